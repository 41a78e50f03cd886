package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RendererTest {
  private static final Bytes PNG = new Bytes(new byte[] {1, 2});

  private static final Reply EVERYTHING =
      Reply.of(
          new Block.Notice(List.of(new Span.Text("Mind <this>."))),
          new Block.Paragraph(
              List.of(
                  new Span.Text("A "),
                  new Span.Strong("b"),
                  new Span.Emphasis("c"),
                  new Span.Code("d&e"),
                  new Span.Link("f", "https://g.h/"))),
          new Block.Bullets(List.of(List.of(new Span.Text("i")), List.of(new Span.Text("j")))),
          new Block.Image("k.png", PNG, "A rook"),
          new Block.Footnote(List.of(new Span.Text("l"))),
          new Block.Actions(List.of(new Action("ask:m", "M?", "m"))));

  @Test
  void plainTextHasNoMarkup() {
    assertThat(new Renderer(Markup.PLAIN).render(EVERYTHING))
        .isEqualTo("Mind <this>.\n\nA bcd&ef (https://g.h/)\n\n- i\n- j\n\nA rook\n\nl");
  }

  @Test
  void everyPartPassesThroughTheMarkup() {
    assertThat(new Renderer(MarkedUp.MARKED_UP).render(EVERYTHING))
        .isEqualTo(
            """
            <!>Mind &lt;this&gt;.</!>

            A <b>b</b><i>c</i><tt>d&amp;e</tt><a https://g.h/>f</a>

            <li>i</li>
            <li>j</li>

            <img A rook>

            <small>l</small>

            <button ask:m, or type: m>M?</button>\
            """);
  }

  @Test
  void emptyBlocksLeaveNoGap() {
    Reply reply =
        Reply.of(
            new Block.Paragraph(List.of(new Span.Text("a"))),
            new Block.Bullets(List.of()),
            new Block.Paragraph(List.of()),
            new Block.Paragraph(List.of(new Span.Text("b"))));

    assertThat(new Renderer(Markup.PLAIN).render(reply)).isEqualTo("a\n\nb");
  }

  @Test
  void picturesAreEqualByContentAndCannotBeChanged() {
    byte[] content = {1, 2};
    Bytes bytes = new Bytes(content);
    content[0] = 9;
    bytes.toArray()[1] = 9;

    assertThat(bytes).isEqualTo(PNG).hasSameHashCodeAs(PNG).hasToString("2 bytes");
    assertThat(new Bytes(new byte[] {1, 3})).isNotEqualTo(PNG);
  }
}
