package io.github.dorasan.discord;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers the commands, where Discord has others than these. */
final class Registration {
  private static final Logger log = LoggerFactory.getLogger(Registration.class);

  private Registration() {}

  /** Looks what is registered, and replaces all of it if anything differs. */
  static void of(Collection<CommandData> wanted, JDA jda) {
    Map<String, Map<String, Object>> known =
        byName(
            jda.retrieveCommands(true).complete().stream().map(CommandData::fromCommand).toList());
    if (!known.equals(byName(wanted))) {
      jda.updateCommands().addCommands(wanted).complete();
      log.info("Registered {} commands with Discord", wanted.size());
    }
  }

  private static Map<String, Map<String, Object>> byName(Collection<CommandData> commands) {
    return commands.stream()
        .collect(
            Collectors.toMap(
                command -> command.getType() + " " + command.getName(),
                (Function<CommandData, Map<String, Object>>) command -> command.toData().toMap()));
  }
}
