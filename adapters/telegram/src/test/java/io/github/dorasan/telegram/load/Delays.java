package io.github.dorasan.telegram.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long each thing took from when it happened until the bot answered it. Safe for use by many
 * threads at once.
 */
final class Delays {
  private final Map<String, Queue<Long>> open = new ConcurrentHashMap<>();
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger unasked = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();

  /** Something is about to happen, whose answer will bear the same name. */
  void begin(String name) {
    begun.incrementAndGet();
    open.computeIfAbsent(name, _ -> new ConcurrentLinkedQueue<>()).add(System.nanoTime());
  }

  /** The bot answers; what happened first under a name is answered first. */
  void end(String name) {
    Long since = open.getOrDefault(name, new ConcurrentLinkedQueue<>()).poll();
    if (since == null) {
      unasked.incrementAndGet();
    } else {
      nanos.add(System.nanoTime() - since);
    }
  }

  int begun() {
    return begun.get();
  }

  int answered() {
    return nanos.size();
  }

  int lost() {
    return begun() - answered();
  }

  /** Answers to nothing that is open. */
  int unasked() {
    return unasked.get();
  }

  /** How long at most so many of a thousand took. */
  Duration within(int ofThousand) {
    List<Long> sorted;
    synchronized (nanos) {
      sorted = nanos.stream().sorted().toList();
    }
    int last = sorted.size() * ofThousand / 1000;
    return sorted.isEmpty()
        ? Duration.ZERO
        : Duration.ofNanos(sorted.get(Math.clamp(last, 0, sorted.size() - 1)));
  }

  @Override
  public String toString() {
    return "%d of %d answered, %d lost, %d too many; median %d ms, 99 %% within %d ms, all within %d ms"
        .formatted(
            answered(),
            begun(),
            lost(),
            unasked(),
            within(500).toMillis(),
            within(990).toMillis(),
            within(1000).toMillis());
  }
}
