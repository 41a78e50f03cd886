package io.github.dorasan.console;

import io.github.dorasan.platform.Author;
import io.github.dorasan.reply.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What a console needs to know.
 *
 * @param person who sits at it, and what they may do
 * @param environment the environment variables; {@code NO_COLOR} is heeded
 * @param history the file that keeps what was typed in a terminal; made if it is missing
 * @param historyLines how many lines that file keeps, from 0; 0 keeps none
 * @param random gives failures their ids; safe for use by many threads
 */
public record ConsoleSetup(
    Author person,
    List<ConsoleCommand> commands,
    Wording wording,
    Map<String, String> environment,
    Path history,
    int historyLines,
    RandomGenerator random) {
  public ConsoleSetup {
    commands = List.copyOf(commands);
    environment = Map.copyOf(environment);
  }
}
