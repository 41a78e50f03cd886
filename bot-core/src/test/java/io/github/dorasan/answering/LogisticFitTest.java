package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
  private static final LogisticModel TRUTH = new LogisticModel(-1, 3, -2);
  private static final LogisticModel START = new LogisticModel(0.5, 1, 1);

  /** Examples that the true model made, so that its weights are there to be found. */
  private static LogisticFit made(int count) {
    Random random = new Random(7);
    LogisticFit fit = new LogisticFit();
    for (int i = 0; i < count; i++) {
      double[] values = {random.nextGaussian(), random.nextGaussian()};
      fit.add(values, random.nextDouble() < TRUTH.probability(values), 1);
    }
    return fit;
  }

  private static void assertClose(LogisticModel found, LogisticModel expected, double tolerance) {
    Offset<Double> near = within(tolerance);
    assertThat(found.bias()).isCloseTo(expected.bias(), near);
    assertThat(found.weights()).containsExactly(expected.weights(), near);
  }

  @Test
  void findsTheWeightsThatMadeTheExamples() {
    assertClose(made(20_000).fit(START), TRUTH, 0.15);
  }

  @Test
  void theSameExamplesGiveTheSameWeights() {
    LogisticModel first = made(500).fit(START);
    LogisticModel second = made(500).fit(START);

    assertThat(second.bias()).isEqualTo(first.bias());
    assertThat(second.weights()).isEqualTo(first.weights());
  }

  @Test
  void staysFiniteWhereTheExamplesAreSeparable() {
    LogisticFit fit = new LogisticFit();
    for (int i = 1; i <= 1000; i++) {
      fit.add(new double[] {i, 0}, true, 1);
      fit.add(new double[] {-i, 0}, false, 1);
    }
    LogisticModel found = fit.fit(START);

    assertThat(found.bias()).isFinite();
    for (double weight : found.weights()) {
      assertThat(Math.abs(weight)).isLessThan(50);
    }
    assertThat(found.probability(new double[] {3, 0})).isGreaterThan(0.9);
    assertThat(found.probability(new double[] {-3, 0})).isLessThan(0.1);
  }

  @Test
  void fewExamplesMoveLittle() {
    LogisticFit fit = new LogisticFit();
    fit.add(new double[] {1, 0}, false, 1);
    fit.add(new double[] {0, 1}, true, 1);
    LogisticModel found = fit.fit(START);

    assertClose(found, START, 0.4);
    assertThat(found.weights()[0]).isLessThan(START.weights()[0]);
  }

  @Test
  void noExampleGivesTheStart() {
    assertClose(new LogisticFit().fit(START), START, 0);
  }

  @Test
  void anExampleWithoutWeightIsNone() {
    LogisticFit fit = new LogisticFit();
    fit.add(new double[] {5, 5}, false, 0);

    assertClose(fit.fit(START), START, 0);
  }

  @Test
  void aWeightCountsLikeThatManyExamples() {
    LogisticFit weighed = new LogisticFit();
    weighed.add(new double[] {1, 2}, true, 3);
    LogisticFit repeated = new LogisticFit();
    for (int i = 0; i < 3; i++) {
      repeated.add(new double[] {1, 2}, true, 1);
    }

    assertClose(weighed.fit(START), repeated.fit(START), 1e-6);
  }
}
