package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a moderator who uses a command what could not be told in the moderators' channel. */
final class Told {
  private final CommunityServices services;

  Told(CommunityServices services) {
    this.services = services;
  }

  /**
   * The response, after what the moderator should know. A form, and what everyone reads, stay as
   * they are; on a platform where everyone reads every reply, no more is told than that there is
   * trouble.
   */
  Response with(Response response, Incoming.Command command, KnowledgeView knowledge) {
    if (!(response instanceof Reply reply) || !reply.discreet()) {
      return response;
    }
    if (command.setting() != Setting.COMMUNITY) {
      return response;
    }
    CommunityId community = CommunityId.of(command.channel());
    Optional<String> lost = services.news().lost(community);
    List<Reply> news = isPrivate(command) ? services.news().take(community) : List.of();
    if (lost.isEmpty() && news.isEmpty()) {
      return response;
    }
    ReplyBuilder told = new ReplyBuilder(knowledge.wording());
    lost.ifPresent(
        reason -> told.notice(knowledge.wording().text("news.lost", Map.of("reason", reason))));
    if (!news.isEmpty()) {
      told.sentence("news.waited");
      news.forEach(told::all);
    }
    Reply all = told.all(reply).build().discreetly();
    return reply.inPlace() ? all.replacing() : all;
  }

  private boolean isPrivate(Incoming.Command command) {
    return services
        .platforms()
        .named(command.channel().platform())
        .filter(platform -> platform.capabilities().discreetReplies())
        .isPresent();
  }
}
