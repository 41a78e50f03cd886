package io.github.dorasan.platform;

import java.util.Map;
import java.util.Optional;

/** Something that a person did and that may call for a reply. */
public sealed interface Incoming {
  /** Where it happened. */
  ChannelRef channel();

  /** Who did it. */
  Author author();

  /** Among whom it happened. */
  Setting setting();

  /**
   * A message.
   *
   * @param addressed whether it is meant for the bot; otherwise the bot overheard it
   * @param message its id, where the platform gives it one
   */
  record Asked(
      ChannelRef channel,
      Author author,
      Setting setting,
      String text,
      boolean addressed,
      Optional<String> message)
      implements Incoming {
    /** A message in a community, meant for the bot. */
    public Asked(ChannelRef channel, Author author, String text) {
      this(channel, author, Setting.COMMUNITY, text, true, Optional.empty());
    }
  }

  /**
   * A command.
   *
   * @param name without its slash; a subcommand after a blank, as in {@code daily set}
   * @param options the values by option name; those not given are absent
   */
  record Command(
      ChannelRef channel, Author author, Setting setting, String name, Map<String, String> options)
      implements Incoming {
    public Command {
      options = Map.copyOf(options);
    }

    /** A command in a community. */
    public Command(ChannelRef channel, Author author, String name, Map<String, String> options) {
      this(channel, author, Setting.COMMUNITY, name, options);
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
   * @param message the id of the message that carried it, where the platform tells
   */
  record Pressed(
      ChannelRef channel, Author author, Setting setting, String action, Optional<String> message)
      implements Incoming {
    /** A press in a community. */
    public Pressed(ChannelRef channel, Author author, String action) {
      this(channel, author, Setting.COMMUNITY, action, Optional.empty());
    }
  }

  /**
   * A form that was filled in.
   *
   * @param form its id
   * @param values by field name; those left empty are absent
   */
  record Submitted(
      ChannelRef channel, Author author, Setting setting, String form, Map<String, String> values)
      implements Incoming {
    public Submitted {
      values = Map.copyOf(values);
    }

    /** A form that was filled in in a community. */
    public Submitted(ChannelRef channel, Author author, String form, Map<String, String> values) {
      this(channel, author, Setting.COMMUNITY, form, values);
    }

    /** The value of a field, blank where it was left empty. */
    public String value(String field) {
      return values.getOrDefault(field, "");
    }
  }
}
