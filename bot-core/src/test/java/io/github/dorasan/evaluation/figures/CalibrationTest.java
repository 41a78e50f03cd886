package io.github.dorasan.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  /** One question a bin: distances 0.1, 0.6, 0.6 and 0.1. */
  @Test
  void theErrorIsTheMeanDistance() {
    Calibration calibration =
        Calibration.of(
            List.of(
                new Scored(0.9, true),
                new Scored(0.1, false),
                new Scored(0.4, true),
                new Scored(0.6, false)));

    assertThat(calibration.error()).isCloseTo(0.35, within(1e-12));
    assertThat(calibration.bins())
        .extracting(Calibration.Bin::stated)
        .containsExactly(0.1, 0.4, 0.6, 0.9);
    assertThat(calibration.bins())
        .extracting(Calibration.Bin::observed)
        .containsExactly(0.0, 1.0, 0.0, 1.0);
  }

  /** Twenty questions in ten bins of two; in each one of the two came true, as stated. */
  @Test
  void whatComesTrueAsStatedHasNoError() {
    List<Scored> sample =
        IntStream.range(0, 20).mapToObj(i -> new Scored(0.5, i % 2 == 0)).toList();

    Calibration calibration = Calibration.of(sample);

    assertThat(calibration.error()).isZero();
    assertThat(calibration.bins()).hasSize(10).allMatch(bin -> bin.count() == 2);
    assertThat(calibration.band().low()).isPositive();
  }

  @Test
  void binsDifferByAtMostOneQuestion() {
    List<Scored> sample =
        IntStream.range(0, 23).mapToObj(i -> new Scored(i / 23.0, false)).toList();

    assertThat(Calibration.of(sample).bins())
        .hasSize(10)
        .allMatch(bin -> bin.count() == 2 || bin.count() == 3)
        .extracting(Calibration.Bin::count)
        .satisfies(
            counts -> assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(23));
  }

  @Test
  void certaintyLeavesTheBandNoWidth() {
    Calibration calibration =
        Calibration.of(List.of(new Scored(1, true), new Scored(1, true), new Scored(0, true)));

    assertThat(calibration.band()).isEqualTo(new Interval(0, 0));
    assertThat(calibration.error()).isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void aCalibratedModelLiesWithinItsBandAndABoastfulOneAbove() {
    SplittableRandom random = new SplittableRandom(7);
    List<Scored> honest =
        random.doubles(2000).mapToObj(p -> new Scored(p, random.nextDouble() < p)).toList();
    List<Scored> boastful =
        honest.stream()
            .map(one -> new Scored(Math.sqrt(one.probability()), one.relevant()))
            .toList();

    Calibration calibrated = Calibration.of(honest);
    Calibration inflated = Calibration.of(boastful);

    assertThat(calibrated.band().holds(calibrated.error())).isTrue();
    assertThat(inflated.error()).isGreaterThan(inflated.band().high());
    assertThat(calibrated).isEqualTo(Calibration.of(honest));
  }

  @Test
  void nothingCannotBeMeasured() {
    assertThatThrownBy(() -> Calibration.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scored(1.1, true)).isInstanceOf(IllegalArgumentException.class);
  }
}
