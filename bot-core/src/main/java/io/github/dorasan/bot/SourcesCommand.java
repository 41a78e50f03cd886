package io.github.dorasan.bot;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;

/** {@code /sources}: the material that answers come from. */
final class SourcesCommand implements BotCommand {

  @Override
  public boolean tells() {
    return true;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forMembers("sources");
  }

  @Override
  public Reply run(Incoming.Command command, KnowledgeView knowledge) {
    return knowledge.lookups().sources();
  }
}
