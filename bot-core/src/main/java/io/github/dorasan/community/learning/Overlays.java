package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.community.Freshness;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.model.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each community lays over the knowledge, made of what the stores hold and kept in memory.
 * While the stores cannot be reached, what was last read holds. Safe for use by many threads.
 */
public final class Overlays {
  private static final Logger log = LoggerFactory.getLogger(Overlays.class);

  /** So long after a failure, nobody waits for the stores again. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final CommunityStores stores;
  private final Function<CommunityId, String> names;
  private final InstantSource clock;
  private final Map<CommunityId, Seen> seen = new ConcurrentHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();

  /** Grows with every overlay that is read. */
  private long made;

  /**
   * What one community has changed.
   *
   * @param quiet that it wants no answers
   * @param again from when on it is worth trying to read it anew; empty where it is up to date
   */
  private record Seen(Overlay overlay, Optional<Hidden> quiet, Optional<Instant> again) {
    boolean stands(Instant now) {
      return again.filter(time -> !now.isBefore(time)).isEmpty();
    }

    Seen until(Instant time) {
      return new Seen(overlay, quiet, Optional.of(time));
    }
  }

  /**
   * Overlays of what these stores hold.
   *
   * @param freshness tells what has changed
   * @param names what each community's members call it
   */
  public Overlays(
      CommunityStores stores,
      Freshness freshness,
      Function<CommunityId, String> names,
      InstantSource clock) {
    this.stores = stores;
    this.names = names;
    this.clock = clock;
    freshness.listen(this::changed);
  }

  /** A community's overlay, as last read; answers of it may have expired. */
  public Overlay of(CommunityId community) {
    return known(community).overlay();
  }

  /** Until when a community wants no answers; empty where it wants them. */
  public Optional<Instant> quietUntil(CommunityId community) {
    return known(community)
        .quiet()
        .filter(quiet -> quiet.holds(clock.instant()))
        .map(quiet -> quiet.until().orElse(Instant.MAX));
  }

  private Seen known(CommunityId community) {
    Seen known = seen.get(community);
    return known != null && known.stands(clock.instant()) ? known : readAgain(community, false);
  }

  /** Whoever has not been asked for is read when it is. */
  private void changed(CommunityId community) {
    if (seen.containsKey(community)) {
      readAgain(community, true);
    }
  }

  /** Under a lock, so that no older reading can take the place of a newer one. */
  private Seen readAgain(CommunityId community, boolean changed) {
    reading.lock();
    try {
      Seen known = seen.get(community);
      if (known != null && !changed && known.stands(clock.instant())) {
        return known;
      }
      Seen now = tried(community, known);
      seen.put(community, now);
      return now;
    } finally {
      reading.unlock();
    }
  }

  private Seen tried(CommunityId community, @Nullable Seen known) {
    try {
      return read(community);
    } catch (StoreException e) {
      log.warn("What {} teaches and hides cannot be read: {}", community, e.getMessage());
      Seen old =
          known != null
              ? known
              : new Seen(
                  Overlay.empty(key(community), names.apply(community)),
                  Optional.empty(),
                  Optional.empty());
      return old.until(clock.instant().plus(PAUSE));
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
            names.apply(community),
            made,
            taught,
            learning.gaps().all(community).stream().map(LearnedGap::uncovered).toList(),
            hidden.getOrDefault(Hidden.Kind.ENTRY, Set.of()).stream()
                .map(EntryId::new)
                .collect(Collectors.toSet()),
            hidden.getOrDefault(Hidden.Kind.TOPIC, Set.of()).stream()
                .map(TopicId::new)
                .collect(Collectors.toSet()));
    return new Seen(overlay, quiet, Optional.empty());
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private static String key(CommunityId community) {
    return community.platform() + "/" + community.community();
  }
}
