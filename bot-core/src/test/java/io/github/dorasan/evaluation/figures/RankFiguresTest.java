package io.github.dorasan.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankFiguresTest {
  private static final Offset<Double> NEAR = within(1e-4);

  /**
   * Wins and ties: 0.9 beats 3 of 3, 0.8 beats 3, 0.4 beats 1 and ties 1: 7.5 of 9. Placements of
   * the positives 1, 1, 1/2 (variance 1/12), of the negatives 2/3, 5/6, 1 (variance 1/36): standard
   * error sqrt(1/36 + 1/108) = 0.19245.
   */
  @Test
  void theAreaCountsTiesHalfAndItsIntervalIsDeLongs() {
    Estimate area = Auroc.of(new double[] {0.9, 0.8, 0.4}, new double[] {0.7, 0.4, 0.1});

    assertThat(area.value()).isCloseTo(7.5 / 9, NEAR);
    assertThat(area.interval().low()).isCloseTo(7.5 / 9 - 1.95996 * 0.19245, NEAR);
    assertThat(area.interval().high()).isEqualTo(1);
    assertThat(area.questions()).isEqualTo(6);
  }

  @Test
  void theAreaIsOneHalfWhereAllScoresAreTheSame() {
    Estimate area = Auroc.of(new double[] {0.5, 0.5}, new double[] {0.5, 0.5, 0.5});

    assertThat(area.value()).isEqualTo(0.5);
  }

  @Test
  void oneScoreOnASideLeavesTheIntervalOpen() {
    Estimate area = Auroc.of(new double[] {0.5}, new double[] {0.1, 0.9});

    assertThat(area.value()).isEqualTo(0.5);
    assertThat(area.interval()).isEqualTo(new Interval(0, 1));
    assertThatThrownBy(() -> Auroc.of(new double[0], new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void equalScoresShareTheirRanks() {
    assertThat(Auroc.midranks(new double[] {3, 1, 3, 2})).containsExactly(3.5, 1, 3.5, 2);
  }

  /** Of 1, 1/2, 0 and 0: mean 3/8, variance (1.25 - 4 * 9/64) / 3 = 0.229167. */
  @Test
  void theReciprocalRankStopsAtTheCutOff() {
    Estimate mean = ReciprocalRank.at(10, 1, 2, 0, 11);

    assertThat(mean.value()).isEqualTo(0.375);
    assertThat(mean.interval().low()).isEqualTo(0);
    assertThat(mean.interval().high()).isCloseTo(0.375 + 1.95996 * 0.239357, NEAR);
    assertThatThrownBy(() -> ReciprocalRank.at(10)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Nine of the ten scores in scope are at least 0.2; 0.05 and 0.15 lie below. */
  @Test
  void theThresholdKeepsNineTenthsInScope() {
    double[] inScope = {1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
    double[] outOfScope = {0.05, 0.15, 0.2, 0.3};

    assertThat(Recognition.of(inScope, outOfScope, 0.9)).isEqualTo(new Proportion(2, 4));
  }

  @Test
  void percentilesAreByNearestRank() {
    Percentiles percentiles = new Percentiles(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);

    assertThat(percentiles.at(0.5)).isEqualTo(5);
    assertThat(percentiles.at(0.9)).isEqualTo(9);
    assertThat(percentiles.at(0.99)).isEqualTo(10);
    assertThat(percentiles.largest()).isEqualTo(10);
    assertThat(percentiles.count()).isEqualTo(10);
    assertThat(percentiles.countUpTo(3)).isEqualTo(3);
    assertThatThrownBy(Percentiles::new).isInstanceOf(IllegalArgumentException.class);
  }
}
