package io.github.dorasan.bot;

import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of {@code /daily}'s commands. */
abstract class DailyCommand implements BotCommand {
  private final CommandSpec spec;
  private final DailyDesk desk;

  DailyCommand(CommandSpec spec, DailyDesk desk) {
    this.spec = spec;
    this.desk = desk;
  }

  /** An option that can be left out. */
  static CommandSpec.Option option(String name, boolean completes) {
    return new CommandSpec.Option(name, false, completes);
  }

  /** How a command looks that means a channel, the one that it is used in if none is named. */
  static CommandSpec spec(String name, CommandSpec.Option... options) {
    List<CommandSpec.Option> all = new ArrayList<>(List.of(options));
    all.add(option(DailyDesk.CHANNEL, false));
    return CommandSpec.forModerators("daily " + name, all.toArray(CommandSpec.Option[]::new));
  }

  @Override
  public final CommandSpec spec() {
    return spec;
  }

  final DailyDesk desk() {
    return desk;
  }

  @Override
  public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
    return List.of();
  }

  static Reply sentence(KnowledgeView knowledge, String key, Map<String, ?> values) {
    return knowledge.lookups().sentence(key, values);
  }

  /** There is no schedule that the command could mean. */
  static Reply noSchedule(KnowledgeView knowledge) {
    return knowledge.lookups().sentence("daily.no-schedule", Map.of());
  }

  /** Someone else was faster. */
  static Reply changedMeanwhile(KnowledgeView knowledge) {
    return knowledge.lookups().sentence("daily.changed", Map.of());
  }

  static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Span.Text(text)));
  }

  static Block bullets(List<String> lines) {
    return new Block.Bullets(
        lines.stream().map(line -> List.<Span>of(new Span.Text(line))).toList());
  }

  /** A command that needs a schedule. */
  abstract static class OfSchedule extends DailyCommand {
    OfSchedule(CommandSpec spec, DailyDesk desk) {
      super(spec, desk);
    }

    @Override
    public final Response run(Incoming.Command command, KnowledgeView knowledge) {
      Optional<StoredSchedule> stored = desk().schedule(command);
      return stored.isPresent()
          ? run(command, stored.get(), new DailyText(knowledge))
          : noSchedule(knowledge);
    }

    abstract Response run(Incoming.Command command, StoredSchedule stored, DailyText text);
  }
}
