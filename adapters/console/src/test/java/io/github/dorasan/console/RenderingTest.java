package io.github.dorasan.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Bytes;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a reply is written: numbers, styles, control characters and line breaks. */
final class RenderingTest {
  private static final String ESC = "\u001b";

  private static String render(Palette palette, Block... blocks) {
    Reply reply = Reply.of(blocks);
    return new Renderer(new ConsoleMarkup(palette, reply.actions().toList())).render(reply);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Span.Text(text)));
  }

  @Test
  void actionsAreNumberedThroughTheWholeReply() {
    String text =
        render(
            Palette.PLAIN,
            new Block.Actions(
                List.of(new Action("a", "First?", "First?"), new Action("b", "Other", "/fact x"))),
            paragraph("between"),
            new Block.Actions(List.of(new Action("c", "Third?", "Third?"))));
    assertThat(text).isEqualTo("[1] First?\n[2] Other (/fact x)\n\nbetween\n\n[3] Third?");
  }

  @Test
  void plainTextCarriesNoStyle() {
    assertThat(everyKind(Palette.PLAIN)).doesNotContain(ESC);
  }

  @Test
  void styleAddsNothingToTheWords() {
    String coloured = everyKind(Palette.COLOURED);
    assertThat(coloured).contains(ESC);
    assertThat(coloured.replaceAll(ESC + "\\[[0-9]+m", "")).isEqualTo(everyKind(Palette.PLAIN));
  }

  @Test
  void aStyleInsideAnotherGivesWayToItAgain() {
    String text =
        render(
            Palette.COLOURED,
            new Block.Footnote(List.of(new Span.Strong("a"), new Span.Text("b"))));
    assertThat(text)
        .isEqualTo(ESC + "[2m" + ESC + "[1ma" + ESC + "[22m" + ESC + "[2mb" + ESC + "[22m");
  }

  private static String everyKind(Palette palette) {
    return render(
        palette,
        new Block.Notice(List.of(new Span.Text("note"))),
        new Block.Paragraph(
            List.of(
                new Span.Strong("strong"),
                new Span.Emphasis("emphasis"),
                new Span.Code("code"),
                new Span.Link("label", "https://shop.example"))),
        new Block.Bullets(List.of(List.of(new Span.Text("item")))),
        new Block.Image("a.png", new Bytes(new byte[0]), "picture"),
        new Block.Footnote(List.of(new Span.Text("foot"))),
        new Block.Actions(List.of(new Action("a", "act", "/act"))));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 256, COLOURED",
    "'', 8, COLOURED",
    "'', 2, PLAIN",
    "'', 0, PLAIN",
    "1, 256, PLAIN",
    "0, 256, PLAIN",
    "anything, 16777216, PLAIN"
  })
  void colourIsUsedWhereTheTerminalHasItAndNobodyForbidsIt(
      String noColor, int colours, Palette expected) {
    assertThat(Palette.of(Map.of("NO_COLOR", noColor), colours)).isEqualTo(expected);
  }

  @Test
  void colourNeedsNoVariable() {
    assertThat(Palette.of(Map.of(), 256)).isEqualTo(Palette.COLOURED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J",
        "\u001b]0;title\u0007",
        "\u009b31m",
        "\u009d0;x\u009c",
        "a\rb",
        "a\bb",
        "\u0000",
        "\u007f",
        "\u202etxt",
        "\u202dtxt",
        "\u000b\u000c",
        "\ud800",
        "\u001bP+q\u001b\\"
      })
  void nothingInAReplySteersTheTerminal(String hostile) {
    String text =
        render(
            Palette.PLAIN,
            new Block.Notice(List.of(new Span.Text(hostile))),
            new Block.Paragraph(
                List.of(
                    new Span.Strong(hostile),
                    new Span.Emphasis(hostile),
                    new Span.Code(hostile),
                    new Span.Link(hostile, hostile))),
            new Block.Image(hostile, new Bytes(new byte[0]), hostile),
            new Block.Footnote(List.of(new Span.Text(hostile))),
            new Block.Actions(List.of(new Action("a", hostile, hostile + "!"))));
    assertThat(text.codePoints().filter(c -> c != '\n'))
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> c == 0x202D || c == 0x202E || (c >= 0xD800 && c <= 0xDFFF))
        .contains(0xFFFD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\u00e9\u0301",
        "\u0627\u0644\u0644\u0639\u0628\u0629",
        "\u200f\u2067rtl\u2069",
        "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "a\nb",
        "\u00a0\u00ad"
      })
  void harmlessTextStaysAsItIs(String text) {
    assertThat(ControlCharacters.harmless(text)).isEqualTo(text);
  }

  @Test
  void tabsAndForeignLineEndsBecomePlain() {
    assertThat(ControlCharacters.harmless("a\tb\r\nc\u2028d\u2029e")).isEqualTo("a b\nc\nd\ne");
  }

  @Test
  void longLinesBreakBetweenWords() {
    assertThat(LineWrapper.wrap("one two three four five six", 20))
        .isEqualTo("one two three four\nfive six");
    assertThat(LineWrapper.wrap("exactly twenty wide.", 20)).isEqualTo("exactly twenty wide.");
    assertThat(LineWrapper.wrap("short\n\nand short", 20)).isEqualTo("short\n\nand short");
  }

  @Test
  void listsStayAligned() {
    assertThat(LineWrapper.wrap("- one two three four five\n[10] six seven eight nine ten", 20))
        .isEqualTo("- one two three four\n  five\n[10] six seven eight\n     nine ten");
  }

  @Test
  void aWordLongerThanALineIsLeftWhole() {
    String url = "https://meeple-corner.example/a/very/long/address";
    assertThat(LineWrapper.wrap("Look here: " + url + " and there", 20))
        .isEqualTo("Look here:\n" + url + "\nand there");
    assertThat(LineWrapper.wrap(url, 20)).isEqualTo(url);
    assertThat(LineWrapper.wrap("- " + url, 20)).isEqualTo("- " + url);
  }

  @Test
  void widthIsCountedInColumns() {
    assertThat(
            LineWrapper.wrap("\u6f22\u5b57\u6f22\u5b57 \u6f22\u5b57\u6f22\u5b57 \u6f22\u5b57", 20))
        .isEqualTo("\u6f22\u5b57\u6f22\u5b57 \u6f22\u5b57\u6f22\u5b57\n\u6f22\u5b57");
    assertThat(LineWrapper.wrap(ESC + "[1mone two" + ESC + "[22m three four five six", 20))
        .isEqualTo(ESC + "[1mone two" + ESC + "[22m three four\nfive six");
    assertThat(
            LineWrapper.wrap(
                "e\u0301 e\u0301 e\u0301 e\u0301 e\u0301 e\u0301 e\u0301 e\u0301 e\u0301 e\u0301",
                20))
        .doesNotContain("\n");
  }

  @Test
  void aTerminalOfUnknownOrTinyWidthBreaksItsLinesItself() {
    String text = "one two three four five six seven eight nine ten";
    assertThat(LineWrapper.wrap(text, 0)).isEqualTo(text);
    assertThat(LineWrapper.wrap(text, 19)).isEqualTo(text);
  }

  @Test
  void nothingButBlanksIsLost() {
    String text =
        "- A \"quoted\"  word, " + ESC + "[36m/code" + ESC + "[39m and so on. ".repeat(20);
    for (int width = 20; width < 100; width++) {
      assertThat(LineWrapper.wrap(text, width).replaceAll("\\s", ""))
          .isEqualTo(text.replaceAll("\\s", ""));
    }
  }
}
