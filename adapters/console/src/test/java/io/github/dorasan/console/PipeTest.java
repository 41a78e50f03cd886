package io.github.dorasan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.dorasan.contract.ContractCommands;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines through a pipe, from the first to the last. */
final class PipeTest {
  private static final Path LOG = Path.of("target", "console-test.log");

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ConsoleSetup setup(Author.Role role) {
    return ConsoleDriver.setup(
        new Author("ann", role), ContractCommands.all(), folder, new Random(7));
  }

  private String run(String input, ScriptedHandler handler) {
    return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), handler);
  }

  private String run(InputStream input, ScriptedHandler handler) {
    ConsolePlatform console = ConsolePlatform.onPipe(input, out, setup(Author.Role.MEMBER));
    console.start(handler);
    console.run();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static ScriptedHandler echo() {
    return ScriptedHandler.replying(
        incoming ->
            Optional.of(
                ScriptedHandler.paragraph(
                    switch (incoming) {
                      case Incoming.Asked asked -> "Asked " + asked.text();
                      case Incoming.Command command ->
                          "Command " + command.name() + command.options();
                      case Incoming.Pressed pressed -> "Pressed " + pressed.action();
                      case Incoming.Submitted form -> "Form " + form.form() + form.values();
                    })));
  }

  @Test
  void oneReplyFollowsEachLineAndNothingElse() {
    assertThat(run("one\ntwo\n/fact x\n", echo()))
        .isEqualTo("Asked one\n\nAsked two\n\nCommand fact{about=x}\n\n");
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(run("one\ntwo", echo())).isEqualTo("Asked one\n\nAsked two\n\n");
  }

  @Test
  void blankLinesAndAByteOrderMarkMeanNothing() {
    assertThat(run("\ufeffone\r\n\r\n  \n\ntwo\r\n", echo()))
        .isEqualTo("Asked one\n\nAsked two\n\n");
    assertThat(run("", echo())).endsWith("Asked two\n\n");
  }

  @Test
  void quitEndsBeforeTheInputDoes() {
    ScriptedHandler handler = echo();
    assertThat(run("one\n/quit\ntwo\n", handler)).isEqualTo("Asked one\n\n");
    assertThat(handler.asked()).containsExactly("one");
  }

  @Test
  void controlCharactersReachTheHandlerButNotTheOutput() {
    ScriptedHandler handler = echo();
    assertThat(run("a\u001b[2Jb\u0007c\n", handler)).isEqualTo("Asked a\ufffd[2Jb\ufffdc\n\n");
    assertThat(handler.asked()).containsExactly("a\u001b[2Jb\u0007c");
  }

  @Test
  void brokenUtf8IsReadAsFarAsItGoes() {
    byte[] bytes = {'a', (byte) 0xff, 'b', '\n', 'c', '\n'};
    assertThat(run(new ByteArrayInputStream(bytes), echo()))
        .isEqualTo("Asked a\ufffdb\n\nAsked c\n\n");
  }

  @Test
  void aLineWithoutEndDoesNotFillTheMemory() {
    ScriptedHandler handler = ScriptedHandler.replying("Too long.");
    run("x".repeat(LineInput.LONGEST * 3) + "\nnext\n", handler);
    assertThat(handler.asked().getFirst()).hasSize(LineInput.LONGEST);
    assertThat(handler.asked().getLast()).isEqualTo("next");
  }

  @Test
  void numbersPressWhatTheLastOfferOffered() {
    ScriptedHandler handler =
        ScriptedHandler.replying(
            incoming ->
                incoming instanceof Incoming.Asked asked
                    ? Optional.of(offer(asked.text()))
                    : Optional.of(ScriptedHandler.paragraph("Chosen.")));
    assertThat(run("a\n1\n2\nb\n2\n3\n", handler))
        .startsWith(
            "[1] a-one\n[2] a-two\n\nChosen.\n\nChosen.\n\n[1] b-one\n[2] b-two\n\nChosen.");
    assertThat(handler.heard().stream().filter(Incoming.Pressed.class::isInstance))
        .extracting(incoming -> ((Incoming.Pressed) incoming).action())
        .containsExactly("id:a-one", "id:a-two", "id:b-two");
    assertThat(handler.asked()).containsExactly("a", "b", "3");
  }

  private static Reply offer(String name) {
    return Reply.of(
        new Block.Actions(
            List.of(
                new Action("id:" + name + "-one", name + "-one", name + "-one"),
                new Action("id:" + name + "-two", name + "-two", name + "-two"))));
  }

  @Test
  void thePersonHasTheRoleThatWasGiven() {
    ScriptedHandler handler = ScriptedHandler.silent();
    ConsolePlatform console =
        ConsolePlatform.onPipe(
            new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)),
            out,
            setup(Author.Role.OWNER));
    console.start(handler);
    console.run();
    assertThat(handler.heard().getFirst().author()).isEqualTo(new Author("ann", Author.Role.OWNER));
    assertThat(out.size()).isZero();
  }

  @Test
  void aFailureIsLoggedUnderTheIdThatIsShown() throws IOException {
    String shown =
        run(
            "a secret of mine\n",
            ScriptedHandler.replying(
                _ -> {
                  throw new IllegalStateException("inner cause");
                }));
    Matcher id = Pattern.compile("under ([0-9a-f]{6})\\.").matcher(shown);
    assertThat(id.find()).isTrue();
    assertThat(shown.lines().filter(line -> !line.isEmpty())).hasSize(1);
    assertThat(Files.readString(LOG))
        .contains("Failure " + id.group(1), "inner cause")
        .doesNotContain("a secret of mine");
  }

  @Test
  void anEndedOutputEndsTheConsole() {
    WatchedOutput broken = new WatchedOutput();
    broken.breakOff();
    ScriptedHandler handler = echo();
    ConsolePlatform console =
        ConsolePlatform.onPipe(
            new ByteArrayInputStream("one\ntwo\n".getBytes(StandardCharsets.UTF_8)),
            broken,
            setup(Author.Role.MEMBER));
    console.start(handler);
    console.run();
    assertThat(handler.asked()).containsExactly("one");
  }

  @Test
  void anInputThatFailsEndsTheConsole() throws IOException {
    InputStream failing = InputStream.nullInputStream();
    failing.close();
    assertThat(run(failing, echo())).isEmpty();
  }

  @Test
  void aMessageOfTheBotsOwnOffersItsActions() {
    ScriptedHandler handler = ScriptedHandler.silent();
    TypedInput input = new TypedInput();
    ConsolePlatform console = ConsolePlatform.onPipe(input, out, setup(Author.Role.MEMBER));
    assertThat(console.send(Outgoing.to(ConsolePlatform.CHANNEL, offer("n"))))
        .isInstanceOf(SendOutcome.Refused.class);
    console.start(handler);
    assertThat(console.send(Outgoing.to(ConsolePlatform.CHANNEL, offer("n"))))
        .isEqualTo(new SendOutcome.Sent("1"));
    input.type("2\n/quit\n");
    console.run();
    assertThat(((Incoming.Pressed) handler.heard().getFirst()).action()).isEqualTo("id:n-two");
  }

  @Test
  void runningNeedsAStart() {
    ConsolePlatform console =
        ConsolePlatform.onPipe(InputStream.nullInputStream(), out, setup(Author.Role.MEMBER));
    assertThatIllegalStateException().isThrownBy(console::run).withMessageContaining("start()");
  }

  @Test
  void textIsNotWrappedOrStyled() {
    String text = "word ".repeat(200).strip();
    String shown =
        run(
            "one\n",
            ScriptedHandler.replying(Reply.of(new Block.Footnote(List.of(new Span.Strong(text))))));
    assertThat(shown).isEqualTo(text + "\n\n");
  }
}
