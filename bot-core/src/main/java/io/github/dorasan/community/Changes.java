package io.github.dorasan.community;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The one way to change something in a community: what is changed, the entry in the log that tells
 * of it, and the news of it for all instances are kept together or not at all.
 */
public final class Changes {
  /** Who has changed something, where it was no moderator but the bot. */
  public static final String BY_ITSELF = "";

  private final CommunityStores stores;
  private final Freshness freshness;
  private final InstantSource clock;

  /**
   * Changes in these stores.
   *
   * @param freshness is told at once of what is changed here
   */
  public Changes(CommunityStores stores, Freshness freshness, InstantSource clock) {
    this.stores = stores;
    this.freshness = freshness;
    this.clock = clock;
  }

  /** Takes down what a piece of work has changed. */
  public static final class Noted {
    private final CommunityId community;
    private final String actor;
    private final Instant at;
    private final List<AuditEntry> entries = new ArrayList<>();

    private Noted(CommunityId community, String actor, Instant at) {
      this.community = community;
      this.actor = actor;
      this.at = at;
    }

    /** One change, as {@link AuditEntry} tells it. */
    public void change(String action, String subject, String before, String after) {
      entries.add(new AuditEntry(community, at, actor, action, subject, before, after));
    }
  }

  /**
   * Does some work in one transaction. Where it takes down no change, nothing is logged and nobody
   * is told. Not to be called in a transaction that goes on afterwards: others would be told of
   * what is not yet kept.
   *
   * @param actor the moderator's id on the platform, or {@link #BY_ITSELF}
   * @param work may be done several times, as {@link Transactions#in} tells
   * @throws StoreException if a store cannot be used; nothing has changed then
   */
  public <T> T in(CommunityId community, String actor, Function<Noted, T> work) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Done<T> done = stores.transactions().in(() -> done(new Noted(community, actor, now), work));
    if (done.changed()) {
      freshness.changed(community);
    }
    return done.result();
  }

  /** The result of some work, and whether it changed anything. */
  private record Done<T>(T result, boolean changed) {}

  private <T> Done<T> done(Noted noted, Function<Noted, T> work) {
    T result = work.apply(noted);
    if (noted.entries.isEmpty()) {
      return new Done<>(result, false);
    }
    noted.entries.forEach(stores.auditLog()::append);
    stores.changes().raise(noted.community);
    return new Done<>(result, true);
  }
}
