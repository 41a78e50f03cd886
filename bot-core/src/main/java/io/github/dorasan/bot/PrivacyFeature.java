package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.Departures;
import io.github.dorasan.community.Forgetting;
import io.github.dorasan.community.Settings;
import io.github.dorasan.model.Community;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.List;
import java.util.Map;

/** What is kept of people, and how they have it deleted. */
final class PrivacyFeature implements Feature {
  private final CommunityServices services;
  private final Conversations conversations;

  PrivacyFeature(CommunityServices services, Conversations conversations) {
    this.services = services;
    this.conversations = conversations;
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new About(), new Privacy(), new ForgetMe());
  }

  @Override
  public void notice(CommunityEvent event) {
    services.departures().notice(event);
  }

  private String contact(Wording wording) {
    return services
        .contact()
        .map(contact -> wording.text("privacy.contact", Map.of("contact", contact)))
        .orElseGet(() -> wording.text("privacy.no-contact"));
  }

  /** {@code /about}. */
  private final class About implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forMembers("about");
    }

    @Override
    public Reply run(Incoming.Command command, KnowledgeView knowledge) {
      Wording wording = knowledge.wording();
      Community community = knowledge.base().community();
      return new ReplyBuilder(wording)
          .sentence("help.intro", Map.of("name", community.name(), "purpose", community.purpose()))
          .sentence("about.answers", Map.of("sources", community.sourceWord()))
          .sentence("about.machine")
          .sentence("about.more")
          .text(contact(wording))
          .footnote(community.disclaimer())
          .build()
          .discreetly();
    }
  }

  /** {@code /privacy}. */
  private final class Privacy implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forMembers("privacy");
    }

    @Override
    public Reply run(Incoming.Command command, KnowledgeView knowledge) {
      Wording wording = knowledge.wording();
      Settings settings = services.settingsIn(command.channel());
      ReplyBuilder reply = new ReplyBuilder(wording).sentence("privacy.title");
      List<String> lines =
          List.of(
              wording.text("privacy.answered"),
              wording.text("privacy.texts", Map.of("count", settings.retention().toDays())),
              wording.text(settings.keepsLinks() ? "privacy.links" : "privacy.no-links"),
              wording.text("privacy.never"),
              wording.text("privacy.hashes"),
              wording.text("privacy.moderators"),
              wording.text("privacy.memory"),
              wording.text("privacy.leaving", Map.of("count", Departures.GRACE.toDays())),
              wording.text("privacy.forget"));
      lines.forEach(line -> reply.item(new Span.Text(line)));
      return reply.text(contact(wording)).build().discreetly();
    }
  }

  /** {@code /forget-me}. */
  private final class ForgetMe implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forMembers("forget-me");
    }

    @Override
    public Reply run(Incoming.Command command, KnowledgeView knowledge) {
      String platform = command.channel().platform();
      String member = command.author().id();
      Map<Forgetting.What, Integer> deleted = services.forgetting().forget(platform, member);
      conversations.forget(platform, member);
      ReplyBuilder reply = new ReplyBuilder(knowledge.wording()).sentence("forget.done");
      deleted.forEach(
          (what, count) -> reply.item(new Span.Text(deleted(what, count, knowledge.wording()))));
      return reply.sentence("forget.conversation").sentence("forget.stays").build().discreetly();
    }
  }

  private static String deleted(Forgetting.What what, int count, Wording wording) {
    Map<String, Integer> values = Map.of("count", count);
    return switch (what) {
      case VOTES -> wording.text("forget.votes", values);
      case TEXTS -> wording.text("forget.texts", values);
      case LINKS -> wording.text("forget.links", values);
    };
  }
}
