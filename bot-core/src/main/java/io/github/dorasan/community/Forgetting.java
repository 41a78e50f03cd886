package io.github.dorasan.community;

import io.github.dorasan.community.learning.LearningStores;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Deletes at once what is kept of a member who asks for it. */
public final class Forgetting {
  private final CommunityStores stores;
  private final MemberHash hash;
  private final List<Kept> kept;
  private final InstantSource clock;

  /** What is kept of members. */
  public enum What {
    /** What they think of answers. */
    VOTES,
    /** What they asked, where it had no answer. */
    TEXTS,
    /** Where they asked it. */
    LINKS
  }

  /** A store and what it keeps. */
  public record Kept(What what, Forgettable store) {
    /** All that is kept of members. */
    static List<Kept> in(LearningStores learning) {
      return List.of(
          new Kept(What.VOTES, learning.votes()::forget),
          // Where something was asked goes with its text: it is counted first.
          new Kept(What.LINKS, learning.unanswered()::forgetLinks),
          new Kept(What.TEXTS, learning.unanswered()::forget));
    }
  }

  /** Deletes from these stores, in their order. */
  public Forgetting(CommunityStores stores, MemberHash hash, List<Kept> kept, InstantSource clock) {
    this.stores = stores;
    this.hash = hash;
    this.kept = List.copyOf(kept);
    this.clock = clock;
  }

  /**
   * Deletes what is kept of a member in all communities of a platform, and notes that they asked
   * for it, so that a restored backup does not bring it back.
   *
   * @return how many things of each kind that is kept at all
   * @throws StoreException if the stores cannot be used; nothing was deleted then
   */
  public Map<What, Integer> forget(String platform, String member) {
    String name = hash.of(platform, member);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return stores
        .transactions()
        .in(
            () -> {
              Map<What, Integer> deleted = new EnumMap<>(What.class);
              for (Kept one : kept) {
                deleted.merge(one.what(), one.store().forget(name), Integer::sum);
              }
              stores.forgotten().add(name, now);
              return deleted;
            });
  }
}
