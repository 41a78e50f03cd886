package io.github.dorasan.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.bot.OptionParser;
import io.github.dorasan.contract.ContractCommands;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineInterpreterTest {
  private static final Author ANN = new Author("ann", Author.Role.MODERATOR);
  private static final List<Action> OFFERED =
      List.of(new Action("ask:one", "One?", "One?"), new Action("ask:two", "Two?", "Two?"));

  private final LineInterpreter interpreter =
      new LineInterpreter(
          ConsolePlatform.CHANNEL,
          ANN,
          ContractCommands.all().stream()
              .map(spec -> new ConsoleCommand(spec, "", Map.of()))
              .toList());

  private Typed typed(String line) {
    return interpreter.interpret(line, OFFERED);
  }

  private static Typed asked(String text) {
    return new Typed.Act(new Incoming.Asked(ConsolePlatform.CHANNEL, ANN, text));
  }

  private static Typed pressed(String action) {
    return new Typed.Act(new Incoming.Pressed(ConsolePlatform.CHANNEL, ANN, action));
  }

  private static Typed command(String name, Map<String, String> options) {
    return new Typed.Act(new Incoming.Command(ConsolePlatform.CHANNEL, ANN, name, options));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u3000 "})
  void aBlankLineMeansNothing(String line) {
    assertThat(typed(line)).isEqualTo(new Typed.Nothing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/quit", " /quit ", "/QUIT", "/quit now"})
  void quitLeaves(String line) {
    assertThat(typed(line)).isEqualTo(new Typed.Leave());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quit", "a / b", "/", "/ ask", "//ask", "/?", "/a/b", "./ask", "3", "0", "-1", "1.", "[1",
        "1 2", "9999"
      })
  void everythingElseIsAsked(String line) {
    assertThat(typed(line)).isEqualTo(line.equals("[1") ? pressed("ask:one") : asked(line));
  }

  @Test
  void blanksAroundAQuestionAreDropped() {
    assertThat(typed("  When?  And   why? \t")).isEqualTo(asked("When?  And   why?"));
  }

  @Test
  void aPastedTextKeepsItsLines() {
    assertThat(typed("one\ntwo")).isEqualTo(asked("one\ntwo"));
    assertThat(typed("/ask one\ntwo")).isEqualTo(command("ask", Map.of("question", "one\ntwo")));
  }

  @ParameterizedTest
  @CsvSource({"1, ask:one", "2, ask:two", "[2], ask:two", "' 1 ', ask:one", "001, ask:one"})
  void aNumberPressesWhatIsOffered(String line, String action) {
    assertThat(typed(line)).isEqualTo(pressed(action));
  }

  @Test
  void aNumberIsAskedWhereNothingIsOffered() {
    assertThat(interpreter.interpret("1", List.of())).isEqualTo(asked("1"));
  }

  @Test
  void aCommandTakesItsOptions() {
    assertThat(typed("/topics")).isEqualTo(command("topics", Map.of()));
    assertThat(typed("/fact")).isEqualTo(command("fact", Map.of()));
    assertThat(typed("/Fact  orders ")).isEqualTo(command("fact", Map.of("about", "orders")));
    assertThat(typed("/ask\tWhat is /fact?"))
        .isEqualTo(command("ask", Map.of("question", "What is /fact?")));
  }

  @Test
  void anUnknownCommandArrivesWithoutOptions() {
    assertThat(typed("/nothing at all")).isEqualTo(command("nothing", Map.of()));
    assertThat(typed("/\u00fcber uns")).isEqualTo(command("\u00fcber", Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "day=friday note=bring the box | friday | bring the box",
        "note=bring the box day=friday | friday | bring the box",
        "day:friday note: at 9:30, bring: box | friday | at 9:30, bring: box",
        "friday note=a=b day = c | friday | a=b day = c",
        "friday bring the box | friday | bring the box",
        "\"next friday\" bring \"the\" box | next friday | bring \"the\" box",
        "bring it day=friday | friday | bring it",
        "friday | friday | ``",
        "day= note=box | `` | box",
        "holiday=x y | holiday=x | y",
      })
  void severalOptionsAreGivenByNameOrInOrder(String rest, String day, String note) {
    CommandSpec remind = ContractCommands.all().getLast();
    Map<String, String> values = OptionParser.parse(remind, rest);
    assertThat(values.getOrDefault("day", "")).isEqualTo(day);
    assertThat(values.getOrDefault("note", "")).isEqualTo(note);
  }

  @Test
  void noOptionIsGivenByNothing() {
    for (CommandSpec spec : ContractCommands.all()) {
      assertThat(OptionParser.parse(spec, "")).isEmpty();
    }
    assertThat(OptionParser.parse(ContractCommands.all().get(2), "some more")).isEmpty();
  }

  @Test
  void aSubcommandIsReadBeforeItsOptions() {
    List<CommandSpec> daily =
        List.of(
            new CommandSpec("daily", List.of(), Author.Role.MEMBER),
            new CommandSpec(
                "daily set",
                List.of(new CommandSpec.Option("time", true, false)),
                Author.Role.MEMBER));
    LineInterpreter lines =
        new LineInterpreter(
            ConsolePlatform.CHANNEL,
            ANN,
            daily.stream().map(spec -> new ConsoleCommand(spec, "", Map.of())).toList());
    Typed set = command("daily set", Map.of("time", "9:00"));
    assertThat(lines.interpret("/daily set 9:00", List.of())).isEqualTo(set);
    assertThat(lines.interpret("/Daily Set 9:00", List.of())).isEqualTo(set);
    assertThat(lines.interpret("/daily", List.of())).isEqualTo(command("daily", Map.of()));
    assertThat(lines.interpret("/daily fix", List.of())).isEqualTo(command("daily", Map.of()));
  }
}
