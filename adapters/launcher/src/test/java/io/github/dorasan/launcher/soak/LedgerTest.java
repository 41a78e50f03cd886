package io.github.dorasan.launcher.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whether the soak would see what it looks for. */
final class LedgerTest {
  @Test
  void whatIsNeverAnsweredIsLostAndWhatNobodyAskedIsTooMuch() {
    Ledger ledger = new Ledger();
    ledger.begins("a", "question", "one");
    ledger.begins("a", "question", "two");
    ledger.begins("b", "press", "three");
    ledger.ends("a", "first");
    ledger.ends("b", "second");
    ledger.ends("b", "third");

    Ledger.Outcome outcome = ledger.outcome();

    assertThat(outcome.begun()).isEqualTo(3);
    assertThat(outcome.lost()).isEqualTo(1);
    assertThat(outcome.extra()).isEqualTo(1);
    assertThat(outcome.troubles()).containsExactly("too many: third to b", "lost: question two");
  }

  @Test
  void whatStaysTheSameIsFlat() {
    Flatness flatness = Flatness.of(samples(0, 0));
    assertThat(flatness.isFlat()).as("%s", flatness).isTrue();
  }

  @Test
  void whatGrowsIsNot() {
    assertThat(Flatness.of(samples(1000, 0)).isFlat()).as("memory").isFalse();
    assertThat(Flatness.of(samples(0, 1)).isFlat()).as("threads").isFalse();
  }

  private static List<Sample> samples(long heapGrowth, long threadGrowth) {
    return LongStream.range(0, 40)
        .mapToObj(i -> new Sample(i, i, 400, 50_000 + i * heapGrowth, 50 + i * threadGrowth, 0))
        .toList();
  }
}
