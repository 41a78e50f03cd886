package io.github.dorasan.contract;

import io.github.dorasan.contract.Scenario.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chat that is written down, one step a line:
 *
 * <pre>{@code
 * # A comment. Empty lines mean nothing.
 * ann: how do I return a game?                ann says this
 * bot> within 14 days                         the reply holds this ...
 * bot> receipt                                ... and this after it
 * bot! 30 days                                the reply does not hold this
 * bot? How much is shipping?                  the reply offers this to press
 * ann presses How much is shipping?           ann presses it, or types what stands there instead
 * ann uses /remind day=friday note=bring it   ann uses a command; a value ends at the next name=
 * mod fills question=where? answer=here      mod fills in the form that was opened
 * bot is silent                               there is no reply
 * hall holds ann, bea                         they write in one room from now on
 * after 9 hours 30 minutes                    time passes
 * mod sees> Fact of the day                   mod was shown this since the last act
 * }</pre>
 *
 * <p>A name is made of lower-case letters. Runs of blanks count as one in what the bot says.
 */
public final class ScenarioReader {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<who>[a-z]+)(?<what>: |> |! |\\? | presses | uses /| fills | is | holds | sees> )"
              + "(?<rest>.*)");
  private static final Pattern AFTER =
      Pattern.compile("after (?:(?<hours>\\d{1,3}) hours?)? ?(?:(?<minutes>\\d{1,3}) minutes?)?");
  private static final Pattern OPTION = Pattern.compile("(?<= )(?<name>[a-z-]+)=");

  private ScenarioReader() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line is not a step
   */
  public static Scenario read(Path file) throws IOException {
    return parse(String.valueOf(file.getFileName()), Files.readString(file));
  }

  /**
   * Reads a text.
   *
   * @param name where it stands, for messages
   * @throws IllegalArgumentException if a line is not a step, with its place and what to write
   */
  public static Scenario parse(String name, String text) {
    List<Scenario.Line> lines = new ArrayList<>();
    List<String> written = text.lines().toList();
    for (int i = 0; i < written.size(); i++) {
      String line = written.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(new Scenario.Line(i + 1, step(line, name + ":" + (i + 1))));
      }
    }
    return new Scenario(name, lines);
  }

  private static Step step(String line, String place) {
    Matcher after = AFTER.matcher(line);
    if (after.matches()) {
      return new Step.Passes(
          Duration.ofHours(number(after.group("hours")))
              .plusMinutes(number(after.group("minutes"))));
    }
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw wrong(line, place);
    }
    String who = parts.group("who");
    String rest = parts.group("rest").strip();
    if (who.equals("bot")) {
      return switch (parts.group("what")) {
        case "> " -> new Step.Holds(rest);
        case "! " -> new Step.Lacks(rest);
        case "? " -> new Step.Offers(rest);
        case " is " -> silence(rest, line, place);
        default -> throw wrong(line, place);
      };
    }
    return switch (parts.group("what")) {
      case ": " -> new Step.Says(who, rest);
      case " presses " -> new Step.Presses(who, rest);
      case " uses /" -> uses(who, rest);
      case " holds " -> new Step.Gathers(who, List.of(rest.split(",\\s*")));
      case " sees> " -> new Step.Sees(who, rest);
      case " fills " -> new Step.Fills(who, fields(" " + rest));
      default -> throw wrong(line, place);
    };
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Step silence(String rest, String line, String place) {
    if (!rest.equals("silent")) {
      throw wrong(line, place);
    }
    return new Step.Silence();
  }

  private static Step uses(String who, String rest) {
    Matcher names = OPTION.matcher(rest);
    int command = names.find() ? names.start() : rest.length();
    return new Step.Uses(
        who, rest.substring(0, command).strip(), fields(rest.substring(Math.max(0, command - 1))));
  }

  /** The values by name in {@code " name=value name=value"}. */
  private static SequencedMap<String, String> fields(String text) {
    SequencedMap<String, String> values = new LinkedHashMap<>();
    Matcher names = OPTION.matcher(text);
    String open = "";
    int from = 0;
    while (names.find()) {
      if (!open.isEmpty()) {
        values.put(open, text.substring(from, names.start()).strip());
      }
      open = names.group("name");
      from = names.end();
    }
    if (!open.isEmpty()) {
      values.put(open, text.substring(from).strip());
    }
    return values;
  }

  private static IllegalArgumentException wrong(String line, String place) {
    return new IllegalArgumentException(
        place
            + ": \""
            + line
            + "\" is no step. Write `ann: text`, `ann presses label`, `ann uses /command"
            + " name=value`, `ann fills name=value`, `bot> text`, `bot! text`, `bot? label` or `bot"
            + " is silent`");
  }
}
