package io.github.dorasan.console;

import io.github.dorasan.bot.CommandSpec;
import java.util.List;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Finds what is being completed. Every line is complete as it stands: there is no quoting. */
final class SpotParser implements Parser {
  private final List<CommandSpec> specs;

  SpotParser(List<ConsoleCommand> commands) {
    this.specs = commands.stream().map(ConsoleCommand::spec).toList();
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    int end = Math.min(Math.max(cursor, 0), line.length());
    return new SpotLine(line, end, Spot.at(line.substring(0, end), specs));
  }

  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }
}
