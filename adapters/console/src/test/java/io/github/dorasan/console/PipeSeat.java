package io.github.dorasan.console;

import io.github.dorasan.platform.IncomingHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A console on a pipe. */
final class PipeSeat implements Seat {
  private final TypedInput input = new TypedInput();
  private final WatchedOutput output = new WatchedOutput();
  private final ConsolePlatform platform;
  private final List<String> shown = new ArrayList<>();
  private int read;
  private @Nullable Thread running;

  PipeSeat(ConsoleSetup setup) {
    this.platform = ConsolePlatform.onPipe(input, output, setup);
  }

  @Override
  public ConsolePlatform platform() {
    return platform;
  }

  @Override
  public void start(IncomingHandler handler) {
    platform.start(handler);
    running =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    platform.run();
                  } finally {
                    input.end();
                  }
                });
    await();
  }

  @Override
  public void types(String line) {
    shown();
    input.type(line + "\n");
    await();
    shown();
  }

  private void await() {
    try {
      input.awaitReader();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the console was busy", e);
    }
  }

  @Override
  public synchronized List<String> shown() {
    String all = output.text();
    String fresh = all.substring(read).strip();
    read = all.length();
    if (!fresh.isEmpty()) {
      shown.add(fresh);
    }
    return List.copyOf(shown);
  }

  @Override
  public boolean breakOff() {
    output.breakOff();
    return true;
  }

  @Override
  public void leave() {
    platform.close();
    input.end();
    Thread thread = running;
    if (thread != null) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted while the console ended", e);
      }
    }
  }
}
