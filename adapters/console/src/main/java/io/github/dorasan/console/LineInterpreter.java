package io.github.dorasan.console;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.bot.OptionParser;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a typed line means: a question, a command, or the number of something offered. */
final class LineInterpreter {
  /** What leaves the console. */
  static final String QUIT = "quit";

  private static final Pattern COMMAND =
      Pattern.compile("/(?<name>[\\p{L}\\d_-]+)(?<rest>\\s.*)?", Pattern.DOTALL);
  private static final Pattern FIRST_WORD =
      Pattern.compile("(?<word>[\\p{L}\\d_-]+)(?<rest>\\s.*)?", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("\\[?(?<number>\\d{1,3})]?");

  private final ChannelRef channel;
  private final Author person;
  private final List<CommandSpec> specs;

  LineInterpreter(ChannelRef channel, Author person, List<ConsoleCommand> commands) {
    this.channel = channel;
    this.person = person;
    this.specs = commands.stream().map(ConsoleCommand::spec).toList();
  }

  /**
   * What a line means.
   *
   * @param offered what the numbers from 1 press
   */
  Typed interpret(String line, List<Action> offered) {
    String text = line.strip();
    if (text.isEmpty()) {
      return new Typed.Nothing();
    }
    Matcher command = COMMAND.matcher(text);
    if (command.matches()) {
      String rest = Optional.ofNullable(command.group("rest")).orElse("");
      return command(command.group("name").toLowerCase(Locale.ROOT), rest.strip());
    }
    return new Typed.Act(
        pressed(text, offered)
            .<Incoming>map(action -> new Incoming.Pressed(channel, person, action.id()))
            .orElseGet(() -> new Incoming.Asked(channel, person, text)));
  }

  private Typed command(String name, String rest) {
    if (name.equals(QUIT)) {
      return new Typed.Leave();
    }
    Matcher word = FIRST_WORD.matcher(rest);
    if (word.matches()) {
      Optional<CommandSpec> sub = spec(name + " " + word.group("word").toLowerCase(Locale.ROOT));
      if (sub.isPresent()) {
        String values = Optional.ofNullable(word.group("rest")).orElse("");
        return command(sub.get(), values.strip());
      }
    }
    return spec(name)
        .map(spec -> command(spec, rest))
        .orElseGet(() -> new Typed.Act(new Incoming.Command(channel, person, name, Map.of())));
  }

  private Typed command(CommandSpec spec, String rest) {
    Map<String, String> options = OptionParser.parse(spec, rest);
    return new Typed.Act(new Incoming.Command(channel, person, spec.name(), options));
  }

  private Optional<CommandSpec> spec(String name) {
    return specs.stream().filter(spec -> spec.name().equals(name)).findFirst();
  }

  private static Optional<Action> pressed(String text, List<Action> offered) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(number.group("number")) - 1;
    return index >= 0 && index < offered.size()
        ? Optional.of(offered.get(index))
        : Optional.empty();
  }
}
