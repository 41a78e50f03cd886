package io.github.dorasan.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.bot.Bot;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The keys of a terminal, the real line editor behind them. */
@Timeout(60)
final class TerminalTest {
  private static final String ESC = "\u001b";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String UP_APPLICATION = ESC + "OA";
  private static final Pattern COLOUR =
      Pattern.compile("\u001b\\[[0-9;]*(?:3|4|9|10)[0-7][0-9;]*m");
  private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");

  @TempDir private Path folder;
  private Path history = Path.of("history");
  private final Bot bot = ShopBot.create();
  private final ScriptedHandler handler = ScriptedHandler.replying("Noted.");
  private final List<TerminalSeat> seats = new ArrayList<>();

  @BeforeEach
  void chooseHistory() {
    history = folder.resolve("kept").resolve("history");
  }

  @AfterEach
  void leave() {
    seats.forEach(TerminalSeat::leave);
  }

  private TerminalSeat seat(
      IncomingHandler replying, Map<String, String> environment, String type, int columns) {
    ConsoleSetup setup =
        new ConsoleSetup(
            new Author("ann", Author.Role.MEMBER),
            ConsoleCommand.of(bot.catalog()),
            ShopBot.WORDING,
            environment,
            history,
            100,
            new Random(1));
    TerminalSeat seat = new TerminalSeat(setup, type, columns);
    seats.add(seat);
    seat.start(replying);
    return seat;
  }

  private TerminalSeat seat() {
    return seat(handler, Map.of(), "xterm-256color", 80);
  }

  @Test
  void theConsoleSaysHowToUseAndLeaveIt() {
    assertThat(seat().raw()).contains("/help", "/quit", "> ");
  }

  @Test
  void controlCDropsTheLine() {
    TerminalSeat seat = seat();
    seat.presses("half a quest" + CTRL_C);
    seat.types("whole");
    assertThat(handler.asked()).containsExactly("whole");
  }

  @Test
  void controlDLeaves() {
    TerminalSeat seat = seat();
    seat.types("one");
    seat.leavesBy(CTRL_D);
    assertThat(seat.isOver()).isTrue();
    assertThat(handler.asked()).containsExactly("one");
  }

  @Test
  void quitLeaves() {
    TerminalSeat seat = seat();
    seat.leavesBy("/quit\r");
    assertThat(seat.isOver()).isTrue();
    assertThat(handler.heard()).isEmpty();
  }

  @Test
  void closingEndsALineThatIsBeingTyped() {
    TerminalSeat seat = seat();
    seat.platform().close();
    seat.leave();
    assertThat(seat.isOver()).isTrue();
  }

  @Test
  void whatIsPastedStaysOneMessage() {
    TerminalSeat seat = seat();
    seat.presses(ESC + "[200~one\rtwo" + ESC + "[201~\r");
    assertThat(handler.asked()).containsExactly("one\ntwo");
  }

  @Test
  void exclamationMarksAndBackslashesMeanThemselves() {
    TerminalSeat seat = seat();
    seat.types("first");
    seat.types("what!! !1 \\n 'quote \"double !$");
    assertThat(handler.asked()).containsExactly("first", "what!! !1 \\n 'quote \"double !$");
  }

  @Test
  void tabCompletesACommand() {
    TerminalSeat seat = seat();
    seat.presses("/topi\t\r");
    assertThat(handler.heard())
        .first()
        .isInstanceOfSatisfying(
            Incoming.Command.class, command -> assertThat(command.name()).isEqualTo("topics"));
  }

  @Test
  void tabCompletesAQuestion() {
    TerminalSeat seat = seat(bot, Map.of(), "xterm-256color", 80);
    seat.presses("how ret\t\r");
    assertThat(seat.shown().getLast()).contains("within 14 days");
  }

  @Test
  void tabOffersAllThatFits() {
    TerminalSeat seat = seat(bot, Map.of(), "xterm-256color", 120);
    seat.presses("when is\t", "When is the shop open?");
    seat.presses("\r\r");
    assertThat(seat.shown().getLast()).containsAnyOf("Thursday", "11:00");
  }

  @Test
  void whatWasTypedIsKeptAndCanBeTypedAgain() throws IOException {
    TerminalSeat seat = seat();
    seat.types("first question");
    seat.types(" not to be kept");
    seat.types("first question");
    seat.leavesBy(CTRL_D);
    assertThat(Files.readString(history))
        .containsOnlyOnce("first question")
        .doesNotContain("not to be kept");

    TerminalSeat later = seat();
    later.presses(UP_APPLICATION + "\r");
    assertThat(handler.asked()).last().isEqualTo("first question");
  }

  @Test
  void onlyItsOwnerReadsTheHistory() throws IOException {
    seat().types("anything");
    if (history.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
          .isEqualTo("rw-------");
    } else {
      assertThat(history).exists();
    }
  }

  @Test
  void aHistoryThatCannotBeKeptHindersNothing() throws IOException {
    history = Files.writeString(folder.resolve("file"), "no folder").resolve("history");
    TerminalSeat seat = seat();
    seat.types("question");
    assertThat(handler.asked()).containsExactly("question");
    assertThat(seat.shown()).contains("Noted.");
  }

  @Test
  void aBrokenHistoryHindersNothingAndIsLeftAsItIs() throws IOException {
    byte[] broken = {(byte) 0xff, 0, 1, '\n'};
    Files.createDirectories(folder.resolve("kept"));
    Files.write(history, broken);
    TerminalSeat seat = seat();
    seat.types("question");
    assertThat(handler.asked()).containsExactly("question");
    assertThat(Files.readAllBytes(history)).isEqualTo(broken);
  }

  @Test
  void aHistoryWithForeignLinesHindersNothing() throws IOException {
    Files.createDirectories(folder.resolve("kept"));
    Files.writeString(history, "no time stamp\nx:y\n");
    TerminalSeat seat = seat();
    seat.types("question");
    assertThat(handler.asked()).containsExactly("question");
  }

  @Test
  void colourIsUsedWhereTheTerminalHasIt() {
    TerminalSeat seat = seat(styled(), Map.of("NO_COLOR", ""), "xterm-256color", 80);
    seat.types("show");
    assertThat(COLOUR.matcher(seat.raw()).find()).isTrue();
    assertThat(seat.shown().getLast()).isEqualTo("Note\n\n/code and strong");
  }

  @Test
  void noColorSwitchesColourOffInEverything() {
    TerminalSeat seat = seat(withCompletions(), Map.of("NO_COLOR", "1"), "xterm-256color", 120);
    seat.types("show");
    seat.presses("/so\t\t", "Where an answer");
    seat.presses(CTRL_C);
    seat.presses("/\t", "Leave");
    assertThat(COLOUR.matcher(seat.raw()).results().map(found -> found.group().substring(1)))
        .isEmpty();
    assertThat(seat.shown()).contains("Note\n\n/code and strong");
  }

  @Test
  void aTerminalWithoutColoursGetsNone() {
    TerminalSeat seat = seat(styled(), Map.of(), "vt100", 80);
    seat.types("show");
    assertThat(COLOUR.matcher(seat.raw()).find()).isFalse();
    assertThat(seat.shown().getLast()).isEqualTo("Note\n\n/code and strong");
  }

  private static IncomingHandler styled() {
    return ScriptedHandler.replying(
        Reply.of(
            new Block.Notice(List.of(new Span.Text("Note"))),
            new Block.Paragraph(
                List.of(
                    new Span.Code("/code"), new Span.Text(" and "), new Span.Strong("strong")))));
  }

  /** Replies in style, and completes as the bot does. */
  private IncomingHandler withCompletions() {
    IncomingHandler styled = styled();
    return new IncomingHandler() {
      @Override
      public Optional<Response> handle(Incoming incoming) {
        return styled.handle(incoming);
      }

      @Override
      public List<Completion> complete(Completing wanted) {
        return bot.complete(wanted);
      }
    };
  }

  @Test
  void longLinesBreakAtTheWidthOfTheTerminal() {
    TerminalSeat seat = seat(ScriptedHandler.replying("word ".repeat(30)), Map.of(), "xterm", 40);
    seat.types("show");
    String shown = STYLE.matcher(seat.shown().getLast()).replaceAll("");
    assertThat(shown.lines()).hasSizeGreaterThan(3).allMatch(line -> line.length() <= 40);
    assertThat(shown.split("\\s+")).hasSize(30).containsOnly("word");
  }

  @Test
  void nothingInAReplyReachesTheTerminalAsAnOrder() {
    TerminalSeat seat =
        seat(
            ScriptedHandler.replying("clear " + ESC + "[2J title " + ESC + "]0;own\u0007 end"),
            Map.of(),
            "xterm-256color",
            80);
    seat.types("show");
    assertThat(seat.raw()).doesNotContain(ESC + "[2J", ESC + "]0;own");
    assertThat(seat.shown().getLast()).isEqualTo("clear \ufffd[2J title \ufffd]0;own\ufffd end");
  }

  @Test
  void aMessageOfTheBotsOwnLeavesTheLineThatIsBeingTyped() {
    TerminalSeat seat = seat();
    seat.presses("half ", "half");
    seat.platform().send(Outgoing.to(ConsolePlatform.CHANNEL, ScriptedHandler.paragraph("News.")));
    seat.presses("and half\r");
    assertThat(seat.raw()).contains("News.");
    assertThat(handler.asked()).containsExactly("half and half");
  }
}
