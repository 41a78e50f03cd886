package io.github.dorasan.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrincipalAxesTest {
  private static final int LENGTH = 20;
  private static final int AXES = 4;

  /** Vectors that differ most along the last numbers. */
  private static List<float[]> vectors() {
    Random random = new Random(1);
    return IntStream.range(0, 300)
        .mapToObj(
            _ -> {
              float[] vector = new float[LENGTH];
              for (int i = 0; i < LENGTH; i++) {
                vector[i] = (float) (random.nextGaussian() * (i < LENGTH - AXES ? 0.1 : 1));
              }
              return vector;
            })
        .toList();
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  private static float[] place(PrincipalAxes axes, float[] vector) {
    float[] place = new float[AXES];
    axes.place(vector, place, 0);
    return place;
  }

  @Test
  void vectorsAreNeverFartherApartAlongTheAxesAndNearlyAsFarWhereTheyDifferMost() {
    List<float[]> vectors = vectors();
    PrincipalAxes axes = PrincipalAxes.of(vectors, AXES);
    for (int i = 1; i < vectors.size(); i++) {
      double whole = distance(vectors.get(i - 1), vectors.get(i));
      double along = distance(place(axes, vectors.get(i - 1)), place(axes, vectors.get(i)));
      assertThat(along).isLessThanOrEqualTo(whole + 1e-6).isCloseTo(whole, within(0.8));
    }
  }

  @Test
  void vectorsThatDoNotDifferHaveAxesToo() {
    float[] same = new float[LENGTH];
    same[3] = 1;
    PrincipalAxes axes = PrincipalAxes.of(List.of(same, same), AXES);

    assertThat(distance(place(axes, same), place(axes, same))).isZero();
  }
}
