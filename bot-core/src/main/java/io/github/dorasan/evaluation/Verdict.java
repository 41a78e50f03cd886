package io.github.dorasan.evaluation;

/** How an answer fares against what was wanted. */
public enum Verdict {
  /** Answered as wanted. */
  RIGHT,
  /** Answered otherwise, or where no answer was wanted. */
  WRONG,
  /** Not answered, though an answer was wanted. */
  WRONGLY_SILENT,
  /** Not answered, as wanted. */
  RIGHTLY_SILENT;

  /** Whether the answer is as it should be. */
  public boolean good() {
    return this == RIGHT || this == RIGHTLY_SILENT;
  }
}
