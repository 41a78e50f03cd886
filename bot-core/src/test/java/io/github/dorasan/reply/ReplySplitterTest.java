package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplySplitterTest {
  private static List<String> split(int limit, Block... blocks) {
    return new ReplySplitter(Markup.PLAIN, limit)
        .split(Reply.of(blocks)).stream().map(new Renderer(Markup.PLAIN)::render).toList();
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Span.Text(text)));
  }

  private static Block bullets(String... items) {
    return new Block.Bullets(
        Stream.of(items).map(item -> List.<Span>of(new Span.Text(item))).toList());
  }

  @Test
  void whatFitsStaysOnePiece() {
    Reply reply = Reply.of(paragraph("a".repeat(15)), paragraph("b".repeat(15))).discreetly();

    assertThat(new ReplySplitter(Markup.PLAIN, 32).split(reply)).containsExactly(reply);
  }

  @Test
  void anEmptyReplyStaysOnePiece() {
    assertThat(new ReplySplitter(Markup.PLAIN, 32).split(Reply.of())).containsExactly(Reply.of());
  }

  @Test
  void cutsBetweenBlocksFirst() {
    assertThat(
            split(
                32, paragraph("One two three."), paragraph("Four five."), paragraph("Six seven.")))
        .containsExactly("One two three.\n\nFour five.", "Six seven.");
  }

  @Test
  void cutsBetweenItemsNext() {
    assertThat(split(32, bullets("one two", "three four", "five", "six seven eight nine")))
        .containsExactly("- one two\n- three four\n- five", "- six seven eight nine");
  }

  @Test
  void cutsBetweenSentencesNext() {
    assertThat(split(32, paragraph("The first one. The second one. And a third.")))
        .containsExactly("The first one. The second one. ", "And a third.");
  }

  @Test
  void cutsBetweenWordsNext() {
    assertThat(split(32, paragraph("one two three four five six seven eight nine")))
        .containsExactly("one two three four five six ", "seven eight nine");
  }

  @Test
  void cutsBetweenCharactersAtTheLast() {
    String family = "\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66";

    assertThat(split(32, paragraph(family.repeat(9))))
        .containsExactly(family.repeat(4), family.repeat(4), family);
    assertThat(split(32, paragraph("x".repeat(70))))
        .containsExactly("x".repeat(32), "x".repeat(32), "x".repeat(6));
  }

  @Test
  void cutsACharacterThatIsLongerThanAPieceIntoItsCodePoints() {
    assertThat(split(32, paragraph("e" + "\u0301".repeat(50))))
        .containsExactly("e" + "\u0301".repeat(31), "\u0301".repeat(19));
  }

  @Test
  void countsWhatIsRendered() {
    List<Reply> pieces =
        new ReplySplitter(MarkedUp.MARKED_UP, 40).split(Reply.of(paragraph("<".repeat(20))));

    assertThat(pieces)
        .extracting(new Renderer(MarkedUp.MARKED_UP)::render)
        .containsExactly("&lt;".repeat(10), "&lt;".repeat(10));
  }

  @Test
  void neverCutsMarkup() {
    Block block =
        new Block.Footnote(
            List.of(
                new Span.Strong("One and two. Three and four. Five and six."),
                new Span.Code("seven")));

    assertThat(
            new ReplySplitter(MarkedUp.MARKED_UP, 60)
                .split(Reply.of(block)).stream().map(new Renderer(MarkedUp.MARKED_UP)::render))
        .containsExactly(
            "<small><b>One and two. Three and four. </b></small>",
            "<small><b>Five and six.</b><tt>seven</tt></small>");
  }

  @Test
  void aCutSpanStaysOneSpanInItsPiece() {
    Block block =
        new Block.Paragraph(List.of(new Span.Strong("One. Two. Three. Four. Five. Six.")));

    assertThat(new ReplySplitter(Markup.PLAIN, 32).split(Reply.of(block)))
        .containsExactly(
            Reply.of(
                new Block.Paragraph(List.of(new Span.Strong("One. Two. Three. Four. Five. ")))),
            Reply.of(new Block.Paragraph(List.of(new Span.Strong("Six.")))));
  }

  @Test
  void whatCannotBeCutStaysWhole() {
    String url = "https://shop.example/" + "x".repeat(40);
    Block link = new Block.Paragraph(List.of(new Span.Text("See "), new Span.Link("this", url)));
    Block image = new Block.Image("a.png", new Bytes(new byte[0]), "y".repeat(50));
    Block actions = new Block.Actions(List.of(new Action("ask:a", "z".repeat(50), "z".repeat(50))));

    assertThat(new ReplySplitter(MarkedUp.MARKED_UP, 32).split(Reply.of(link, image, actions)))
        .containsExactly(
            Reply.of(paragraph("See ")),
            Reply.of(new Block.Paragraph(List.of(new Span.Link("this", url)))),
            Reply.of(image),
            Reply.of(actions));
  }

  @Test
  void everyPieceIsAsDiscreetAsTheWhole() {
    Reply reply = Reply.of(paragraph("x".repeat(100)));

    assertThat(new ReplySplitter(Markup.PLAIN, 32).split(reply.discreetly()))
        .allMatch(Reply::discreet);
    assertThat(new ReplySplitter(Markup.PLAIN, 32).split(reply)).noneMatch(Reply::discreet);
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 0, -1, Integer.MIN_VALUE})
  void aLimitThatHoldsNothingIsRefused(int limit) {
    assertThatThrownBy(() -> new ReplySplitter(Markup.PLAIN, limit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a piece must be allowed 32 units or more, not " + limit);
  }
}
