package io.github.dorasan.launcher.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether something goes on for long without growing: the mean of the last quarter of the samples
 * is held against that of the third. In the first half, caches fill and code is compiled.
 */
final class Flatness {
  private static final double MOST_GROWTH = 1.05;

  /** Pools grow and shrink by one or two. */
  private static final int MOST_THREADS = 2;

  private final List<String> lines = new ArrayList<>();
  private boolean flat = true;

  private Flatness() {}

  /** Judges samples, of which there are four at least. */
  static Flatness of(List<Sample> samples) {
    if (samples.size() < 4) {
      throw new IllegalArgumentException("no quarters in " + samples.size() + " samples");
    }
    Flatness flatness = new Flatness();
    double heap = mean(quarter(samples, 2), Sample::heapMiB);
    flatness.judge(
        "live heap, MiB", heap, mean(quarter(samples, 3), Sample::heapMiB), heap * MOST_GROWTH);
    double resident = mean(quarter(samples, 2), Sample::resident);
    flatness.judge(
        "resident, MiB",
        resident,
        mean(quarter(samples, 3), Sample::resident),
        resident * MOST_GROWTH);
    double threads = mean(quarter(samples, 2), Sample::threads);
    flatness.judge(
        "threads", threads, mean(quarter(samples, 3), Sample::threads), threads + MOST_THREADS);
    return flatness;
  }

  private static List<Sample> quarter(List<Sample> samples, int which) {
    int size = samples.size();
    return samples.subList(size * which / 4, size * (which + 1) / 4);
  }

  private static double mean(List<Sample> samples, ToDoubleFunction<Sample> value) {
    return samples.stream().mapToDouble(value).average().orElse(0);
  }

  private void judge(String name, double before, double after, double most) {
    boolean fine = after <= most;
    flat &= fine;
    lines.add(
        "%-14s %8.1f in the third quarter, %8.1f in the last, at most %8.1f: %s"
            .formatted(name, before, after, most, fine ? "flat" : "GROWS"));
  }

  boolean isFlat() {
    return flat;
  }

  @Override
  public String toString() {
    return String.join(System.lineSeparator(), lines);
  }
}
