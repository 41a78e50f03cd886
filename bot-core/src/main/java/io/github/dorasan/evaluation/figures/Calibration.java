package io.github.dorasan.evaluation.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How far stated probabilities lie from what came of them.
 *
 * <p>The error is the expected calibration error of M. P. Naeini, G. F. Cooper and M. Hauskrecht,
 * "Obtaining Well Calibrated Probabilities Using Bayesian Binning" (AAAI 2015), over bins of equal
 * mass as in J. Nixon et al., "Measuring Calibration in Deep Learning" (CVPR Workshops 2019). A
 * finite sample of a perfectly calibrated model has an error above 0 too, so the error is put
 * beside the band of such a model: the events are drawn again and again from the stated
 * probabilities themselves (consistency resampling: J. Bröcker and L. A. Smith, "Increasing the
 * Reliability of Reliability Diagrams", Weather and Forecasting 22 (2007), 651-661).
 *
 * @param error the mean distance of stated and observed shares over the bins, by mass, 0 to 1
 * @param band the middle 95 % of what a perfectly calibrated model of this size gets
 * @param bins by rising probability, at most ten, none empty
 */
public record Calibration(double error, Interval band, List<Bin> bins) {
  private static final int BINS = 10;
  private static final int DRAWS = 1000;
  private static final long SEED = 20_070_601;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * One bin.
   *
   * @param count its questions, from 1
   * @param stated their mean probability
   * @param observed the share whose best candidate is relevant
   * @param band the middle 95 % of what a perfectly calibrated model observes here
   */
  public record Bin(int count, double stated, double observed, Interval band) {}

  /**
   * Measures a sample.
   *
   * @param sample at least one
   */
  public static Calibration of(List<Scored> sample) {
    if (sample.isEmpty()) {
      throw new IllegalArgumentException("no scores to measure");
    }
    List<Scored> rising =
        sample.stream().sorted(Comparator.comparingDouble(Scored::probability)).toList();
    int[] ends = ends(rising.size());
    double[] probabilities = rising.stream().mapToDouble(Scored::probability).toArray();
    double[] stated = means(probabilities, ends);
    double[] events = rising.stream().mapToDouble(one -> one.relevant() ? 1 : 0).toArray();
    double[] observed = means(events, ends);
    double[][] perfect = perfectModels(probabilities, ends);
    double[] errors = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      errors[draw] = error(stated, perfect[draw], ends);
    }
    return new Calibration(
        error(stated, observed, ends), middle(errors), bins(stated, observed, perfect, ends));
  }

  private static List<Bin> bins(
      double[] stated, double[] observed, double[][] perfect, int[] ends) {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < ends.length; bin++) {
      int at = bin;
      double[] drawn = Arrays.stream(perfect).mapToDouble(shares -> shares[at]).toArray();
      bins.add(new Bin(size(ends, bin), stated[bin], observed[bin], middle(drawn)));
    }
    return bins;
  }

  /** Where each bin ends in the sorted sample, exclusive; sizes differ by at most one. */
  private static int[] ends(int size) {
    int bins = Math.min(BINS, size);
    int[] ends = new int[bins];
    for (int bin = 0; bin < bins; bin++) {
      ends[bin] = (int) ((long) size * (bin + 1) / bins);
    }
    return ends;
  }

  private static int size(int[] ends, int bin) {
    return ends[bin] - (bin == 0 ? 0 : ends[bin - 1]);
  }

  private static double[] means(double[] values, int[] ends) {
    double[] means = new double[ends.length];
    int from = 0;
    for (int bin = 0; bin < ends.length; bin++) {
      means[bin] = Arrays.stream(values, from, ends[bin]).average().orElseThrow();
      from = ends[bin];
    }
    return means;
  }

  private static double error(double[] stated, double[] observed, int[] ends) {
    double sum = 0;
    for (int bin = 0; bin < ends.length; bin++) {
      sum += size(ends, bin) * Math.abs(stated[bin] - observed[bin]);
    }
    return sum / ends[ends.length - 1];
  }

  /** The observed shares by bin of models whose events come true as stated. */
  private static double[][] perfectModels(double[] probabilities, int[] ends) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] shares = new double[DRAWS][];
    double[] events = new double[probabilities.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < events.length; i++) {
        events[i] = random.nextDouble() < probabilities[i] ? 1 : 0;
      }
      shares[draw] = means(events, ends);
    }
    return shares;
  }

  /** From the 2.5th to the 97.5th percentile. */
  private static Interval middle(double[] drawn) {
    double[] rising = drawn.clone();
    Arrays.sort(rising);
    return new Interval(Percentiles.ofSorted(rising, 0.025), Percentiles.ofSorted(rising, 0.975));
  }
}
