package io.github.dorasan.console;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.bot.OptionParser;
import java.util.List;
import java.util.Optional;

/** What a line that is being typed can be completed with, and where. */
sealed interface Spot {
  /** Where what is completed begins in the line, in UTF-16 units. */
  int start();

  /** What stands there so far. */
  String typed();

  /** The name of a command, slash and all. */
  record CommandName(String typed) implements Spot {
    @Override
    public int start() {
      return 0;
    }
  }

  /** The name of one of a command's options that are not yet given. */
  record OptionName(CommandSpec spec, List<CommandSpec.Option> open, int start, String typed)
      implements Spot {
    public OptionName {
      open = List.copyOf(open);
    }
  }

  /** The value of an option. */
  record OptionValue(CommandSpec spec, CommandSpec.Option option, int start, String typed)
      implements Spot {}

  /** A question. */
  record Question(String typed) implements Spot {
    @Override
    public int start() {
      return 0;
    }
  }

  /** Something that cannot be completed. */
  record Closed(int start, String typed) implements Spot {}

  /** The spot at the end of what is typed. */
  static Spot at(String typed, List<CommandSpec> specs) {
    if (!typed.startsWith("/")) {
      return new Question(typed);
    }
    int blank = typed.indexOf(' ');
    if (blank < 0) {
      return new CommandName(typed);
    }
    String name = typed.substring(1, blank);
    int start = blank + 1;
    while (start < typed.length() && typed.charAt(start) == ' ') {
      start++;
    }
    String rest = typed.substring(start);
    Optional<CommandSpec> known =
        specs.stream().filter(spec -> spec.name().equalsIgnoreCase(name)).findFirst();
    if (known.isEmpty() || known.get().options().isEmpty()) {
      return new Closed(start, rest);
    }
    CommandSpec spec = known.get();
    return spec.options().size() == 1
        ? new OptionValue(spec, spec.options().getFirst(), start, rest)
        : amongSeveral(spec, start, rest);
  }

  /** The value after the last name; or a name, where the last word could begin one. */
  private static Spot amongSeveral(CommandSpec spec, int start, String rest) {
    List<OptionParser.Named> named = OptionParser.named(spec, rest);
    int word = rest.lastIndexOf(' ') + 1;
    String last = rest.substring(word);
    List<CommandSpec.Option> open =
        spec.options().stream()
            .filter(option -> named.stream().noneMatch(name -> name.option().equals(option)))
            .toList();
    boolean begins = open.stream().anyMatch(option -> option.name().startsWith(last));
    boolean insideValue = !named.isEmpty() && named.getLast().valueStart() > word;
    if (begins && !insideValue) {
      return new OptionName(spec, open, start + word, last);
    }
    if (named.isEmpty()) {
      return new Closed(start + word, last);
    }
    OptionParser.Named value = named.getLast();
    return new OptionValue(
        spec, value.option(), start + value.valueStart(), rest.substring(value.valueStart()));
  }
}
