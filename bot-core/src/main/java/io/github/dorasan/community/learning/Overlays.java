package io.github.dorasan.community.learning;

import io.github.dorasan.community.ChangeFeed;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.model.TopicId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each community lays over the knowledge, made of what the stores hold and kept in memory.
 * While the stores cannot be reached, what was last read holds. Safe for use by many threads.
 */
public final class Overlays {
  private final CommunityStores stores;
  private final LearningSettings settings;
  private final Map<CommunityId, Seen> seen = new ConcurrentHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();
  private long revision = ChangeFeed.START;

  /** Grows with every overlay that is read. */
  private long made;

  /** What one community has changed. */
  private record Seen(Overlay overlay, Optional<Hidden> quiet) {}

  /** Overlays of what these stores hold. */
  public Overlays(CommunityStores stores, LearningSettings settings) {
    this.stores = stores;
    this.settings = settings;
  }

  /** A community's overlay, as last read; answers of it may have expired. */
  public Overlay of(CommunityId community) {
    return known(community)
        .map(Seen::overlay)
        .orElseGet(() -> Overlay.empty(key(community), settings.name(community)));
  }

  /** Until when a community wants no answers; empty where it wants them. */
  public Optional<Instant> quietUntil(CommunityId community, Instant now) {
    return known(community)
        .flatMap(Seen::quiet)
        .filter(quiet -> quiet.holds(now))
        .map(quiet -> quiet.until().orElse(Instant.MAX));
  }

  /**
   * Reads anew what has changed since the last time. To be called every few seconds, and after a
   * change of one's own.
   *
   * @throws StoreException if the stores cannot be reached; what was read before holds
   */
  public void refresh() {
    reading.lock();
    try {
      List<ChangeFeed.Change> changes = stores.changes().since(revision);
      for (ChangeFeed.Change change : changes) {
        if (seen.containsKey(change.community())) {
          seen.put(change.community(), read(change.community()));
        }
        revision = change.revision();
      }
    } finally {
      reading.unlock();
    }
  }

  private Optional<Seen> known(CommunityId community) {
    Seen known = seen.get(community);
    return known != null ? Optional.of(known) : first(community);
  }

  /** Under the lock, so that no older reading can take the place of a newer one. */
  private Optional<Seen> first(CommunityId community) {
    reading.lock();
    try {
      Seen known = seen.get(community);
      if (known == null) {
        known = read(community);
        seen.put(community, known);
      }
      return Optional.of(known);
    } catch (StoreException _) {
      // Questions are answered from the knowledge alone until the stores are back.
      return Optional.empty();
    } finally {
      reading.unlock();
    }
  }

  private Seen read(CommunityId community) {
    LearningStores learning = stores.learning();
    return stores.transactions().in(() -> read(community, learning));
  }

  private Seen read(CommunityId community, LearningStores learning) {
    made++;
    List<TaughtAnswer> taught =
        learning.taught().current(community).stream().map(TaughtVersion::answer).toList();
    Map<Hidden.Kind, Set<String>> hidden = new HashMap<>();
    Optional<Hidden> quiet = Optional.empty();
    for (Hidden one : learning.hidden().all(community)) {
      hidden.merge(one.kind(), Set.of(one.id()), Overlays::union);
      quiet = one.kind() == Hidden.Kind.ALL ? Optional.of(one) : quiet;
    }
    Overlay overlay =
        new Overlay(
            key(community),
            settings.name(community),
            made,
            taught,
            learning.gaps().all(community).stream().map(LearnedGap::uncovered).toList(),
            hidden.getOrDefault(Hidden.Kind.ENTRY, Set.of()).stream()
                .map(EntryId::new)
                .collect(Collectors.toSet()),
            hidden.getOrDefault(Hidden.Kind.TOPIC, Set.of()).stream()
                .map(TopicId::new)
                .collect(Collectors.toSet()));
    return new Seen(overlay, quiet);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private static String key(CommunityId community) {
    return community.platform() + "/" + community.community();
  }
}
