package io.github.dorasan.daily;

import io.github.dorasan.model.Fact;

/** Something to post. */
public sealed interface DailyItem {
  /** Its id, which tells the two kinds apart. */
  String id();

  /** What it says. */
  String text();

  /** A fact of the knowledge. */
  record Known(Fact fact) implements DailyItem {
    @Override
    public String id() {
      return fact.id().value();
    }

    @Override
    public String text() {
      return fact.text();
    }
  }

  /** A fact of the moderators. */
  record Own(OwnFact fact) implements DailyItem {
    @Override
    public String id() {
      return fact.id();
    }

    @Override
    public String text() {
      return fact.text();
    }
  }
}
