package io.github.dorasan.retrieval;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each piece of evidence counts when candidates are ranked: the weights of a linear score.
 * Fitted from held-out phrasings; {@link #LEXICAL} and {@link #HYBRID} are what a folder too small
 * to fit falls back on.
 */
record RankWeights(
    double meaning,
    double logit,
    double head,
    double phrasing,
    double bm25,
    double coverage,
    double content,
    double kindFit,
    double withoutContent) {
  /** Without a sentence model. */
  static final RankWeights LEXICAL = new RankWeights(0, 0, 0, 10, 6, 5, 2, 0.5, 0);

  /** With a sentence model. */
  static final RankWeights HYBRID = new RankWeights(13, 0.8, 1, 0.5, 0.5, 2.5, 1.3, 0.7, 0);

  double score(Evidence why) {
    double[] weights = toArray();
    double[] values = features(why);
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * values[i];
    }
    return score;
  }

  static double[] features(Evidence why) {
    return new double[] {
      why.meaning(),
      why.logit(),
      why.head(),
      why.phrasingSimilarity(),
      Math.min(1, why.bm25()),
      why.entryCoverage(),
      Math.min(1, why.contentScore()),
      why.kindFit(),
      why.withoutContent()
    };
  }

  /** What a score is made of, under the names of the weights. */
  List<WeightedFeature> terms(Evidence why) {
    RecordComponent[] names = RankWeights.class.getRecordComponents();
    double[] values = features(why);
    double[] weights = toArray();
    return IntStream.range(0, weights.length)
        .mapToObj(i -> new WeightedFeature(names[i].getName(), values[i], weights[i]))
        .toList();
  }

  double[] toArray() {
    return new double[] {
      meaning, logit, head, phrasing, bm25, coverage, content, kindFit, withoutContent
    };
  }

  static RankWeights of(double[] w) {
    return new RankWeights(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8]);
  }
}
