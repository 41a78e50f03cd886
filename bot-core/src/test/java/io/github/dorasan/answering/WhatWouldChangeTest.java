package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.shop.Shop;
import io.github.dorasan.shop.Taught;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatWouldChangeTest {
  private final AnswerEngine now = Shop.engine().overlaid(Taught.NOTHING, Thresholds.DEFAULT);

  private WhatWouldChange change(Overlay proposed, String... kept) {
    return WhatWouldChange.of(now, proposed, List.of(kept));
  }

  @Test
  void tellsWhichKeptQuestionsWouldBeAnswered() {
    WhatWouldChange change =
        change(
            Taught.NOTHING.with(Taught.TOURNAMENT),
            "when is the next tournament",
            "what is the meaning of life",
            "return policy");

    assertThat(change.kept())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.question()).isEqualTo("when is the next tournament");
              assertThat(one.wouldBeAnswered()).isTrue();
            });
    assertThat(change.own()).isEmpty();
  }

  @Test
  void tellsWhichOfTheFoldersPhrasingsWouldBeAnsweredDifferently() {
    TaughtAnswer own = Taught.answer(0, "table price", List.of(), "Tables are free for the Guild.");
    WhatWouldChange change = change(Taught.NOTHING.with(own));

    assertThat(change.own())
        .anySatisfy(
            one -> {
              assertThat(one.question()).isEqualTo("table price");
              assertThat(one.before().answer().answeredFrom().map(FaqEntry::id))
                  .contains(new EntryId("tables-cost"));
              assertThat(one.after().answer().answeredFrom().map(FaqEntry::id)).contains(own.id());
              assertThat(one.wouldBeAnswered()).isFalse();
            });
    assertThat(change.nearest().getFirst().entry()).isEqualTo(Shop.entry("tables-cost"));
    assertThat(change.nearest().getFirst().phrasing()).isEqualTo("table price");
    assertThat(change.nearest().getFirst().probability()).isGreaterThan(0.5);
  }

  @Test
  void tellsWhatHidingAnEntryWouldSilence() {
    WhatWouldChange change = change(Taught.NOTHING.hiding(new EntryId("house-motto")));

    assertThat(change.own())
        .extracting(WhatWouldChange.Change::question)
        .contains("What is the motto of the house?", "your slogan");
    assertThat(change.nearest()).isEmpty();
  }

  @Test
  void anEditIsNotNearToItself() {
    Overlay taught = Taught.NOTHING.with(Taught.TOURNAMENT);
    AnswerEngine guild = now.overlaid(taught, Thresholds.DEFAULT);
    TaughtAnswer edited =
        Taught.answer(0, Taught.TOURNAMENT.question(), List.of("cup day"), "In May.");
    WhatWouldChange change =
        WhatWouldChange.of(guild, taught.with(edited), List.of(Taught.TOURNAMENT.question()));

    assertThat(change.nearest()).noneMatch(near -> near.entry().id().equals(edited.id()));
    assertThat(change.kept()).as("the answer is another").hasSize(1);
  }

  @Test
  void nothingProposedChangesNothing() {
    assertThat(change(Taught.NOTHING, "return policy", "tournament"))
        .isEqualTo(new WhatWouldChange(List.of(), List.of(), List.of()));
  }
}
