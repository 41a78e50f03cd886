package io.github.dorasan.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Walks a reply and writes it in a platform's markup. Blocks are set apart by one empty line. */
public final class Renderer {
  private final Markup markup;

  /** A renderer for one platform's markup. */
  public Renderer(Markup markup) {
    this.markup = markup;
  }

  /** The whole reply as one text. */
  public String render(Reply reply) {
    return render(reply.blocks());
  }

  /** Blocks as one text. */
  String render(List<Block> blocks) {
    List<String> parts = new ArrayList<>();
    for (Block block : blocks) {
      String part = render(block);
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join("\n\n", parts);
  }

  /** The length of blocks as the platform counts it. */
  int length(List<Block> blocks) {
    return markup.length(render(blocks));
  }

  private String render(Block block) {
    return switch (block) {
      case Block.Paragraph(List<Span> spans) -> spans(spans);
      case Block.Notice(List<Span> spans) -> markup.notice(spans(spans));
      case Block.Footnote(List<Span> spans) -> markup.footnote(spans(spans));
      case Block.Bullets(List<List<Span>> items) ->
          items.stream().map(item -> markup.bullet(spans(item))).collect(Collectors.joining("\n"));
      case Block.Image(String _, Bytes _, String description) -> markup.image(description);
      case Block.Actions(List<Action> actions) -> markup.actions(actions);
    };
  }

  private String spans(List<Span> spans) {
    return spans.stream().map(this::span).collect(Collectors.joining());
  }

  private String span(Span span) {
    return switch (span) {
      case Span.Text(String text) -> markup.text(text);
      case Span.Strong(String text) -> markup.strong(text);
      case Span.Emphasis(String text) -> markup.emphasis(text);
      case Span.Code(String text) -> markup.code(text);
      case Span.Link(String label, String url) -> markup.link(label, url);
    };
  }
}
