package io.github.dorasan.community;

import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.CommunityEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a community's data go with it: they get its new id where the platform gives it one, and are
 * deleted some time after the bot has left, unless it returns. What happens while the database is
 * gone is made up for when it is back. Safe for use by many threads at once.
 */
public final class Departures {
  /** For how long the data of a community that the bot has left are kept. */
  public static final Duration GRACE = Duration.ofDays(30);

  private static final Logger log = LoggerFactory.getLogger(Departures.class);
  private static final int MOST = 10_000;

  private final CommunityStores stores;
  private final Freshness freshness;
  private final Duration grace;
  private final InstantSource clock;
  private final Queue<Happened> open = new ArrayDeque<>();

  private record Happened(CommunityEvent event, Instant at) {}

  /**
   * Departures from these stores.
   *
   * @param grace for how long data are kept after the bot has left
   */
  public Departures(
      CommunityStores stores, Freshness freshness, Duration grace, InstantSource clock) {
    this.stores = stores;
    this.freshness = freshness;
    this.grace = grace;
    this.clock = clock;
  }

  /** Takes note of what happened to a community. */
  public synchronized void notice(CommunityEvent event) {
    if (open.size() == MOST) {
      open.remove();
    }
    open.add(new Happened(event, clock.instant()));
    try {
      catchUp();
    } catch (StoreException e) {
      log.warn("What happened to a community is noted later: {}", e.getMessage());
    }
  }

  /**
   * Notes what could not be noted before, and deletes what is due. To be done now and then.
   *
   * @throws StoreException if the stores cannot be used; the next time makes up for it
   */
  public synchronized void run() {
    catchUp();
    Instant limit = clock.instant().minus(grace);
    for (CommunityId community : stores.departures().leftBefore(limit)) {
      boolean erased = stores.transactions().in(() -> erase(community, limit));
      if (erased) {
        freshness.changed(community);
        log.info("Deleted the data of {}, which the bot left {} ago", community, grace);
      }
    }
  }

  /** Erases a community, unless the bot has just returned to it. */
  private boolean erase(CommunityId community, Instant limit) {
    boolean left = stores.departures().leftBefore(limit).contains(community);
    if (left) {
      stores.data().erase(community);
      stores.changes().raise(community);
    }
    return left;
  }

  private void catchUp() {
    for (Happened next = open.peek(); next != null; next = open.peek()) {
      note(next);
      open.remove();
    }
  }

  private void note(Happened happened) {
    switch (happened.event()) {
      case CommunityEvent.Joined(ChannelRef channel) ->
          stores.departures().returned(CommunityId.of(channel));
      case CommunityEvent.Left(ChannelRef channel) ->
          stores.departures().left(CommunityId.of(channel), happened.at());
      case CommunityEvent.Moved(ChannelRef from, ChannelRef to) -> move(from, to);
    }
  }

  private void move(ChannelRef from, ChannelRef to) {
    CommunityId before = CommunityId.of(from);
    CommunityId after = CommunityId.of(to);
    stores
        .transactions()
        .run(
            () -> {
              stores.data().move(from, to);
              rename(after, from.channel(), to.channel());
              stores.changes().raise(before);
              stores.changes().raise(after);
            });
    freshness.changed(before);
    freshness.changed(after);
  }

  /** Names a channel by its new id in the settings. */
  private void rename(CommunityId community, String from, String to) {
    StoredSettings stored = stores.settings().read(community);
    Settings settings = Settings.of(stored);
    Map<String, String> values = new HashMap<>(stored.values());
    if (settings.moderatorsChannel().filter(from::equals).isPresent()) {
      values.put(SettingName.MODERATORS_CHANNEL.text(), to);
    }
    rename(values, SettingName.UNASKED_CHANNELS, settings.unaskedChannels(), from, to);
    rename(values, SettingName.PUBLISHED_CHANNELS, settings.publishedChannels(), from, to);
    if (!values.equals(stored.values())) {
      stores.settings().write(community, stored.version(), values);
    }
  }

  private static void rename(
      Map<String, String> values, SettingName name, Set<String> channels, String from, String to) {
    if (channels.contains(from)) {
      TreeSet<String> renamed = new TreeSet<>(channels);
      renamed.remove(from);
      renamed.add(to);
      values.put(name.text(), String.join(", ", renamed));
    }
  }
}
