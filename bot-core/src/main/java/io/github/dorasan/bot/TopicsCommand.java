package io.github.dorasan.bot;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;

/** {@code /topics}: what the knowledge is about. */
final class TopicsCommand implements BotCommand {

  @Override
  public boolean tells() {
    return true;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forMembers("topics");
  }

  @Override
  public Reply run(Incoming.Command command, KnowledgeView knowledge) {
    return knowledge.lookups().topics();
  }
}
