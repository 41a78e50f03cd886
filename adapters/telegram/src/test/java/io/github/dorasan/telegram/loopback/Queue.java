package io.github.dorasan.telegram.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What has happened and was not handed over for good yet. */
final class Queue {
  private static final int FIRST = 50_000;
  private static final int MOST = 100;

  private final List<ObjectNode> waiting = new ArrayList<>();
  private int next = FIRST;
  private boolean closed;

  /** Adds something, and returns its number. */
  synchronized int add(ObjectNode update) {
    int id = next++;
    add(id, update);
    return id;
  }

  /** Adds something under a number of one's choosing. */
  synchronized void add(int id, ObjectNode update) {
    ObjectNode numbered = Json.object("update_id", id);
    numbered.setAll(update);
    waiting.add(numbered);
    notifyAll();
  }

  /** Hands over what there is, or waits for something. What is before the offset is forgotten. */
  synchronized Answer answer(JsonNode wanted) {
    int offset = wanted.path("offset").asInt();
    waiting.removeIf(one -> one.path("update_id").asInt() < offset);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(wanted.path("timeout").asInt());
    try {
      while (waiting.isEmpty() && !closed && end > System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Answer.ok(Json.array(waiting.subList(0, Math.min(MOST, waiting.size()))));
  }

  /** Whether nothing waits. */
  synchronized boolean isConfirmed() {
    return waiting.isEmpty();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
