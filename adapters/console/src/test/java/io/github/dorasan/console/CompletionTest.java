package io.github.dorasan.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.bot.Bot;
import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.ContractCommands;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.reply.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jline.reader.Candidate;
import org.jline.reader.Parser;
import org.junit.jupiter.api.Test;

/** What is offered for a half-typed line, and where it goes. */
final class CompletionTest {
  private static final CommandSpec SETTINGS =
      new CommandSpec("settings", List.of(), Author.Role.OWNER);

  private final Bot bot = ShopBot.create();
  private final ConsoleCompleter completer = completer(Author.Role.MEMBER);

  private ConsoleCompleter completer(Author.Role role) {
    List<ConsoleCommand> commands = new ArrayList<>(ConsoleCommand.of(bot.catalog()));
    CommandSpec remind = ContractCommands.all().getLast();
    commands.add(
        new ConsoleCommand(remind, "Remind me", Map.of("day", "The day", "note", "What of")));
    commands.add(new ConsoleCommand(SETTINGS, "Settings", Map.of()));
    ConsoleCompleter made =
        new ConsoleCompleter(
            new ConsoleSetup(
                new Author("ann", role),
                commands,
                ShopBot.WORDING,
                Map.of(),
                Path.of("target", "history"),
                100,
                new Random(1)));
    made.completeFrom(bot);
    return made;
  }

  private static Spot spot(String typed) {
    List<CommandSpec> specs = new ArrayList<>(ContractCommands.all());
    specs.add(SETTINGS);
    return Spot.at(typed, specs);
  }

  private List<String> values(String typed) {
    return completer.candidates(spot(typed)).stream().map(Candidate::value).toList();
  }

  @Test
  void aSlashOffersEveryCommandThatThePersonMayUse() {
    assertThat(values("/"))
        .containsExactly(
            "/ask", "/fact", "/topics", "/sources", "/source", "/why", "/help", "/remind", "/quit");
    assertThat(completer(Author.Role.OWNER).candidates(spot("/se")))
        .extracting(Candidate::value)
        .containsExactly("/settings");
  }

  @Test
  void aCommandIsOfferedWithItsDescription() {
    Candidate ask = completer.candidates(spot("/A")).getFirst();
    assertThat(ask.value()).isEqualTo("/ask");
    assertThat(ask.descr()).isEqualTo("Ask a question");
    assertThat(ask.complete()).as("an option follows").isTrue();
    Candidate topics = completer.candidates(spot("/to")).getFirst();
    assertThat(topics.complete()).as("nothing follows").isFalse();
    assertThat(values("/nothing")).isEmpty();
  }

  @Test
  void theCandidatesKeepTheirOrder() {
    List<Candidate> all = completer.candidates(spot("/"));
    assertThat(all).extracting(Candidate::sort).isSorted().doesNotHaveDuplicates();
    assertThat(all.getFirst().sort()).as("0 would sort by the alphabet").isPositive();
  }

  @Test
  void anOptionOffersItsValuesWithTheirLabels() {
    Candidate entry = completer.candidates(spot("/ask cost rent")).getFirst();
    assertThat(entry.value()).isEqualTo("rent-price");
    assertThat(entry.descr()).isEqualTo("How much does it cost to rent a game?");
    assertThat(values("/fact tram")).containsExactly("tram-stop-lock");
    assertThat(values("/fact ")).contains("visiting", "library", "orders").hasSize(10);
    assertThat(values("/topics x")).isEmpty();
    assertThat(values("/nothing x")).isEmpty();
  }

  @Test
  void aQuestionIsOfferedInFull() {
    assertThat(values("how ret")).containsExactly("How do I return a game?");
    assertThat(values("when is")).contains("When is the shop open?", "When is game night?");
    assertThat(values("zzz")).isEmpty();
    assertThat(values("")).isEmpty();
    assertThat(values("  ")).isEmpty();
  }

  @Test
  void severalOptionsAreOfferedByName() {
    assertThat(values("/remind ")).containsExactly("day=", "note=");
    assertThat(values("/remind n")).containsExactly("note=");
    assertThat(values("/remind day=friday ")).containsExactly("note=");
    assertThat(completer.candidates(spot("/remind d")).getFirst().descr()).isEqualTo("The day");
  }

  @Test
  void theSpotIsWhereTheCandidateGoes() {
    CommandSpec ask = ContractCommands.all().getFirst();
    CommandSpec remind = ContractCommands.all().getLast();
    CommandSpec.Option day = remind.options().getFirst();
    CommandSpec.Option note = remind.options().getLast();
    assertThat(spot("/as")).isEqualTo(new Spot.CommandName("/as"));
    assertThat(spot("how is")).isEqualTo(new Spot.Question("how is"));
    assertThat(spot("/ask  how is"))
        .isEqualTo(new Spot.OptionValue(ask, ask.options().getFirst(), 6, "how is"));
    assertThat(spot("/remind day=fri")).isEqualTo(new Spot.OptionValue(remind, day, 12, "fri"));
    assertThat(spot("/remind day=fri note=a b"))
        .isEqualTo(new Spot.OptionValue(remind, note, 21, "a b"));
    assertThat(spot("/remind day=fri n"))
        .isEqualTo(new Spot.OptionName(remind, List.of(note), 16, "n"));
    assertThat(spot("/remind day=n")).isEqualTo(new Spot.OptionValue(remind, day, 12, "n"));
    assertThat(spot("/remind friday")).isEqualTo(new Spot.Closed(8, "friday"));
    assertThat(spot("/topics x")).isEqualTo(new Spot.Closed(8, "x"));
  }

  @Test
  void theParserCompletesUpToTheCursor() {
    SpotParser parser = new SpotParser(ConsoleCommand.of(bot.catalog()));
    SpotLine line = (SpotLine) parser.parse("/ask how is it", 8, Parser.ParseContext.COMPLETE);
    assertThat(line.word()).isEqualTo("how");
    assertThat(line.words()).containsExactly("/ask", "how");
    assertThat(line.wordIndex()).isEqualTo(1);
    assertThat(line.rawWordCursor()).isEqualTo(line.rawWordLength()).isEqualTo(3);
    assertThat(line.line()).isEqualTo("/ask how is it");
    assertThat(line.escape("a b", true)).isEqualTo("a b");
    assertThat(parser.isEscapeChar('\\')).isFalse();
    assertThat(parser.parse("x", -1, Parser.ParseContext.UNSPECIFIED).word()).isEmpty();
    assertThat(parser.parse("x", 9, Parser.ParseContext.ACCEPT_LINE).word()).isEqualTo("x");
  }

  @Test
  void theMatcherTakesWhatTheCompleterOffers() {
    OfferedMatcher matcher = new OfferedMatcher();
    SpotLine line = new SpotLine("/fact", 5, spot("/fact"));
    matcher.compile(Map.of(), false, line, false, 0, null);
    List<Candidate> offered =
        List.of(new Candidate("/fact"), new Candidate("/facts"), new Candidate("/factual"));
    assertThat(matcher.matches(offered)).isEqualTo(offered);
    assertThat(matcher.exactMatch()).isEqualTo(offered.getFirst());
    assertThat(matcher.getCommonPrefix()).isEqualTo("/fact");
    matcher.matches(List.of(new Candidate("\ud83d\ude00"), new Candidate("\ud83d\ude01")));
    assertThat(matcher.getCommonPrefix()).as("no half of a character").isEmpty();
    assertThat(matcher.exactMatch()).isNull();
    matcher.matches(List.of());
    assertThat(matcher.getCommonPrefix()).isEmpty();
  }

  @Test
  void controlCharactersOfCompletionsAreHarmless() {
    completer.completeFrom(completing(List.of(new Completion("a\u001b[2J", "la\nbel\u0007"))));
    Candidate candidate = completer.candidates(spot("/ask x")).getFirst();
    assertThat(candidate.value()).isEqualTo("a\ufffd[2J");
    assertThat(candidate.descr()).isEqualTo("la bel\ufffd");
  }

  @Test
  void whatFailsToCompleteOffersNothing() {
    completer.completeFrom(
        new IncomingHandler() {
          @Override
          public Optional<Response> handle(Incoming incoming) {
            return Optional.empty();
          }

          @Override
          public List<Completion> complete(Completing wanted) {
            throw new IllegalStateException("no completions today");
          }
        });
    assertThat(values("/ask x")).isEmpty();
    assertThat(values("how")).isEmpty();
    assertThat(values("/as")).containsExactly("/ask");
  }

  @Test
  void nothingIsOfferedBeforeThereIsAHandler() {
    ConsoleCompleter early =
        new ConsoleCompleter(
            ConsoleDriver.setup(
                new Author("ann", Author.Role.MEMBER),
                ContractCommands.all(),
                Path.of("target"),
                new Random(1)));
    assertThat(early.candidates(spot("how"))).isEmpty();
  }

  private static IncomingHandler completing(List<Completion> completions) {
    IncomingHandler silent = ScriptedHandler.silent();
    return new IncomingHandler() {
      @Override
      public Optional<Response> handle(Incoming incoming) {
        return silent.handle(incoming);
      }

      @Override
      public List<Completion> complete(Completing wanted) {
        return completions;
      }
    };
  }
}
