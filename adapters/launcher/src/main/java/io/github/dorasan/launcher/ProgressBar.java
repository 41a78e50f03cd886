package io.github.dorasan.launcher;

import io.github.dorasan.console.StandardError;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Shows on standard error how far long work is: on a terminal one line that is drawn again and
 * again, elsewhere a line each {@value #STEP} %. Work that is over soon shows nothing.
 */
final class ProgressBar {
  /** For how long work goes on unseen. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration REDRAW = Duration.ofMillis(200);
  private static final int STEP = 10;
  private static final int WIDTH = 24;

  private final PrintStream err;
  private final BooleanSupplier terminal;
  private final InstantSource clock;
  private boolean asked;
  private boolean redrawn;
  private String what = "";
  private Instant begun = Instant.MIN;
  private long doneAtFirst;
  private Instant drawn = Instant.MIN;
  private int drawnLength;
  private int told;

  /**
   * A bar.
   *
   * @param terminal whether standard error is a terminal; asked only when there is something to
   *     show
   */
  ProgressBar(PrintStream err, BooleanSupplier terminal, InstantSource clock) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** On this process's own standard error. */
  static ProgressBar onSystem() {
    return new ProgressBar(System.err, StandardError::isTerminal, InstantSource.system());
  }

  /**
   * Work is so far; another name than before is other work, and so is less than before.
   *
   * @param name of the work, as the beginning of a line
   * @param done of all, from 0
   */
  synchronized void at(String name, long done, long all) {
    Instant now = clock.instant();
    if (!name.equals(what)) {
      end();
      what = name;
      begun = now;
      doneAtFirst = done;
    }
    if (Duration.between(begun, now).compareTo(PATIENCE) < 0 || all <= 0) {
      return;
    }
    int percent = Math.clamp(100 * done / all, 0, 100);
    if (onTerminal()) {
      draw(percent, left(done, all, now), now);
    } else if (percent / STEP > told / STEP) {
      told = percent / STEP * STEP;
      err.println(what + ": " + told + " %");
    }
  }

  /** The work is over: what was drawn is wiped away. */
  synchronized void end() {
    if (drawnLength > 0) {
      err.print("\r" + " ".repeat(drawnLength) + "\r");
      err.flush();
    }
    what = "";
    drawnLength = 0;
    drawn = Instant.MIN;
    told = 0;
  }

  private boolean onTerminal() {
    if (!asked) {
      redrawn = terminal.getAsBoolean();
      asked = true;
    }
    return redrawn;
  }

  private void draw(int percent, String left, Instant now) {
    if (now.isBefore(drawn.equals(Instant.MIN) ? now : drawn.plus(REDRAW))) {
      return;
    }
    int filled = WIDTH * percent / 100;
    String line =
        "%s [%s%s] %d %%%s"
            .formatted(what, "#".repeat(filled), "-".repeat(WIDTH - filled), percent, left);
    err.print("\r" + line + " ".repeat(Math.max(0, drawnLength - line.length())));
    err.flush();
    drawnLength = Math.max(line.length(), drawnLength);
    drawn = now;
  }

  /** How long the rest takes if it goes on as so far. */
  private String left(long done, long all, Instant now) {
    long since = Math.max(1, done - doneAtFirst);
    long seconds = Duration.between(begun, now).toMillis() * (all - done) / since / 1000;
    return done <= doneAtFirst || done >= all
        ? ""
        : seconds < 90 ? ", %d s left".formatted(seconds) : ", %d min left".formatted(seconds / 60);
  }
}
