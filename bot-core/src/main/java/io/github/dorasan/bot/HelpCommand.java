package io.github.dorasan.bot;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.util.List;
import java.util.function.Function;

/** {@code /help}: what the bot is and can do. */
final class HelpCommand implements BotCommand {
  private final Function<Author.Role, List<List<Span>>> usages;

  HelpCommand(Function<Author.Role, List<List<Span>>> usages) {
    this.usages = usages;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forMembers("help");
  }

  @Override
  public Reply run(Incoming.Command command, KnowledgeView knowledge) {
    return knowledge.lookups().help(usages.apply(command.author().role()));
  }
}
