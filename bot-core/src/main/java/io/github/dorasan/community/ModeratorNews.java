package io.github.dorasan.community;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dorasan.community.CommunitySettings.Value;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a community's moderators what they should know: in their channel; where that cannot be, on
 * a moderator's next command; and where none comes for a day, the owner in private. What waits is
 * kept in the stores; while they are gone, in memory. Safe for use by many threads at once.
 */
public final class ModeratorNews {
  /** Where a community's settings note why its moderators' channel cannot be reached. */
  public static final String LOST = "moderators-channel-lost";

  private static final Logger log = LoggerFactory.getLogger(ModeratorNews.class);
  private static final Duration OWNER_AFTER = Duration.ofDays(1);
  private static final Duration DROPPED_AFTER = Duration.ofDays(30);
  private static final int MOST = 20;
  private static final int MOST_COMMUNITIES = 10_000;

  private final Platforms platforms;
  private final NewsStore store;
  private final CommunitySettings settings;
  private final Changes changes;
  private final InstantSource clock;

  /** What could not be kept in the store. */
  private final Cache<CommunityId, List<Waiting>> unkept =
      Caffeine.newBuilder().maximumSize(MOST_COMMUNITIES).build();

  private record Waiting(Reply news, Instant since) {}

  /** News by these platforms, to the channels that the settings name. */
  public ModeratorNews(
      Platforms platforms,
      NewsStore store,
      CommunitySettings settings,
      Changes changes,
      InstantSource clock) {
    this.platforms = platforms;
    this.store = store;
    this.settings = settings;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Tells the moderators something.
   *
   * @return where it stands; empty where it waits for a moderator
   */
  public Optional<MessageRef> tell(CommunityId community, Reply news) {
    Optional<MessageRef> told = send(community, news);
    if (told.isEmpty()) {
      keep(community, new Waiting(news, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
    return told;
  }

  /** Of many, the newest are kept. */
  private void keep(CommunityId community, Waiting one) {
    try {
      List<NewsStore.Waiting> before = store.all(community);
      before.stream()
          .limit(Math.max(0, before.size() - MOST + 1))
          .forEach(old -> store.remove(community, old.number()));
      store.add(community, one.news(), one.since());
    } catch (StoreException e) {
      log.warn("What moderators are to be told is kept in memory: {}", e.getMessage());
      unkept.asMap().merge(community, List.of(one), ModeratorNews::newest);
    }
  }

  private static List<Waiting> newest(List<Waiting> before, List<Waiting> more) {
    List<Waiting> all = new ArrayList<>(before);
    all.addAll(more);
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  private Optional<MessageRef> send(CommunityId community, Reply news) {
    Optional<ChannelRef> channel =
        settings
            .of(community)
            .moderatorsChannel()
            .map(id -> new ChannelRef(community.platform(), community.community(), id));
    Optional<ChatPlatform> platform = platforms.named(community.platform());
    if (channel.isEmpty() || platform.isEmpty()) {
      return Optional.empty();
    }
    return switch (platform.get().send(Outgoing.to(channel.get(), news))) {
      case SendOutcome.Sent(String message) -> {
        note(community, "");
        yield Optional.of(new MessageRef(channel.get(), message));
      }
      case SendOutcome.Refused(String reason) -> {
        note(community, reason);
        yield Optional.empty();
      }
      case SendOutcome.RateLimited _ -> Optional.empty();
      // It may well be there: to tell it twice is worse than to tell it once more later.
      case SendOutcome.Unknown _ -> Optional.of(new MessageRef(channel.get(), ""));
    };
  }

  private void note(CommunityId community, String reason) {
    try {
      if (!settings.of(community).note(LOST).equals(reason)) {
        settings.note(changes, community, new Value(LOST, reason));
      }
    } catch (StoreException e) {
      log.warn("Cannot note how the moderators are reached: {}", e.getMessage());
    }
  }

  /** Why the moderators' channel cannot be reached, if so. */
  public Optional<String> lost(CommunityId community) {
    return Optional.of(settings.of(community).note(LOST)).filter(reason -> !reason.isEmpty());
  }

  /** What waits for a moderator, who is told now, the oldest first; it waits no longer. */
  public List<Reply> take(CommunityId community) {
    return taken(community).stream().map(Waiting::news).toList();
  }

  private List<Waiting> taken(CommunityId community) {
    List<Waiting> all = new ArrayList<>();
    try {
      store.all(community).stream()
          .filter(one -> store.remove(community, one.number()))
          .map(one -> new Waiting(one.news(), one.since()))
          .forEach(all::add);
    } catch (StoreException e) {
      log.warn("What moderators are to be told waits longer: {}", e.getMessage());
    }
    List<Waiting> more = unkept.asMap().remove(community);
    all.addAll(more == null ? List.of() : more);
    return all;
  }

  /** Tries again what waits; what has waited for a day goes to the owner. Called now and then. */
  public void tryAgain() {
    Set<CommunityId> communities = new HashSet<>(unkept.asMap().keySet());
    platforms.byName().keySet().forEach(name -> communities.addAll(store.waiting(name)));
    Instant oldest = clock.instant().minus(DROPPED_AFTER);
    for (CommunityId community : communities) {
      for (Waiting one : taken(community)) {
        if (one.since().isAfter(oldest)
            && send(community, one.news()).isEmpty()
            && !tellOwner(community, one)) {
          keep(community, one);
        }
      }
    }
  }

  private boolean tellOwner(CommunityId community, Waiting one) {
    ChannelRef channel =
        new ChannelRef(community.platform(), community.community(), community.community());
    return !clock.instant().isBefore(one.since().plus(OWNER_AFTER))
        && platforms
            .named(community.platform())
            .map(platform -> platform.sendToOwner(channel, one.news()))
            .filter(outcome -> !(outcome instanceof SendOutcome.Refused))
            .filter(outcome -> !(outcome instanceof SendOutcome.RateLimited))
            .isPresent();
  }
}
