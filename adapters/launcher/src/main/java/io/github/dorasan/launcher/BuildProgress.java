package io.github.dorasan.launcher;

import io.github.dorasan.answering.CalibrationLearner;
import io.github.dorasan.retrieval.BuildListener;
import java.io.Closeable;

/** Shows how far the first reading of a knowledge folder is. */
final class BuildProgress implements CalibrationLearner.Progress, Closeable {
  private final ProgressBar bar;

  BuildProgress(ProgressBar bar) {
    this.bar = bar;
  }

  @Override
  public void at(BuildListener.Phase phase, int done, int all) {
    bar.at(
        switch (phase) {
          case EMBEDDING -> "Reading the knowledge for the first time";
          case INDEXING -> "Writing the index";
          case LEARNING -> "Learning from the knowledge";
        },
        done,
        all);
  }

  @Override
  public void close() {
    bar.end();
  }
}
