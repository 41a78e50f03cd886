package io.github.dorasan.console;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.PlatformDriver;
import io.github.dorasan.contract.SendTrouble;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.IncomingHandler;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People who each sit at a console of their own. */
final class ConsoleDriver implements PlatformDriver {
  private final List<CommandSpec> commands;
  private final Path folder;
  private final Function<ConsoleSetup, Seat> seating;
  private final Map<String, Seat> seats = new ConcurrentHashMap<>();

  /** Who acted, the last first. */
  private final Deque<String> latest = new ConcurrentLinkedDeque<>();

  private final Random random = new Random(1);
  private @Nullable IncomingHandler handler;

  /**
   * Consoles that offer these commands.
   *
   * @param folder where each keeps its history
   * @param seating sets a console up
   */
  ConsoleDriver(List<CommandSpec> commands, Path folder, Function<ConsoleSetup, Seat> seating) {
    this.commands = commands;
    this.folder = folder;
    this.seating = seating;
  }

  /** A setup in an empty environment, with the usages of the commands as descriptions. */
  static ConsoleSetup setup(Author person, List<CommandSpec> commands, Path folder, Random random) {
    return new ConsoleSetup(
        person,
        commands.stream()
            .map(
                spec ->
                    new ConsoleCommand(
                        spec,
                        spec.usage(),
                        spec.options().stream()
                            .collect(
                                Collectors.toMap(
                                    CommandSpec.Option::name, option -> "the " + option.name()))))
            .toList(),
        ShopBot.WORDING,
        Map.of(),
        folder.resolve(person.id()).resolve("history"),
        100,
        random);
  }

  /** The seat of someone who acts. */
  private Seat acting(String person) {
    latest.remove(person);
    latest.addFirst(person);
    return seat(person);
  }

  private Seat seat(String person) {
    return seats.computeIfAbsent(
        person,
        name -> {
          Author author = new Author(name, PlatformDriver.role(name));
          Seat seat = seating.apply(setup(author, commands, folder, random));
          if (handler != null) {
            seat.start(handler);
          }
          return seat;
        });
  }

  @Override
  public ConsolePlatform platform(String person) {
    return seat(person).platform();
  }

  @Override
  public void start(IncomingHandler incomingHandler) {
    handler = incomingHandler;
    seats.values().forEach(seat -> seat.start(incomingHandler));
  }

  @Override
  public void says(String person, String text) {
    text.lines().forEach(line -> acting(person).types(line));
  }

  @Override
  public void uses(String person, String command, SequencedMap<String, String> options) {
    String values =
        options.size() == 1
            ? " " + options.firstEntry().getValue()
            : options.entrySet().stream()
                .map(option -> " " + option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining());
    acting(person).types("/" + command + values);
  }

  @Override
  public void fills(String person, SequencedMap<String, String> values) {
    Pattern asked = Pattern.compile("\\((?<number>\\d+)/(?<count>\\d+)\\)");
    List<String> lines = List.copyOf(values.values());
    for (String line : lines) {
      acting(person).types(line.replace("\n", "\\n"));
    }
    // What is not named keeps what stands there.
    while (true) {
      Matcher question = asked.matcher(seat(person).shown().getLast());
      if (!question.find()) {
        return;
      }
      acting(person).types("");
    }
  }

  @Override
  public void presses(String person, String label) {
    Pattern offer =
        Pattern.compile("\\[(?<number>\\d+)] " + Pattern.quote(label) + "(?: \\((?<typed>.*)\\))?");
    Optional<MatchResult> own = offered(person, offer);
    Optional<MatchResult> others =
        latest.stream().flatMap(other -> offered(other, offer).stream()).findFirst();
    if (own.isPresent()) {
      acting(person).types(own.get().group("number"));
    } else if (others.isPresent()) {
      acting(person).types(Optional.ofNullable(others.get().group("typed")).orElse(label));
    } else {
      throw new IllegalStateException("nothing offers \"" + label + "\"");
    }
  }

  private Optional<MatchResult> offered(String person, Pattern offer) {
    return shown(person).reversed().stream()
        .flatMap(message -> offer.matcher(message.text()).results())
        .findFirst();
  }

  @Override
  public List<Shown> shown(String person) {
    return seat(person).shown().stream()
        .map(text -> new Shown(text, text.length(), List.of(), List.of(), true))
        .toList();
  }

  @Override
  public boolean troubles(String person, SendTrouble trouble) {
    return trouble == SendTrouble.REFUSED && seat(person).breakOff();
  }

  @Override
  public void close() {
    seats.values().forEach(Seat::leave);
  }
}
