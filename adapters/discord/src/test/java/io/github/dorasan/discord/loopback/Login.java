package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a bot has logged in for. It outlives a connection that breaks: whoever takes it up again is
 * told what happened meanwhile. Safe for use by many threads at once.
 */
final class Login {
  private static final int DISPATCH = 0;
  private static final int MOST_KEPT = 2_000;
  private static final int TIME = 22;

  private final String id;
  private final int shard;
  private final int shards;
  private final AtomicInteger sequence;
  private final Deque<JsonNode> told = new ArrayDeque<>();
  private Session session;

  /**
   * A login.
   *
   * @param sequence numbers what is told
   * @param wanted the shard and how many there are; nothing for one alone
   */
  Login(String id, Session session, AtomicInteger sequence, JsonNode wanted) {
    this.id = id;
    this.session = session;
    this.sequence = sequence;
    this.shard = wanted.path(0).asInt(0);
    this.shards = wanted.path(1).asInt(1);
  }

  String id() {
    return id;
  }

  /** Whether it is told of what happens in a server; what happens in none, the first is told of. */
  boolean hears(String guild) {
    return (guild.isEmpty() ? 0 : (Long.parseLong(guild) >>> TIME) % shards) == shard;
  }

  /** Tells all, now or when it is taken up again; returns when it was taken in. */
  void dispatchAll(String type, List<? extends JsonNode> all) {
    int number = 0;
    for (JsonNode data : all) {
      number = dispatch(type, data.deepCopy());
    }
    session().awaitTakenIn(number);
  }

  /** Returns the number that the message bears. */
  synchronized int dispatch(String type, JsonNode data) {
    int number = sequence.incrementAndGet();
    JsonNode message = Json.object("op", DISPATCH, "t", type, "s", number, "d", data);
    told.add(message);
    if (told.size() > MOST_KEPT) {
      told.remove();
    }
    session.send(message);
    return number;
  }

  /** Goes on over another connection, after what was seen over the one before. */
  synchronized void resume(Session next, int seen) {
    session = next;
    told.stream().filter(message -> message.path("s").asInt() > seen).forEach(next::send);
    int _ = dispatch("RESUMED", Json.object());
  }

  synchronized Session session() {
    return session;
  }
}
