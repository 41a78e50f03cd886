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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a community's moderators what they should know: in their channel; where that cannot be, on
 * a moderator's next command; and where none comes for a day, the owner in private. Safe for use by
 * many threads at once.
 */
public final class ModeratorNews {
  /** Where a community's settings note why its moderators' channel cannot be reached. */
  public static final String LOST = "moderators-channel-lost";

  private static final Logger log = LoggerFactory.getLogger(ModeratorNews.class);
  private static final Duration OWNER_AFTER = Duration.ofDays(1);
  private static final int MOST = 20;
  private static final int MOST_COMMUNITIES = 10_000;

  private final Platforms platforms;
  private final CommunitySettings settings;
  private final Changes changes;
  private final InstantSource clock;
  private final Cache<CommunityId, List<Waiting>> waiting =
      Caffeine.newBuilder().maximumSize(MOST_COMMUNITIES).build();

  private record Waiting(Reply news, Instant since) {}

  /** News by these platforms, to the channels that the settings name. */
  public ModeratorNews(
      Platforms platforms, CommunitySettings settings, Changes changes, InstantSource clock) {
    this.platforms = platforms;
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
      keep(community, new Waiting(news, clock.instant()));
    }
    return told;
  }

  private void keep(CommunityId community, Waiting one) {
    waiting
        .asMap()
        .merge(
            community,
            List.of(one),
            (before, more) -> {
              List<Waiting> all = new ArrayList<>(before);
              all.addAll(more);
              return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
            });
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
    List<Waiting> taken = waiting.asMap().remove(community);
    return taken == null ? List.of() : taken.stream().map(Waiting::news).toList();
  }

  /** Tries again what waits; what has waited for a day goes to the owner. Called now and then. */
  public void tryAgain() {
    for (CommunityId community : List.copyOf(waiting.asMap().keySet())) {
      List<Waiting> taken = waiting.asMap().remove(community);
      for (Waiting one : taken == null ? List.<Waiting>of() : taken) {
        if (send(community, one.news()).isEmpty() && !tellOwner(community, one)) {
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
