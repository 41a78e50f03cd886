package io.github.dorasan.evaluation.check;

import io.github.dorasan.evaluation.check.Particular.Amount;
import io.github.dorasan.evaluation.check.Particular.CalendarDate;
import io.github.dorasan.evaluation.check.Particular.Name;
import java.util.List;
import java.util.stream.Stream;

/** The passages that a text rests on. */
final class Ground {
  private final List<Passage> passages;
  private final List<Passage> naming;
  private final KnownNames names;

  /** Several grounds as one: at least one. */
  static Ground of(Stream<Ground> grounds) {
    return grounds
        .reduce(
            (a, b) -> new Ground(join(a.passages, b.passages), join(a.naming, b.naming), a.names))
        .orElseThrow();
  }

  private static List<Passage> join(List<Passage> a, List<Passage> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /**
   * The ground of one text.
   *
   * @param namesOnly passages that lend names, and neither numbers nor dates
   */
  Ground(List<Passage> passages, List<Passage> namesOnly, KnownNames names) {
    this.passages = List.copyOf(passages);
    this.naming = join(passages, namesOnly);
    this.names = names;
  }

  boolean holds(Particular particular) {
    return missing(particular).isEmpty();
  }

  /** What of a particular stands nowhere here; empty where all of it does. */
  List<Particular> missing(Particular particular) {
    boolean held =
        switch (particular) {
          case Amount amount -> amount.countsItsList() || holds(amount);
          case CalendarDate date -> passages.stream().anyMatch(passage -> holds(passage, date));
          case Name name -> names.hold(naming, name.words());
        };
    if (held) {
      return List.of();
    }
    return particular instanceof Name name
        ? names.missing(naming, name.words()).stream().map(Particular.class::cast).toList()
        : List.of(particular);
  }

  private boolean holds(Amount amount) {
    return passages.stream()
        .flatMap(passage -> passage.amounts().stream())
        .anyMatch(amount::sameAs);
  }

  private static boolean holds(Passage passage, CalendarDate date) {
    return passage.dates().stream().anyMatch(date::within);
  }
}
