package io.github.dorasan.bot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what is typed after a command's name, where a platform hands commands over as text.
 *
 * <p>A single option takes all of it. Several options are given by name, {@code day=friday
 * note=bring the box}, or with a colon as Discord writes them, where a value ends at the next name;
 * or in their order, where each takes one word, or several in double quotes, and the last takes the
 * rest.
 */
public final class OptionParser {
  private static final Pattern WORD = Pattern.compile("\"(?<quoted>[^\"]*)\"|\\S+");

  private OptionParser() {}

  /** The values by option name; options without a value are absent. */
  public static Map<String, String> parse(CommandSpec spec, String rest) {
    List<CommandSpec.Option> options = spec.options();
    Map<String, String> values = new HashMap<>();
    if (options.size() == 1) {
      put(values, options.getFirst(), rest);
    } else if (options.size() > 1) {
      List<Named> named = named(spec, rest);
      if (named.isEmpty()) {
        inOrder(options, rest, values);
      } else {
        byName(options, named, rest, values);
      }
    }
    return values;
  }

  /**
   * An option's name in a text.
   *
   * @param start where the name begins, in UTF-16 units
   * @param valueStart where its value begins
   */
  public record Named(CommandSpec.Option option, int start, int valueStart) {}

  /** Where a text names options of a command, in the text's order. */
  public static List<Named> named(CommandSpec spec, String text) {
    if (spec.options().isEmpty()) {
      return List.of();
    }
    String names =
        spec.options().stream()
            .map(option -> Pattern.quote(option.name()))
            .collect(Collectors.joining("|"));
    Matcher found = Pattern.compile("(?<!\\S)(" + names + ")[=:]").matcher(text);
    List<Named> named = new ArrayList<>();
    while (found.find()) {
      for (CommandSpec.Option option : spec.options()) {
        if (option.name().equals(found.group(1))) {
          named.add(new Named(option, found.start(), found.end()));
        }
      }
    }
    return named;
  }

  /** What stands before the first name is the value of the first option that is not named. */
  private static void byName(
      List<CommandSpec.Option> options,
      List<Named> named,
      String rest,
      Map<String, String> values) {
    for (int i = 0; i < named.size(); i++) {
      int end = i + 1 < named.size() ? named.get(i + 1).start() : rest.length();
      put(values, named.get(i).option(), rest.substring(named.get(i).valueStart(), end));
    }
    Optional<CommandSpec.Option> unnamed =
        options.stream()
            .filter(option -> named.stream().noneMatch(name -> name.option().equals(option)))
            .findFirst();
    String before = rest.substring(0, named.getFirst().start());
    unnamed.ifPresent(option -> put(values, option, before));
  }

  private static void inOrder(
      List<CommandSpec.Option> options, String rest, Map<String, String> values) {
    Matcher words = WORD.matcher(rest);
    int end = 0;
    for (CommandSpec.Option option : options.subList(0, options.size() - 1)) {
      if (!words.find()) {
        return;
      }
      String quoted = words.group("quoted");
      put(values, option, quoted == null ? words.group() : quoted);
      end = words.end();
    }
    put(values, options.getLast(), rest.substring(end));
  }

  private static void put(Map<String, String> values, CommandSpec.Option option, String value) {
    if (!value.isBlank()) {
      values.put(option.name(), value.strip());
    }
  }
}
