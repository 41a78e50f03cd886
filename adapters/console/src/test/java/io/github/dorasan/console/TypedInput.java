package io.github.dorasan.console;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Input that a test types into; it tells when all has been read and more is waited for. */
final class TypedInput extends InputStream {
  private final Deque<Byte> pending = new ArrayDeque<>();
  private boolean waitedFor;
  private boolean ended;

  synchronized void type(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      pending.add(b);
    }
    notifyAll();
  }

  /** Nothing more is typed, and nobody reads any more. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Returns when the reader has read everything and wants more, or has gone. */
  synchronized void awaitReader() throws InterruptedException {
    while (!ended && !(waitedFor && pending.isEmpty())) {
      wait();
    }
  }

  @Override
  public synchronized int read(byte[] buffer, int offset, int length) {
    try {
      while (pending.isEmpty() && !ended) {
        waitedFor = true;
        notifyAll();
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
    waitedFor = false;
    int read = 0;
    while (read < length && !pending.isEmpty()) {
      buffer[offset + read] = pending.remove();
      read++;
    }
    return read == 0 ? -1 : read;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public synchronized int available() {
    return pending.size();
  }
}
