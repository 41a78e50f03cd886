package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.contract.Scenario.Line;
import io.github.dorasan.contract.Scenario.Step;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScenarioTest {
  private final InMemoryDriver driver = new InMemoryDriver(InMemoryPlatform.ABLE);
  private final Chat chat = new Chat(driver);

  @BeforeEach
  void start() {
    driver.start(ScriptedHandler.replying(ScenarioTest::reply));
  }

  private static Optional<Reply> reply(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Asked asked when asked.text().equals("hush") -> Optional.empty();
      case Incoming.Asked asked ->
          Optional.of(
              Reply.of(
                  new Block.Paragraph(
                      List.of(
                          new Span.Text(
                              asked.author().id() + "\nsaid  " + asked.text() + ", yes"))),
                  new Block.Actions(List.of(new Action("more", "More", "more")))));
      case Incoming.Command command ->
          Optional.of(ScriptedHandler.paragraph(command.name() + " " + command.options()));
      case Incoming.Submitted form ->
          Optional.of(ScriptedHandler.paragraph(form.form() + " " + form.values()));
      case Incoming.Pressed pressed ->
          Optional.of(ScriptedHandler.paragraph("pressed " + pressed.action()));
    };
  }

  @Test
  void aChatReadsAloud() {
    chat.user("ann").says("hello");
    chat.bot().replied("ann said hello");
    chat.bot().repliedTo("ann").containing("hello").containing("yes").offering("More");
    chat.user("bob").says("hi");
    chat.bot().replied("bob said hi").notContaining("hello");
    chat.bot().repliedTo("ann").containing("hello");
    chat.user("ann").presses("More");
    chat.bot().replied("pressed more");
    chat.user("ann").uses("remind", "day", "friday");
    chat.bot().replied("remind {day=friday}");
    chat.user("bob").says("hush");
    chat.bot().keptSilent();
  }

  @Test
  void whatWasNotRepliedIsToldWithTheReply() {
    chat.user("ann").says("hello");
    assertThatThrownBy(() -> chat.bot().replied("goodbye"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("reply to ann", "does not hold \"goodbye\"", "said  hello");
    assertThatThrownBy(() -> chat.bot().repliedTo("ann").containing("yes").containing("hello"))
        .hasMessageContaining("after what was found before");
    assertThatThrownBy(() -> chat.bot().repliedTo("ann").notContaining("yes"))
        .hasMessageContaining("holds \"yes\"");
    assertThatThrownBy(() -> chat.bot().repliedTo("ann").offering("Less"))
        .hasMessageContainingAll("does not offer \"Less\"", "[More]");
    assertThatThrownBy(() -> chat.bot().keptSilent()).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> chat.bot().repliedTo("bob"))
        .hasMessageContaining("\"bob\" has said nothing yet");
  }

  @Test
  void everyKindOfLineIsRead() {
    Scenario scenario =
        ScenarioReader.parse(
            "all.txt",
            """
            # A comment

            ann: a: b > c
            bot> text > with ! marks
            bot! not this
            bot? A label?
            ann presses A label?
            bob uses /remind day=friday note=bring a=b and the box
            bob uses /topics
            bot is silent
            """);
    SequencedMap<String, String> options = new LinkedHashMap<>();
    options.put("day", "friday");
    options.put("note", "bring");
    options.put("a", "b and the box");
    assertThat(scenario.lines())
        .containsExactly(
            new Line(3, new Step.Says("ann", "a: b > c")),
            new Line(4, new Step.Holds("text > with ! marks")),
            new Line(5, new Step.Lacks("not this")),
            new Line(6, new Step.Offers("A label?")),
            new Line(7, new Step.Presses("ann", "A label?")),
            new Line(8, new Step.Uses("bob", "remind", options)),
            new Line(9, new Step.Uses("bob", "topics", new LinkedHashMap<>())),
            new Line(10, new Step.Silence()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann",
        "Ann: hello",
        "ann> hello",
        "bot: hello",
        "bot is noisy",
        "ann is silent",
        "bot presses x"
      })
  void aLineThatIsNoStepIsRefusedWithItsPlace(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioReader.parse("bad.txt", "# first\n" + line))
        .withMessageContainingAll("bad.txt:2", line, "`bot> text`");
  }

  @Test
  void aScenarioPlaysFromAFile(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("chat.txt"),
            """
            ann: hello
            bot> said hello
            bot> yes
            bot! no
            bot? More
            ann presses More
            bot> pressed more
            bob uses /a b=c
            bot> {b=c}
            bob: hush
            bot is silent
            """);
    ScenarioReader.read(file).playOn(chat);
    assertThat(driver.shown("ann")).hasSize(2);
  }

  @Test
  void aFalseLineIsToldWithItsPlace() {
    Scenario scenario = ScenarioReader.parse("chat.txt", "ann: hello\nbot> said hello\nbot> ann");
    assertThatThrownBy(() -> scenario.playOn(chat))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("chat.txt:3: The reply to ann does not hold, after");
    Scenario pressing = ScenarioReader.parse("press.txt", "ann: hello\nann presses Nothing");
    assertThatThrownBy(() -> pressing.playOn(chat))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("press.txt:2: nothing offers \"Nothing\"");
  }
}
