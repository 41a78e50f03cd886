package io.github.dorasan.community;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every community's settings, kept in memory until {@link Freshness} tells that they have changed.
 * While the database is gone, what was last known holds. Safe for use by many threads at once.
 */
public final class CommunitySettings {
  /** How an entry of the log tells that a setting was changed. */
  public static final String WRITTEN = "settings.write";

  private static final Logger log = LoggerFactory.getLogger(CommunitySettings.class);
  private static final int MOST = 100_000;

  /** For how long the database is left alone after it failed. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final CommunityStores stores;
  private final InstantSource clock;
  private final Cache<CommunityId, Known> known = Caffeine.newBuilder().maximumSize(MOST).build();
  private final ReentrantLock asking = new ReentrantLock();
  private final AtomicLong told = new AtomicLong();
  private volatile Instant notBefore = Instant.MIN;

  /**
   * Settings as they were last read.
   *
   * @param stale whether they have changed since
   */
  private record Known(Settings settings, boolean stale) {}

  /** Settings of this store. */
  public CommunitySettings(CommunityStores stores, Freshness freshness, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
    freshness.listen(this::changed);
  }

  private void changed(CommunityId community) {
    told.incrementAndGet();
    known.asMap().computeIfPresent(community, (_, before) -> new Known(before.settings(), true));
  }

  /**
   * A community's settings; those last known, or else the defaults, while the database is gone.
   * Never fails, and at most one caller waits for a database that does not answer.
   */
  public Settings of(CommunityId community) {
    Known before = known.getIfPresent(community);
    if (before != null && !before.stale()) {
      return before.settings();
    }
    if (!clock.instant().isBefore(notBefore) && asking.tryLock()) {
      try {
        return read(community, before);
      } finally {
        asking.unlock();
      }
    }
    return lastKnown(before);
  }

  private Settings read(CommunityId community, @Nullable Known before) {
    try {
      return fresh(community);
    } catch (StoreException e) {
      notBefore = clock.instant().plus(PAUSE);
      log.warn("Settings are used as they were last known: {}", e.getMessage());
      return lastKnown(before);
    }
  }

  private static Settings lastKnown(@Nullable Known before) {
    return before == null ? Settings.DEFAULT : before.settings();
  }

  /**
   * A community's settings as they are stored now.
   *
   * @throws StoreException if the store cannot be read
   */
  public Settings fresh(CommunityId community) {
    long before = told.get();
    Settings settings = Settings.of(stores.settings().read(community));
    // What changed while it was read is read again by whoever comes next.
    known.put(community, new Known(settings, told.get() != before));
    return settings;
  }

  /**
   * One value that is stored.
   *
   * @param text empty to drop it
   */
  public record Value(String name, String text) {
    /**
     * A setting's value.
     *
     * @param text as {@link SettingName#stored} gives it; empty for the default
     */
    public static Value of(SettingName name, String text) {
      return new Value(name.text(), text);
    }
  }

  /**
   * Stores some values, unless somebody else has stored any of the community's meanwhile. Changed
   * settings are logged; a value that is no setting, such as a note of how far something got, is
   * not.
   *
   * @param expectedVersion that of the settings that the moderator saw
   * @return whether nobody had; if not, nothing has changed
   * @throws StoreException if the store cannot be used; nothing has changed then
   */
  public boolean set(
      Changes changes,
      CommunityId community,
      String actor,
      long expectedVersion,
      List<Value> values) {
    boolean done =
        changes.in(community, actor, noted -> write(noted, community, expectedVersion, values));
    changed(community);
    return done;
  }

  private boolean write(
      Changes.Noted noted, CommunityId community, long expectedVersion, List<Value> values) {
    Settings before = Settings.of(stores.settings().read(community));
    if (before.version() != expectedVersion) {
      return false;
    }
    Map<String, String> after = new HashMap<>(before.texts());
    for (Value value : values) {
      String old = before.note(value.name());
      if (SettingName.of(value.name()).isPresent() && !old.equals(value.text())) {
        noted.change(WRITTEN, value.name(), old, value.text());
      }
      after.put(value.name(), value.text());
    }
    after.values().removeIf(String::isEmpty);
    stores.changes().raise(community);
    return stores.settings().write(community, expectedVersion, after);
  }

  /**
   * Stores a value that is no setting, in the place of what was there.
   *
   * @throws StoreException if the store cannot be used; nothing has changed then
   */
  public void note(Changes changes, CommunityId community, Value value) {
    boolean written = false;
    while (!written) {
      long version = fresh(community).version();
      written = set(changes, community, Changes.BY_ITSELF, version, List.of(value));
    }
  }
}
