package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.figures.Percentiles;
import java.util.ArrayList;
import java.util.List;

/**
 * One bar of the latency histogram.
 *
 * @param label the longest latency that falls into it
 * @param count how many answers did
 */
record LatencyBar(String label, int count) {
  private static final double[] BOUNDS = {
    0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000
  };

  /** The bars from the first to the last that holds anything. */
  static List<LatencyBar> of(Percentiles millis) {
    List<LatencyBar> bars = new ArrayList<>();
    int before = 0;
    for (double bound : BOUNDS) {
      int upTo = millis.countUpTo(bound);
      if (upTo > 0 && before < millis.count()) {
        bars.add(new LatencyBar(Shown.plain(bound) + " ms", upTo - before));
      }
      before = upTo;
    }
    if (before < millis.count()) {
      bars.add(new LatencyBar("longer", millis.count() - before));
    }
    return bars;
  }
}
