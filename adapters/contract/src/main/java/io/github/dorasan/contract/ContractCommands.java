package io.github.dorasan.contract;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.platform.Author;
import java.util.List;

/** The commands that the contract has people use; a platform under test registers them. */
public final class ContractCommands {
  private ContractCommands() {}

  /** A command with one option that must be given, one that may, none, and two. */
  public static List<CommandSpec> all() {
    return List.of(
        command("ask", new CommandSpec.Option("question", true, true)),
        command("fact", new CommandSpec.Option("about", false, true)),
        command("topics"),
        command(
            "remind",
            new CommandSpec.Option("day", true, false),
            new CommandSpec.Option("note", true, false)));
  }

  private static CommandSpec command(String name, CommandSpec.Option... options) {
    return new CommandSpec(name, List.of(options), Author.Role.MEMBER);
  }
}
