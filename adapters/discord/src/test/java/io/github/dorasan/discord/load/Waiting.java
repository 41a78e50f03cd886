package io.github.dorasan.discord.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.discord.loopback.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who waits for an answer, and for how long they did. Safe for use by many threads at once. */
final class Waiting {
  private static final Pattern CALLBACK = Pattern.compile("/interactions/(\\d+)/[^/]+/callback");
  private static final Pattern ORIGINAL =
      Pattern.compile("/webhooks/\\d+/([^/]+)/messages/@original");
  private static final Pattern FOLLOW = Pattern.compile("/webhooks/\\d+/([^/]+)");
  private static final Pattern MESSAGES = Pattern.compile("/channels/\\d+/messages");
  private static final int DEFER = 5;

  private final Map<String, Asked> open = new ConcurrentHashMap<>();
  private final Map<String, Asked> over = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
  private int doubled;
  private int deferred;

  /**
   * Something that is to be answered.
   *
   * @param alias another name by which it is answered later
   */
  private record Asked(String id, String alias, long since, boolean told) {}

  /** Someone begins to wait. */
  synchronized void begins(String id, String alias) {
    Asked asked = new Asked(id, alias, System.nanoTime(), false);
    open.put(id, asked);
    if (!alias.isEmpty()) {
      open.put(alias, asked);
    }
  }

  /** The bot has called. */
  void heard(Call call) {
    Matcher callback = CALLBACK.matcher(call.path());
    Matcher original = ORIGINAL.matcher(call.path());
    Matcher follow = FOLLOW.matcher(call.path());
    JsonNode reference = call.body().path("message_reference").path("message_id");
    if (callback.matches()) {
      answered(callback.group(1), call.body().path("type").asInt() == DEFER);
    } else if (original.matches() && call.method().equals("PATCH")) {
      answered(original.group(1), false);
    } else if (follow.matches()
        && call.method().equals("POST")
        && open.containsKey(follow.group(1))) {
      // What only one person should see cannot take the place of a waiting that all see.
      answered(follow.group(1), false);
    } else if (MESSAGES.matcher(call.path()).matches() && reference.isTextual()) {
      answered(reference.asText(), false);
    }
  }

  private synchronized void answered(String id, boolean asksForTime) {
    Asked asked = open.get(id);
    if (asked == null) {
      doubled += over.containsKey(id) ? 1 : 0;
      return;
    }
    if (!asked.told()) {
      times.add(System.nanoTime() - asked.since());
    }
    if (asksForTime) {
      deferred++;
      Asked later = new Asked(asked.id(), asked.alias(), asked.since(), true);
      open.replaceAll((_, one) -> one.equals(asked) ? later : one);
    } else {
      open.remove(asked.id());
      open.remove(asked.alias());
      over.put(asked.id(), asked);
      notifyAll();
    }
  }

  /** Returns when nobody waits any more, or after so long. */
  synchronized void awaitNobody(Duration longest) throws InterruptedException {
    long latest = System.nanoTime() + longest.toNanos();
    long left = longest.toMillis();
    while (!open.isEmpty() && left > 0) {
      wait(left);
      left = (latest - System.nanoTime()) / 1_000_000;
    }
  }

  /** What happened since this was called the last time; who still waits counts as lost. */
  synchronized Figures figures() {
    List<Long> sorted = new ArrayList<>(times);
    sorted.sort(null);
    int lost = (int) open.values().stream().map(Asked::id).distinct().count();
    Figures figures = new Figures(sorted, lost, doubled, deferred);
    times.clear();
    open.clear();
    over.clear();
    doubled = 0;
    deferred = 0;
    return figures;
  }

  /**
   * How it went.
   *
   * @param times from the event to the first callback, in nanoseconds, the shortest first
   * @param lost how many were never answered
   * @param doubled how many answers came once more
   * @param deferred how many were first told that it takes a while
   */
  record Figures(List<Long> times, int lost, int doubled, int deferred) {
    /** The time that so many of a thousand did not exceed, in milliseconds. */
    double millis(int ofThousand) {
      return times.isEmpty()
          ? 0
          : times.get(Math.min(times.size() - 1, times.size() * ofThousand / 1000)) / 1e6;
    }

    /** These and others. */
    Figures and(Figures more) {
      return new Figures(
          Stream.concat(times.stream(), more.times.stream()).sorted().toList(),
          lost + more.lost,
          doubled + more.doubled,
          deferred + more.deferred);
    }

    @Override
    public String toString() {
      return "%d answered, %d lost, %d doubled, %d deferred; ms to the callback: median %.0f, 99th percentile %.0f, longest %.0f"
          .formatted(times.size(), lost, doubled, deferred, millis(500), millis(990), millis(1000));
    }
  }
}
