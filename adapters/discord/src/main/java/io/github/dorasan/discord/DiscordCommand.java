package io.github.dorasan.discord;

import io.github.dorasan.bot.CommandCatalog;
import io.github.dorasan.bot.CommandSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command as members see it.
 *
 * @param description what it does, in a member's words
 * @param optionDescriptions what its options mean, by their names
 */
public record DiscordCommand(
    CommandSpec spec, String description, Map<String, String> optionDescriptions) {
  public DiscordCommand {
    optionDescriptions = Map.copyOf(optionDescriptions);
  }

  /** All commands of a catalogue, in its order. */
  public static List<DiscordCommand> of(CommandCatalog catalog) {
    return catalog.specs().stream().map(spec -> of(catalog, spec)).toList();
  }

  private static DiscordCommand of(CommandCatalog catalog, CommandSpec spec) {
    Map<String, String> options = new HashMap<>();
    for (CommandSpec.Option option : spec.options()) {
      options.put(option.name(), catalog.description(spec, option));
    }
    return new DiscordCommand(spec, catalog.description(spec), options);
  }

  /** What an option means. */
  String description(CommandSpec.Option option) {
    return optionDescriptions.getOrDefault(option.name(), option.name());
  }
}
