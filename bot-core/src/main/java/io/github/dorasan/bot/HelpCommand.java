package io.github.dorasan.bot;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.util.List;
import java.util.function.Supplier;

/** {@code /help}: what the bot is and can do. */
final class HelpCommand implements BotCommand {
  private final KnowledgeView knowledge;
  private final Supplier<List<List<Span>>> usages;

  HelpCommand(KnowledgeView knowledge, Supplier<List<List<Span>>> usages) {
    this.knowledge = knowledge;
    this.usages = usages;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forMembers("help");
  }

  @Override
  public Reply run(Incoming.Command command) {
    return knowledge.lookups().help(usages.get());
  }
}
