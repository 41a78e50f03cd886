package io.github.dorasan.community;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes people's texts that have been kept for as long as their community wants. */
public final class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final CommunityStores stores;
  private final List<Retained> retained;
  private final InstantSource clock;

  /** Deletes from these stores. */
  public Retention(CommunityStores stores, List<Retained> retained, InstantSource clock) {
    this.stores = stores;
    this.retained = List.copyOf(retained);
    this.clock = clock;
  }

  /**
   * Deletes what is due now. To be done once a day or more often, by any instance.
   *
   * @return how many texts
   * @throws StoreException if the stores cannot be used; the next time makes up for it
   */
  public int run() {
    int deleted = 0;
    for (CommunityId community : stores.data().communities()) {
      deleted += stores.transactions().in(() -> delete(community));
    }
    if (deleted > 0) {
      log.info("Deleted {} texts that had been kept long enough", deleted);
    }
    return deleted;
  }

  private int delete(CommunityId community) {
    // As they are stored, not as they were last known: what was shortened holds at once.
    Settings settings = Settings.of(stores.settings().read(community));
    Instant limit = clock.instant().minus(settings.retention());
    return retained.stream().mapToInt(store -> store.removeBefore(community, limit)).sum();
  }
}
