package io.github.dorasan.bot;

import io.github.dorasan.platform.Author;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All commands, those of one feature after those of another. */
public final class CommandCatalog {
  private final Wording wording;
  private final List<BotCommand> commands;

  private CommandCatalog(Wording wording, List<BotCommand> commands) {
    this.wording = wording;
    this.commands = commands;
  }

  /** The commands of features, and help, which shows them. */
  static CommandCatalog of(Wording wording, List<Feature> features) {
    List<BotCommand> commands = new ArrayList<>();
    CommandCatalog catalog = new CommandCatalog(wording, commands);
    features.forEach(feature -> commands.addAll(feature.commands()));
    commands.add(new HelpCommand(catalog::usages));
    return catalog;
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

  /** How to type each command that someone of this role may use, and what it does. */
  private List<List<Span>> usages(Author.Role role) {
    List<List<Span>> usages = new ArrayList<>();
    for (CommandSpec spec : specs()) {
      if (spec.permits(role)) {
        usages.add(List.of(new Span.Code(spec.usage()), new Span.Text(": " + description(spec))));
      }
    }
    return usages;
  }
}
