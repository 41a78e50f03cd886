package io.github.dorasan.community;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells what is kept in memory of a community that it has changed, by whichever instance. Every
 * instance has one, and lets it {@link #look} once a second.
 */
public final class Freshness {
  private final ChangeFeed feed;
  private final List<Consumer<CommunityId>> listeners = new CopyOnWriteArrayList<>();
  private long seen = ChangeFeed.START;

  /** Looks at this feed. */
  public Freshness(ChangeFeed feed) {
    this.feed = feed;
  }

  /**
   * Tells this listener of every change from now on; sometimes twice of the same. It returns soon.
   */
  public void listen(Consumer<CommunityId> listener) {
    listeners.add(listener);
  }

  /**
   * Tells of all that has changed since it last looked.
   *
   * @throws StoreException if the feed cannot be read; the next look misses nothing
   */
  public synchronized void look() {
    for (ChangeFeed.Change change : feed.since(seen)) {
      changed(change.community());
      seen = change.revision();
    }
  }

  /** Tells at once of a change that this instance has made itself. */
  public void changed(CommunityId community) {
    listeners.forEach(listener -> listener.accept(community));
  }
}
