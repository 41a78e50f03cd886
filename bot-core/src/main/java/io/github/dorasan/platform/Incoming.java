package io.github.dorasan.platform;

import java.util.Map;

/** Something that a person did and that may call for a reply. */
public sealed interface Incoming {
  /** Where it happened. */
  ChannelRef channel();

  /** Who did it. */
  Author author();

  /** A message meant for the bot. */
  record Asked(ChannelRef channel, Author author, String text) implements Incoming {}

  /**
   * A command.
   *
   * @param name without its slash
   * @param options the values by option name; those not given are absent
   */
  record Command(ChannelRef channel, Author author, String name, Map<String, String> options)
      implements Incoming {
    public Command {
      options = Map.copyOf(options);
    }

    /** The value of an option, blank where it is not given. */
    public String option(String option) {
      return options.getOrDefault(option, "");
    }
  }

  /**
   * A press on a button.
   *
   * @param action the id of the action that the reply carried
   */
  record Pressed(ChannelRef channel, Author author, String action) implements Incoming {}
}
