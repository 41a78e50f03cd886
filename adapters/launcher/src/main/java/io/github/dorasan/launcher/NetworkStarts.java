package io.github.dorasan.launcher;

import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.PlatformException;
import io.github.dorasan.platform.Platforms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Gets each network going, side by side: one that is slow, away or refuses does not keep the bot
 * from the others. One that is away is tried again until it is there.
 */
final class NetworkStarts {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final Map<String, Supplier<ChatPlatform>> networks;
  private final Platforms platforms;
  private final Consumer<String> tell;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();

  /**
   * Networks that have not started.
   *
   * @param networks makes each by its name, anew for each attempt
   * @param platforms is given each, before it starts
   * @param tell says a line to whoever runs the bot
   */
  NetworkStarts(
      Map<String, Supplier<ChatPlatform>> networks, Platforms platforms, Consumer<String> tell) {
    this.networks = Map.copyOf(networks);
    this.platforms = platforms;
    this.tell = tell;
    networks.forEach((_, network) -> platforms.add(network.get()));
  }

  /**
   * Begins to start them all.
   *
   * @param inVain is done once each has refused for good
   */
  void begin(IncomingHandler handler, Runnable inVain) {
    networks.forEach(
        (name, network) ->
            threads.add(
                Thread.ofVirtual()
                    .name("start-" + name)
                    .start(() -> start(name, network, handler, inVain))));
  }

  private void start(
      String name, Supplier<ChatPlatform> network, IncomingHandler handler, Runnable inVain) {
    Duration pause = FIRST_PAUSE;
    try {
      while (!attempt(name, handler, pause)) {
        if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        platforms.add(network.get());
        pause = pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      }
    } catch (PlatformException e) {
      tell.accept(e.getMessage());
      if (refused.incrementAndGet() == networks.size()) {
        inVain.run();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the network is there, or need not be any more. */
  private boolean attempt(String name, IncomingHandler handler, Duration pause)
      throws PlatformException {
    ChatPlatform platform = platforms.named(name).orElseThrow();
    try {
      platform.start(handler);
      tell.accept("On " + name + ".");
      return true;
    } catch (PlatformException e) {
      platform.close();
      if (stop.getCount() == 0) {
        return true;
      }
      if (!e.isPassing()) {
        throw e;
      }
      tell.accept(e.getMessage() + ". It is tried again in " + pause.toSeconds() + " seconds.");
      return false;
    }
  }

  /** Gives up what has not started, and lets each network finish and go, side by side. */
  void end() throws InterruptedException {
    stop.countDown();
    threads.forEach(Thread::interrupt);
    List<Thread> going = new ArrayList<>();
    for (String name : networks.keySet()) {
      platforms
          .named(name)
          .ifPresent(
              platform ->
                  going.add(Thread.ofVirtual().name("stop-" + name).start(platform::close)));
    }
    for (Thread one : going) {
      one.join();
    }
  }
}
