package io.github.dorasan.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Splits a reply into pieces that each fit a platform's limit as rendered. It cuts between blocks,
 * then between list items, then between sentences, words and, at the last, whole characters as a
 * reader sees them; markup is never cut, since each piece is a tree of its own. Nothing is lost.
 * What cannot be cut, such as a link or a picture, stays whole even where it is too long.
 */
public final class ReplySplitter {
  private final Renderer renderer;
  private final int limit;

  /**
   * A splitter for one platform.
   *
   * @param limit the longest piece, as {@link Markup#length} counts; from 32
   */
  public ReplySplitter(Markup markup, int limit) {
    if (limit < 32) {
      throw new IllegalArgumentException("a piece must be allowed 32 units or more, not " + limit);
    }
    this.renderer = new Renderer(markup);
    this.limit = limit;
  }

  /** The pieces in reading order; one if the whole fits. */
  public List<Reply> split(Reply reply) {
    List<Reply> pieces = new ArrayList<>();
    List<Block> piece = new ArrayList<>();
    for (Block block : reply.blocks()) {
      for (Block part : parts(block)) {
        List<Block> grown = new ArrayList<>(piece);
        grown.add(part);
        if (!piece.isEmpty() && renderer.length(grown) > limit) {
          pieces.add(new Reply(piece, reply.discreet(), reply.inPlace()));
          piece = new ArrayList<>(List.of(part));
        } else {
          piece = grown;
        }
      }
    }
    if (!piece.isEmpty() || pieces.isEmpty()) {
      pieces.add(new Reply(piece, reply.discreet(), reply.inPlace()));
    }
    return pieces;
  }

  /** A block, or its parts where it does not fit as a whole. */
  private List<Block> parts(Block block) {
    if (renderer.length(List.of(block)) <= limit) {
      return List.of(block);
    }
    return switch (block) {
      case Block.Paragraph(List<Span> spans) -> lines(spans, Block.Paragraph::new);
      case Block.Notice(List<Span> spans) -> lines(spans, Block.Notice::new);
      case Block.Footnote(List<Span> spans) -> lines(spans, Block.Footnote::new);
      case Block.Bullets(List<List<Span>> items) -> bullets(items);
      case Block.Image _, Block.Actions _ -> List.of(block);
    };
  }

  private List<Block> bullets(List<List<Span>> items) {
    List<Block> parts = new ArrayList<>();
    List<List<Span>> together = new ArrayList<>();
    for (List<Span> item : items) {
      List<Block> cut = lines(item, spans -> new Block.Bullets(List.of(spans)));
      for (Block part : cut) {
        List<Span> spans = ((Block.Bullets) part).items().getFirst();
        List<List<Span>> grown = new ArrayList<>(together);
        grown.add(spans);
        if (!together.isEmpty() && renderer.length(List.of(new Block.Bullets(grown))) > limit) {
          parts.add(new Block.Bullets(together));
          together = new ArrayList<>(List.of(spans));
        } else {
          together = grown;
        }
      }
    }
    if (!together.isEmpty()) {
      parts.add(new Block.Bullets(together));
    }
    return parts;
  }

  private List<Block> lines(List<Span> spans, Function<List<Span>, Block> block) {
    List<Block> parts = new ArrayList<>();
    List<Span> line = List.of();
    for (Span span : SpanCutter.merged(spans)) {
      boolean continues = false;
      for (Span atom : SpanCutter.atoms(span, text -> fits(block, text))) {
        List<Span> grown =
            continues ? SpanCutter.continued(line, atom) : SpanCutter.join(line, atom);
        if (!line.isEmpty() && renderer.length(List.of(block.apply(grown))) > limit) {
          parts.add(block.apply(line));
          line = List.of(atom);
        } else {
          line = grown;
        }
        continues = true;
      }
    }
    if (!line.isEmpty()) {
      parts.add(block.apply(line));
    }
    return parts;
  }

  private boolean fits(Function<List<Span>, Block> block, Span span) {
    return renderer.length(List.of(block.apply(List.of(span)))) <= limit;
  }
}
