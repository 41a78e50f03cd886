package io.github.dorasan.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.dorasan.evaluation.figures.Confusion.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  private static final List<Scored> SAMPLE =
      List.of(
          new Scored(0.2, false),
          new Scored(0.8, false),
          new Scored(0.9, true),
          new Scored(0.8, true),
          new Scored(0.5, true));

  /** From 0.9: 0 of 1 wrong; from 0.8: 1 of 3; from 0.5: 1 of 4; all: 2 of 5. */
  @Test
  void riskAndCoverageGoByDistinctThresholds() {
    assertThat(RiskCoverage.of(SAMPLE).points())
        .containsExactly(
            new RiskCoverage.Point(0.9, 0.2, 0),
            new RiskCoverage.Point(0.8, 0.6, 1.0 / 3),
            new RiskCoverage.Point(0.5, 0.8, 0.25),
            new RiskCoverage.Point(0.2, 1, 0.4));
  }

  @Test
  void theLargestCoverageWithinTheRiskCounts() {
    RiskCoverage curve = RiskCoverage.of(SAMPLE);

    assertThat(curve.coverageAt(0.05))
        .hasValueSatisfying(point -> assertThat(point.coverage()).isEqualTo(0.2));
    assertThat(curve.coverageAt(0.3))
        .hasValueSatisfying(point -> assertThat(point.coverage()).isEqualTo(0.8));
    assertThat(RiskCoverage.of(List.of(new Scored(0.9, false))).coverageAt(0.05)).isEmpty();
    assertThatThrownBy(() -> RiskCoverage.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Even odds at even shares become 4 to 1 at four fifths; 4 to 1 at one fifth become even. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5, 0.8, 0.8",
    "0.8, 0.5, 0.2, 0.5",
    "0.3, 0.6, 0.6, 0.3",
    "0, 0.5, 0.9, 0",
    "1, 0.5, 0.1, 1"
  })
  void thePriorShiftIsAsByHand(double p, double fitted, double actual, double corrected) {
    assertThat(new PriorShift(fitted, actual).correct(p)).isCloseTo(corrected, within(1e-12));
  }

  @Test
  void thePriorShiftAddsToTheLogOdds() {
    double corrected = new PriorShift(0.4, 0.7).correct(0.35);

    assertThat(logOdds(corrected))
        .isCloseTo(logOdds(0.35) + logOdds(0.7) - logOdds(0.4), within(1e-12));
    assertThatThrownBy(() -> new PriorShift(0.5, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static double logOdds(double p) {
    return Math.log(p / (1 - p));
  }

  /** Of 8 against 2: 2 (1 + 10 + 45) / 1024. */
  @ParameterizedTest
  @CsvSource({"0, 0, 1", "5, 0, 0.0625", "8, 2, 0.109375", "2, 8, 0.109375", "3, 3, 1"})
  void theSignTestIsExact(int better, int worse, double probability) {
    assertThat(SignTest.twoSided(better, worse)).isCloseTo(probability, within(1e-12));
  }

  @Test
  void theSignTestHoldsForManyQuestions() {
    assertThat(SignTest.twoSided(5000, 5000)).isEqualTo(1);
    assertThat(SignTest.twoSided(6000, 4000)).isBetween(0.0, 1e-80);
    assertThatThrownBy(() -> SignTest.twoSided(-1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void confusionCountsPairsMostFrequentFirst() {
    Confusion confusion =
        Confusion.of(
            List.of(
                new Pair("dice", "cards"),
                new Pair("cards", "cards"),
                new Pair("cards", "none"),
                new Pair("cards", "none")),
            5,
            "rest");

    assertThat(confusion.expected()).containsExactly("cards", "dice");
    assertThat(confusion.given()).containsExactly("cards", "none");
    assertThat(confusion.counts()).containsExactly(List.of(1, 2), List.of(1, 0));
  }

  @Test
  void confusionPutsRareLabelsTogether() {
    Confusion confusion =
        Confusion.of(
            List.of(new Pair("a", "a"), new Pair("a", "a"), new Pair("b", "b"), new Pair("c", "c")),
            2,
            "rest");

    assertThat(confusion.expected()).containsExactly("a", "rest");
    assertThat(confusion.given()).containsExactly("a", "rest");
    assertThat(confusion.counts()).containsExactly(List.of(2, 0), List.of(0, 2));
  }
}
