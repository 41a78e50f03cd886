package io.github.dorasan.console;

import io.github.dorasan.bot.CommandCatalog;
import io.github.dorasan.bot.CommandSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command that can be typed.
 *
 * @param description what it does, in a member's words
 * @param optionDescriptions what its options mean, by their names
 */
public record ConsoleCommand(
    CommandSpec spec, String description, Map<String, String> optionDescriptions) {
  public ConsoleCommand {
    optionDescriptions = Map.copyOf(optionDescriptions);
  }

  /** All commands of a catalogue, in its order. */
  public static List<ConsoleCommand> of(CommandCatalog catalog) {
    return catalog.specs().stream().map(spec -> of(catalog, spec)).toList();
  }

  private static ConsoleCommand of(CommandCatalog catalog, CommandSpec spec) {
    Map<String, String> options = new HashMap<>();
    for (CommandSpec.Option option : spec.options()) {
      options.put(option.name(), catalog.description(spec, option));
    }
    return new ConsoleCommand(spec, catalog.description(spec), options);
  }
}
