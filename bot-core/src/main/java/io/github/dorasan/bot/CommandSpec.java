package io.github.dorasan.bot;

import io.github.dorasan.platform.Author;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a command looks to a platform, declared once for all of them.
 *
 * @param name lower-case, without its slash; a subcommand follows its command after a blank, as in
 *     {@code daily set}. The wording holds its description as {@code command.NAME}, with a dot for
 *     the blank
 * @param minimum who may use it
 */
public record CommandSpec(String name, List<Option> options, Author.Role minimum) {
  public CommandSpec {
    options = List.copyOf(options);
  }

  /** A command for everyone. */
  static CommandSpec forMembers(String name, Option... options) {
    return new CommandSpec(name, List.of(options), Author.Role.MEMBER);
  }

  /** A command for those who look after a community. */
  static CommandSpec forModerators(String name, Option... options) {
    return new CommandSpec(name, List.of(options), Author.Role.MODERATOR);
  }

  /** Whether someone of this role may use it. */
  public boolean permits(Author.Role role) {
    return role.compareTo(minimum) >= 0;
  }

  /** The key of its description in the wording. */
  public String descriptionKey() {
    return "command." + name.replace(' ', '.');
  }

  /** The keys of the words that it is typed with, in the wording's language; with its options'. */
  public Stream<String> nameKeys() {
    return Stream.concat(
        Stream.of(name.split(" ", -1)).map(CommandSpec::nameKey),
        options.stream().map(Option::nameKey));
  }

  /** The key of what a command, or the part of one, is called in the wording's language. */
  public static String nameKey(String word) {
    return "name." + word;
  }

  /** How to type it: {@code /name <required> [optional]}. */
  public String usage() {
    StringBuilder usage = new StringBuilder("/").append(name);
    for (Option option : options) {
      usage.append(option.required() ? " <" + option.name() + ">" : " [" + option.name() + "]");
    }
    return usage.toString();
  }

  /**
   * A value that a command takes.
   *
   * @param name lower-case; the wording holds its description as {@code command.NAME.OPTION}
   * @param completes whether {@link Bot#complete} knows values for it
   */
  public record Option(String name, boolean required, boolean completes) {
    /** The key of what it is called in the wording's language. */
    public String nameKey() {
      return "option." + name;
    }
  }
}
