package io.github.dorasan.console;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.IncomingHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers commands that the person may use, their options, and questions that are known. */
final class ConsoleCompleter implements Completer {
  private static final Logger log = LoggerFactory.getLogger(ConsoleCompleter.class);
  private static final int MOST = 10;
  private static final String ASK = "ask";
  private static final String QUESTION = "question";

  private final ConsoleSetup setup;
  private volatile @Nullable IncomingHandler handler;

  ConsoleCompleter(ConsoleSetup setup) {
    this.setup = setup;
  }

  void completeFrom(IncomingHandler incomingHandler) {
    handler = incomingHandler;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line instanceof SpotLine spotLine) {
      candidates.addAll(candidates(spotLine.spot()));
    }
  }

  /** What fits a spot, best first. */
  List<Candidate> candidates(Spot spot) {
    return switch (spot) {
      case Spot.CommandName(String typed) -> commands(typed);
      case Spot.OptionName(CommandSpec spec, List<CommandSpec.Option> open, int _, String typed) ->
          names(spec, open, typed);
      case Spot.OptionValue(CommandSpec spec, CommandSpec.Option option, int _, String typed) ->
          values(spec, option, typed);
      case Spot.Question(String typed) -> typed.isBlank() ? List.of() : questions(typed);
      case Spot.Closed _ -> List.of();
    };
  }

  private List<Candidate> commands(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    List<Candidate> fit = new ArrayList<>();
    for (ConsoleCommand command : setup.commands()) {
      String name = "/" + command.spec().name();
      boolean allowed = setup.person().role().compareTo(command.spec().minimum()) >= 0;
      if (allowed && name.startsWith(wanted)) {
        boolean more = !command.spec().options().isEmpty();
        fit.add(candidate(name, command.description(), more, fit.size()));
      }
    }
    String quit = "/" + LineInterpreter.QUIT;
    if (quit.startsWith(wanted)) {
      fit.add(candidate(quit, setup.wording().text("session.quit"), false, fit.size()));
    }
    return fit;
  }

  private List<Candidate> names(CommandSpec spec, List<CommandSpec.Option> open, String typed) {
    Map<String, String> descriptions =
        setup.commands().stream()
            .filter(command -> command.spec().equals(spec))
            .findFirst()
            .map(ConsoleCommand::optionDescriptions)
            .orElse(Map.of());
    List<Candidate> fit = new ArrayList<>();
    for (CommandSpec.Option option : open) {
      if (option.name().startsWith(typed)) {
        String description = descriptions.getOrDefault(option.name(), "");
        fit.add(candidate(option.name() + "=", description, false, fit.size()));
      }
    }
    return fit;
  }

  private List<Candidate> values(CommandSpec spec, CommandSpec.Option option, String typed) {
    if (!option.completes()) {
      return List.of();
    }
    List<Candidate> fit = new ArrayList<>();
    for (Completion known : known(spec.name(), option.name(), typed)) {
      fit.add(candidate(known.value(), known.label(), false, fit.size()));
    }
    return fit;
  }

  private List<Candidate> questions(String typed) {
    List<Candidate> fit = new ArrayList<>();
    for (Completion known : known(ASK, QUESTION, typed)) {
      fit.add(candidate(known.label(), "", false, fit.size()));
    }
    return fit;
  }

  private List<Completion> known(String command, String option, String typed) {
    IncomingHandler asked = handler;
    if (asked == null) {
      return List.of();
    }
    try {
      return asked.complete(
          new Completing(ConsolePlatform.CHANNEL, setup.person(), command, option, typed, MOST));
    } catch (RuntimeException e) {
      log.error("Nothing can be completed for /{}", command, e);
      return List.of();
    }
  }

  /**
   * A candidate in the order of the list.
   *
   * @param more whether something else follows it in the line
   */
  private static Candidate candidate(String value, String description, boolean more, int place) {
    String clean = ControlCharacters.harmless(value).replace('\n', ' ');
    String shown = ControlCharacters.harmless(description).replace('\n', ' ');
    return new Candidate(
        clean,
        clean,
        null,
        shown.isEmpty() || shown.equals(clean) ? null : shown,
        null,
        null,
        more,
        place + 1);
  }
}
