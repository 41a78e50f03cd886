package io.github.dorasan.bot;

import io.github.dorasan.platform.Completion;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** All commands, listed by hand. */
public final class CommandCatalog {
  private final Wording wording;
  private final List<BotCommand> commands;

  CommandCatalog(Conversations conversations, KnowledgeView knowledge, RandomGenerator random) {
    this.wording = knowledge.wording();
    this.commands =
        List.of(
            new AskCommand(conversations, knowledge),
            new FactCommand(knowledge, random),
            new TopicsCommand(knowledge),
            new SourcesCommand(knowledge),
            new SourceCommand(knowledge),
            new WhyCommand(conversations, knowledge),
            new HelpCommand(knowledge, this::usages));
  }

  /** How every command looks, in the order that help shows them. */
  public List<CommandSpec> specs() {
    return commands.stream().map(BotCommand::spec).toList();
  }

  /** What a command does, in a member's words. */
  public String description(CommandSpec spec) {
    return wording.text(spec.descriptionKey());
  }

  /** What a command's option means, in a member's words. */
  public String description(CommandSpec spec, CommandSpec.Option option) {
    return wording.text(spec.descriptionKey() + "." + option.name());
  }

  Optional<BotCommand> find(String name) {
    return commands.stream().filter(command -> command.spec().name().equals(name)).findFirst();
  }

  List<Completion> complete(String name, String option, String typed, int limit) {
    return find(name).map(command -> command.complete(option, typed, limit)).orElse(List.of());
  }

  private List<List<Span>> usages() {
    List<List<Span>> usages = new ArrayList<>();
    for (CommandSpec spec : specs()) {
      usages.add(List.of(new Span.Code(spec.usage()), new Span.Text(": " + description(spec))));
    }
    return usages;
  }
}
