package io.github.dorasan.launcher.soak;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What waits for an answer, by a name that the answer bears; what was asked first under a name is
 * answered first. Safe for use by many threads at once.
 */
final class Ledger {
  private static final int MOST_TOLD = 20;

  private final Map<String, Deque<Awaited>> open = new HashMap<>();
  private final Map<String, Kind> kinds = new TreeMap<>();
  private final List<String> troubles = new ArrayList<>();
  private int waiting;
  private long extra;
  private int late;

  private record Awaited(String kind, String what, long since) {}

  /** Of one kind of event, how many there were, and how long those that were answered took. */
  private static final class Kind {
    private final List<Long> nanos = new ArrayList<>();
    private long begun;
  }

  /** Something happens that is to be answered. */
  synchronized void begins(String name, String kind, String what) {
    open.computeIfAbsent(name, _ -> new ArrayDeque<>())
        .add(new Awaited(kind, what, System.nanoTime()));
    kinds.computeIfAbsent(kind, _ -> new Kind()).begun++;
    waiting++;
  }

  /** An answer comes; one that nobody waits for is one too many. */
  synchronized void ends(String name, String how) {
    Deque<Awaited> asked = open.get(name);
    if (asked == null) {
      extra++;
      tell("too many: " + how + " to " + name);
      return;
    }
    Awaited first = asked.remove();
    if (asked.isEmpty()) {
      open.remove(name);
    }
    waiting--;
    kinds.computeIfAbsent(first.kind, _ -> new Kind()).nanos.add(System.nanoTime() - first.since);
    notifyAll();
  }

  synchronized boolean isOpen(String name) {
    return open.containsKey(name);
  }

  synchronized int waiting() {
    return waiting;
  }

  /** For how long what waits longest has waited. */
  synchronized Duration longest() {
    long now = System.nanoTime();
    return open.values().stream()
        .map(asked -> Duration.ofNanos(now - asked.element().since))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** Returns when nothing waits any more, or after so long. */
  synchronized void awaitNothing(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    long left = longest.toMillis();
    while (waiting > 0 && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }

  /** Notes something that should not have happened. */
  synchronized void tell(String trouble) {
    if (troubles.size() < MOST_TOLD) {
      troubles.add(trouble);
    }
  }

  /** Notes a form that could not be opened any more, so that it is asked for again. */
  synchronized void late() {
    late++;
  }

  /** How it has come out; what still waits is lost. */
  synchronized Outcome outcome() {
    List<String> told = new ArrayList<>(troubles);
    open.values().stream()
        .flatMap(Deque::stream)
        .limit(MOST_TOLD)
        .forEach(lost -> told.add("lost: " + lost.kind + " " + lost.what));
    List<Line> lines = new ArrayList<>();
    kinds.forEach(
        (name, kind) ->
            lines.add(new Line(name, kind.begun, kind.nanos.stream().sorted().toList())));
    return new Outcome(lines, waiting, extra, late, told);
  }

  /**
   * How a kind of event came out.
   *
   * @param nanos how long each took that was answered, the shortest first
   */
  record Line(String kind, long begun, List<Long> nanos) {
    double millis(int ofThousand) {
      return nanos.isEmpty()
          ? 0
          : nanos.get(Math.min(nanos.size() - 1, nanos.size() * ofThousand / 1000)) / 1e6;
    }

    @Override
    public String toString() {
      return "%-28s %8d %8d %8.0f %8.0f %8.0f"
          .formatted(kind, begun, begun - nanos.size(), millis(500), millis(990), millis(1000));
    }
  }

  /**
   * How all came out.
   *
   * @param extra answers that nobody waited for
   * @param late forms that could not be opened, since Discord waits for them for three seconds only
   * @param troubles the first of what went wrong
   */
  record Outcome(List<Line> lines, int lost, long extra, int late, List<String> troubles) {
    long begun() {
      return lines.stream().mapToLong(Line::begun).sum();
    }

    @Override
    public String toString() {
      StringBuilder text =
          new StringBuilder(
              "%-28s %8s %8s %8s %8s %8s%n"
                  .formatted("event", "count", "lost", "median", "99 %", "longest, ms"));
      lines.forEach(line -> text.append(line).append(System.lineSeparator()));
      troubles.forEach(trouble -> text.append(trouble).append(System.lineSeparator()));
      return text.toString();
    }
  }
}
