package io.github.dorasan.telegram;

import io.github.dorasan.bot.CommandCatalog;
import io.github.dorasan.bot.CommandSpec;
import java.util.List;

/**
 * A command as members see it.
 *
 * @param description what it does, in a member's words
 */
public record TelegramCommand(CommandSpec spec, String description) {
  /** All commands of a catalogue, in its order. */
  public static List<TelegramCommand> of(CommandCatalog catalog) {
    return catalog.specs().stream()
        .map(spec -> new TelegramCommand(spec, catalog.description(spec)))
        .toList();
  }
}
