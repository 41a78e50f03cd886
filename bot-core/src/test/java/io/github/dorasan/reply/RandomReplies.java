package io.github.dorasan.reply;

import io.github.dorasan.shop.RandomTexts;
import java.util.ArrayList;
import java.util.List;

/** Replies of any shape and content, the same with every run. */
final class RandomReplies {
  private final RandomTexts texts;

  RandomReplies(long seed) {
    this.texts = new RandomTexts(seed);
  }

  int nextInt(int bound) {
    return texts.nextInt(bound);
  }

  Reply next() {
    List<Block> blocks = new ArrayList<>();
    int count = texts.nextInt(5);
    for (int i = 0; i < count; i++) {
      blocks.add(block());
    }
    return new Reply(blocks, texts.nextInt(2) == 0);
  }

  private Block block() {
    return switch (texts.nextInt(8)) {
      case 0, 1, 2 -> new Block.Paragraph(spans(4));
      case 3 -> new Block.Notice(spans(2));
      case 4 -> new Block.Footnote(spans(3));
      case 5, 6 -> new Block.Bullets(items());
      default -> whole();
    };
  }

  private Block whole() {
    return texts.nextInt(2) == 0
        ? new Block.Image("a.png", new Bytes(new byte[] {1}), texts.next(30))
        : new Block.Actions(List.of(new Action("ask:a", texts.next(3), texts.next(3))));
  }

  private List<List<Span>> items() {
    List<List<Span>> items = new ArrayList<>();
    int count = texts.nextInt(6);
    for (int i = 0; i < count; i++) {
      items.add(spans(3));
    }
    return items;
  }

  private List<Span> spans(int most) {
    List<Span> spans = new ArrayList<>();
    int count = texts.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      spans.add(span());
    }
    return spans;
  }

  private Span span() {
    return switch (texts.nextInt(10)) {
      case 0 -> new Span.Strong(texts.next(20));
      case 1 -> new Span.Emphasis(texts.next(20));
      case 2 -> new Span.Code(texts.next(10));
      case 3 -> new Span.Link(texts.next(2), "https://a.b/c");
      default -> new Span.Text(texts.next(40));
    };
  }
}
