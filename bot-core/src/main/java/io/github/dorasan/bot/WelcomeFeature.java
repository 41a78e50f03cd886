package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;

/**
 * Tells a community that lets the bot in what there is to do, once, and its owner where the bot may
 * not speak yet.
 */
final class WelcomeFeature implements Feature {
  private final CommunityServices services;

  WelcomeFeature(CommunityServices services) {
    this.services = services;
  }

  @Override
  public void notice(CommunityEvent event) {
    if (event instanceof CommunityEvent.Joined(ChannelRef channel)) {
      services
          .platforms()
          .named(channel.platform())
          .ifPresent(platform -> welcome(platform, channel));
    }
  }

  private void welcome(ChatPlatform platform, ChannelRef channel) {
    Reply list = list(services.wording(CommunityId.of(channel)));
    if (platform.send(Outgoing.to(channel, list)) instanceof SendOutcome.Refused) {
      var _ = platform.sendToOwner(channel, list);
    }
  }

  private static Reply list(Wording wording) {
    return new ReplyBuilder(wording)
        .sentence("welcome.hello")
        .item(new Span.Code("/setup"), new Span.Text(": " + wording.text("welcome.setup")))
        .item(new Span.Code("/ask"), new Span.Text(": " + wording.text("welcome.ask")))
        .item(new Span.Code("/daily set"), new Span.Text(": " + wording.text("welcome.daily")))
        .item(new Span.Code("/unanswered"), new Span.Text(": " + wording.text("welcome.learn")))
        .item(new Span.Code("/privacy"), new Span.Text(": " + wording.text("welcome.privacy")))
        .build();
  }
}
