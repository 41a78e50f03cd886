package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import java.util.Optional;

/** Tries whether a channel can be the moderators'. */
final class ModeratorsChannel {
  private final CommunityServices services;

  ModeratorsChannel(CommunityServices services) {
    this.services = services;
  }

  /** What came of it. */
  sealed interface Trial {
    /** A message stands there. */
    record Fine() implements Trial {}

    /** Everyone reads there: a moderator has to want that. Nothing was sent. */
    record Public() implements Trial {}

    /** The bot cannot speak there. */
    record Closed(String reason) implements Trial {}
  }

  /**
   * Sends a message there, if that is right.
   *
   * @param incoming of whoever wants it, who must have a say in that channel
   * @param although whether it may be a channel that everyone reads
   */
  Trial tryOut(Incoming incoming, ChannelRef channel, boolean although, KnowledgeView knowledge) {
    Optional<ChatPlatform> platform = services.platforms().named(channel.platform());
    if (platform.isEmpty()) {
      return new Trial.Closed(knowledge.wording().text("channel.no-platform"));
    }
    if (!services.platforms().moderates(incoming, channel)) {
      return new Trial.Closed(knowledge.wording().text("channel.others"));
    }
    return switch (platform.get().standing(channel)) {
      case ChannelStanding.Closed(String reason) -> new Trial.Closed(reason);
      case ChannelStanding.Open open when open.everyone() && !although -> new Trial.Public();
      case ChannelStanding.Open _ -> send(platform.get(), channel, knowledge);
    };
  }

  private static Trial send(ChatPlatform platform, ChannelRef channel, KnowledgeView knowledge) {
    Reply test = new ReplyBuilder(knowledge.wording()).sentence("channel.test").build();
    return switch (platform.send(Outgoing.to(channel, test))) {
      case SendOutcome.Sent _, SendOutcome.Unknown _ -> new Trial.Fine();
      case SendOutcome.Refused(String reason) -> new Trial.Closed(reason);
      case SendOutcome.RateLimited _ -> new Trial.Closed(knowledge.wording().text("channel.busy"));
    };
  }

  /** A channel as members call it, or its id where the platform does not tell. */
  String name(ChannelRef channel) {
    return services
                .platforms()
                .named(channel.platform())
                .map(platform -> platform.standing(channel))
                .orElseGet(() -> new ChannelStanding.Closed(""))
            instanceof ChannelStanding.Open open
        ? open.name()
        : channel.channel();
  }
}
