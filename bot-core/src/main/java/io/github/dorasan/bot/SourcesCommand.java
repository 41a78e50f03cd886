package io.github.dorasan.bot;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;

/** {@code /sources}: the material that answers come from. */
final class SourcesCommand implements BotCommand {
  private final KnowledgeView knowledge;

  SourcesCommand(KnowledgeView knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forMembers("sources");
  }

  @Override
  public Reply run(Incoming.Command command) {
    return knowledge.lookups().sources();
  }
}
