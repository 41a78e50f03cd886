package io.github.dorasan.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  /**
   * Of 8 in 10: centre (0.8 + 3.8415/20) / 1.38415 = 0.71674, half 1.96/1.38415 * sqrt(0.016 +
   * 3.8415/400) = 0.22658. Of 0 in 10 the upper end is 3.8415 / 13.8415.
   */
  @ParameterizedTest
  @CsvSource({"8, 10, 0.49016, 0.94332", "0, 10, 0, 0.27753", "10, 10, 0.72247, 1"})
  void theWilsonIntervalIsAsByHand(int hits, int of, double low, double high) {
    Interval interval = new Proportion(hits, of).wilson();

    assertThat(interval.low()).isCloseTo(low, within(1e-5));
    assertThat(interval.high()).isCloseTo(high, within(1e-5));
  }

  @Test
  void anEstimateHoldsShareIntervalAndSize() {
    Estimate estimate = new Proportion(1, 4).estimate();

    assertThat(estimate.value()).isEqualTo(0.25);
    assertThat(estimate.questions()).isEqualTo(4);
    assertThat(estimate.interval().holds(0.25)).isTrue();
    assertThat(estimate.interval().holds(0.9)).isFalse();
  }

  @Test
  void whatIsNoShareIsRefused() {
    assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Proportion(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
