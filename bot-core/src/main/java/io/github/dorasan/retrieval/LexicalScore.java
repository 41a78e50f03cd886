package io.github.dorasan.retrieval;

/** Weighs what the lexical side knows about a match into one number. */
final class LexicalScore {
  private LexicalScore() {}

  static double of(Evidence why) {
    return 0.5 * why.phrasingSimilarity()
        + 0.3 * Math.min(1, why.bm25())
        + 0.25 * why.entryCoverage()
        + 0.1 * Math.min(1, why.contentScore());
  }
}
