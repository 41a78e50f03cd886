package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Bytes;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the handler replies is shown: all of it, in its order, as text and never as markup. */
interface ShowingContract extends PlatformContract {
  /** The longest text that a test tries; a platform that allows more shows it in one message. */
  int LONG = 10_000;

  /** A picture of one pixel. */
  Bytes PIXEL =
      new Bytes(
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA"
                      + "WjR9awAAAABJRU5ErkJggg=="));

  @ParameterizedTest
  @MethodSource("io.github.dorasan.contract.PlatformContract#difficultTexts")
  default void textIsNeverMarkup(String text) {
    PlatformDriver driver = showing(everyKindOfText(text));
    String shown = Shown.text(driver.shown(ANN));
    int found = -1;
    for (int i = 0; i < 8; i++) {
      found = shown.indexOf(text, found + 1);
      assertThat(found).as("place %s of \"%s\" in: %s", i, text, shown).isNotNegative();
    }
  }

  private static Reply everyKindOfText(String text) {
    return Reply.of(
        new Block.Notice(List.of(new Span.Text(text))),
        new Block.Paragraph(
            List.of(
                new Span.Text(text),
                new Span.Text(" / "),
                new Span.Strong(text),
                new Span.Text(" / "),
                new Span.Emphasis(text),
                new Span.Text(" / "),
                new Span.Code(text))),
        new Block.Bullets(List.of(List.of(new Span.Text(text)), List.of(new Span.Text(text)))),
        new Block.Footnote(List.of(new Span.Text(text))));
  }

  @Test
  default void blocksAreShownInTheirOrder() {
    PlatformDriver driver =
        showing(
            Reply.of(
                new Block.Notice(List.of(new Span.Text("A note first."))),
                new Block.Paragraph(
                    List.of(new Span.Text("Then "), new Span.Strong("strong"), new Span.Text("."))),
                new Block.Bullets(
                    List.of(List.of(new Span.Text("one")), List.of(new Span.Code("/two")))),
                new Block.Paragraph(List.of(new Span.Text("A line\nand a second."))),
                new Block.Footnote(List.of(new Span.Text("Last, [the-id]")))));
    assertThat(Shown.text(driver.shown(ANN)))
        .containsSubsequence(
            "A note first.",
            "Then strong.",
            "one",
            "/two",
            "A line",
            "and a second.",
            "Last, [the-id]");
    assertThat(Shown.text(driver.shown(ANN))).doesNotContain("A line and a second.");
  }

  @Test
  default void aLinkShowsItsLabelAndLeadsSomewhere() {
    PlatformDriver driver =
        showing(
            Reply.of(
                new Block.Paragraph(
                    List.of(new Span.Link("the rules", "https://shop.example/rules?a=1&b=2")))));
    assertThat(Shown.text(driver.shown(ANN))).contains("the rules");
  }

  @Test
  default void aLongReplyIsShownCompletely() {
    PlatformDriver probe = started(ScriptedHandler.silent());
    int limit = capabilities(probe).maxMessageLength();
    int length = Math.min(LONG, limit * 3);
    List<String> paragraphs =
        IntStream.rangeClosed(1, length / 500).mapToObj(ShowingContract::paragraph).toList();
    PlatformDriver driver =
        showing(
            new Reply(
                paragraphs.stream()
                    .<Block>map(text -> new Block.Paragraph(List.of(new Span.Text(text))))
                    .toList(),
                false));
    assertComplete(driver, String.join("", paragraphs));
    assertThat(driver.shown(ANN).size() > 1).isEqualTo(length > limit);
  }

  private static String paragraph(int number) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(
            sentence ->
                "Sentence "
                    + sentence
                    + " of *part* "
                    + number
                    + " speaks <b>plainly</b> \ud83d\ude00.")
        .collect(Collectors.joining(" "));
  }

  @Test
  default void aWordLongerThanAMessageIsShownCompletely() {
    PlatformDriver probe = started(ScriptedHandler.silent());
    int length = Math.min(LONG, capabilities(probe).maxMessageLength()) + 100;
    String word = "abcdefghi*".repeat(length / 10);
    PlatformDriver driver = showing(ScriptedHandler.paragraph(word));
    assertComplete(driver, word);
  }

  private void assertComplete(PlatformDriver driver, String text) {
    assertThat(dense(driver, ANN)).isEqualTo(dense(text));
    assertThat(driver.shown(ANN))
        .allSatisfy(
            message ->
                assertThat(message.length()).isBetween(1, capabilities(driver).maxMessageLength()));
  }

  @Test
  default void aPictureIsShownOrDescribed() {
    PlatformDriver driver =
        showing(
            Reply.of(
                new Block.Paragraph(List.of(new Span.Text("Look:"))),
                new Block.Image("dice.png", PIXEL, "Two dice on a table")));
    if (capabilities(driver).images()) {
      assertThat(driver.shown(ANN))
          .flatExtracting(Shown::pictures)
          .containsExactly("Two dice on a table");
    } else {
      assertThat(Shown.text(driver.shown(ANN))).containsSubsequence("Look:", "Two dice on a table");
    }
  }

  @Test
  default void aDiscreetReplyToACommandIsForTheAskerWhereThatIsPossible() {
    PlatformDriver driver =
        started(ScriptedHandler.replying(ScriptedHandler.paragraph("Between us.").discreetly()));
    driver.uses(ANN, "topics", new LinkedHashMap<>());
    assertThat(Shown.text(driver.shown(ANN))).contains("Between us.");
    assertThat(driver.shown(ANN))
        .allSatisfy(
            message ->
                assertThat(message.discreet()).isEqualTo(capabilities(driver).discreetReplies()));
  }

  @Test
  default void noReplyIsSilence() {
    ScriptedHandler handler = ScriptedHandler.silent();
    PlatformDriver driver = started(handler);
    driver.says(ANN, "Is anybody there?");
    assertThat(handler.heard()).hasSize(1);
    assertThat(driver.shown(ANN)).isEmpty();
  }

  @Test
  default void aReplyWithoutBlocksIsSilence() {
    PlatformDriver driver = showing(Reply.of());
    assertThat(driver.shown(ANN)).isEmpty();
  }

  /** A driver on which the reply has been shown, to a message of Ann's. */
  private PlatformDriver showing(Reply reply) {
    PlatformDriver driver = started(ScriptedHandler.replying(reply));
    driver.says(ANN, "Show me");
    return driver;
  }
}
