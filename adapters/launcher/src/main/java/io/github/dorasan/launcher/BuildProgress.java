package io.github.dorasan.launcher;

import io.github.dorasan.answering.CalibrationLearner;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells, on standard error, how far the first reading of a knowledge folder is. */
final class BuildProgress implements CalibrationLearner.Progress {
  private static final int STEP = 10;
  private static final int WORTH_TELLING = 500;

  private final PrintStream err;
  private final AtomicInteger told = new AtomicInteger();

  BuildProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void at(int done, int all) {
    int percent = all == 0 ? 100 : (int) (100L * done / all) / STEP * STEP;
    int before = told.get();
    if (all >= WORTH_TELLING && percent > before && told.compareAndSet(before, percent)) {
      err.println("Reading the knowledge for the first time: " + percent + " %");
    }
  }
}
