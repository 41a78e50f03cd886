package io.github.dorasan.reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Collectors;

/** Any bytes, read as a limit and a text, are split without loss. */
class ReplySplitterFuzzTest {
  private static final Renderer RENDERER = new Renderer(MarkedUp.MARKED_UP);

  @FuzzTest(maxDuration = "30s")
  void split(byte[] data) {
    if (data.length == 0) {
      return;
    }
    int limit = 64 + (data[0] & 0xff);
    String text = new String(data, 1, data.length - 1, UTF_8);
    Reply reply =
        Reply.of(
            new Block.Notice(List.of(new Span.Strong(text))),
            new Block.Paragraph(List.of(new Span.Text(text), new Span.Code(text))),
            new Block.Bullets(List.of(List.of(new Span.Emphasis(text)))));

    List<Reply> pieces = new ReplySplitter(MarkedUp.MARKED_UP, limit).split(reply);

    assertThat(pieces).allMatch(piece -> RENDERER.render(piece).length() <= limit);
    assertThat(plain(pieces)).isEqualTo(plain(List.of(reply)));
  }

  /** The text without the blank lines and the marks that stand between blocks. */
  private static String plain(List<Reply> replies) {
    Renderer renderer = new Renderer(Markup.PLAIN);
    return replies.stream()
        .flatMap(reply -> reply.blocks().stream())
        .map(block -> renderer.render(List.of(block)))
        .map(part -> part.startsWith("- ") ? part.substring(2) : part)
        .collect(Collectors.joining())
        .replace("- ", "");
  }
}
