package io.github.dorasan.bot;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;

/** {@code /why}: why the person's last answer in this channel was given. */
final class WhyCommand implements BotCommand {
  private final Conversations conversations;

  WhyCommand(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forMembers("why");
  }

  @Override
  public Reply run(Incoming.Command command, KnowledgeView knowledge) {
    return conversations
        .last(command)
        .map(outcome -> knowledge.whys().why(outcome))
        .orElseGet(() -> knowledge.whys().nothingYet());
  }
}
