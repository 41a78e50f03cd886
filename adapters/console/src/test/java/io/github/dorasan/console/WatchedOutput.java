package io.github.dorasan.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Output that a test reads, can wait for, and can break. */
final class WatchedOutput extends OutputStream {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private boolean broken;
  private boolean ended;

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (broken) {
      throw new IOException("Broken pipe");
    }
    written.write(bytes, offset, length);
    notifyAll();
  }

  /** All later writes fail. */
  synchronized void breakOff() {
    broken = true;
  }

  /** Nobody writes any more. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Returns when all that has been written fits, or nothing more will come. */
  synchronized void await(Predicate<String> fits) throws InterruptedException {
    while (!ended && !fits.test(text())) {
      wait();
    }
  }

  synchronized String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
