package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/** Whatever a reply holds, its messages are such as Telegram takes, and nothing of it is lost. */
final class MarkedTextTest {
  private static final List<String> PIECES =
      List.of(
          "word",
          " ",
          "\n",
          "\ud83d\ude00",
          "\ud83d\udc69\u200d\ud83d\udc67",
          "e\u0301",
          "*",
          "_",
          "`",
          "<b>",
          "\t",
          "\r\n",
          "\ufdd0",
          "\ufdd1",
          "\ufdd2",
          "b",
          "\u6f22",
          "a longer sentence. ",
          "\u05d0\u05d1",
          "https://x.example/?a=1&b",
          "\u0007",
          "\ud83d",
          "\ude00",
          "  ");

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private static String text(Random random, int most) {
    return IntStream.range(0, random.nextInt(most))
        .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }

  private static Span span(Random random) {
    String text = text(random, random.nextInt(20) == 0 ? 900 : 12);
    return switch (random.nextInt(5)) {
      case 0 -> new Span.Strong(text);
      case 1 -> new Span.Emphasis(text);
      case 2 -> new Span.Code(text);
      case 3 -> new Span.Link(text(random, 12), "https://shop.example/" + random.nextInt());
      default -> new Span.Text(text);
    };
  }

  private static List<Span> spans(Random random) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      spans.add(span(random));
    }
    return spans;
  }

  private static Block block(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Block.Notice(spans(random));
      case 1 -> new Block.Footnote(spans(random));
      case 2 -> new Block.Bullets(List.of(spans(random), spans(random)));
      default -> new Block.Paragraph(spans(random));
    };
  }

  private static Reply reply(int seed) {
    Random random = new Random(seed);
    List<Block> blocks = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      blocks.add(block(random));
    }
    return new Reply(blocks, false);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyMessageIsSuchAsTelegramTakes(int seed) {
    for (Post post : Posts.of(reply(seed))) {
      String text = post.text().text();
      assertThat(text.length()).isBetween(1, Posts.MAX_TEXT);
      assertThat(text).isEqualTo(text.strip());
      assertThat(text).doesNotContainPattern("[\ufdd0-\ufdef]");
      for (MessageEntity entity : post.entities()) {
        int start = entity.getOffset();
        int end = start + entity.getLength();
        assertThat(start).isNotNegative();
        assertThat(end).isGreaterThan(start).isLessThanOrEqualTo(text.length());
        assertThat(cuts(text, start) || cuts(text, end)).isFalse();
        assertThat(text.substring(start, end)).isEqualTo(text.substring(start, end).strip());
      }
    }
  }

  private static boolean cuts(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsLost(int seed) {
    Reply reply = reply(seed);
    String shown =
        Posts.of(reply).stream().map(post -> post.text().text()).collect(Collectors.joining());
    assertThat(dense(shown)).isEqualTo(dense(written(reply)));
  }

  private static String dense(String text) {
    return text.replaceAll("[\\s\u2022]+", "");
  }

  private static String written(Reply reply) {
    StringBuilder all = new StringBuilder();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph(List<Span> spans) -> all.append(written(spans));
        case Block.Notice(List<Span> spans) -> all.append(written(spans));
        case Block.Footnote(List<Span> spans) -> all.append(written(spans));
        case Block.Bullets(List<List<Span>> items) ->
            items.forEach(item -> all.append(written(item)));
        case Block.Image _, Block.Actions _ -> throw new AssertionError("not made here");
      }
    }
    return all.toString();
  }

  private static String written(List<Span> spans) {
    TelegramMarkup markup = new TelegramMarkup();
    return spans.stream()
        .map(
            span ->
                switch (span) {
                  case Span.Text(String text) -> markup.text(text);
                  case Span.Strong(String text) -> markup.text(text);
                  case Span.Emphasis(String text) -> markup.text(text);
                  case Span.Code(String text) -> markup.text(text);
                  case Span.Link(String label, String url) ->
                      label.isBlank() ? label + "(" + url + ")" : markup.text(label);
                })
        .collect(Collectors.joining());
  }

  @Test
  void manySourcesAreFoldedUp() {
    Post few =
        Posts.of(Reply.of(new Block.Footnote(List.of(new Span.Text("Source: a"))))).getFirst();
    Post many =
        Posts.of(Reply.of(new Block.Footnote(List.of(new Span.Text("Source ".repeat(50))))))
            .getFirst();
    assertThat(few.entities()).isEmpty();
    assertThat(many.entities())
        .extracting(MessageEntity::getType)
        .containsExactly("expandable_blockquote");
  }

  @Test
  void whatIsSetApartLiesWhereItShould() {
    Post post =
        Posts.of(
                Reply.of(
                    new Block.Notice(
                        List.of(new Span.Text("\ud83d\ude00 see "), new Span.Code("/x"))),
                    new Block.Paragraph(
                        List.of(
                            new Span.Strong(" big "),
                            new Span.Link("there", "https://shop.example/(a)")))))
            .getFirst();
    assertThat(post.text().text()).isEqualTo("\ud83d\ude00 see /x\n\n big there");
    assertThat(post.entities())
        .extracting(MessageEntity::getType, MessageEntity::getOffset, MessageEntity::getLength)
        .containsExactly(
            tuple("blockquote", 0, 9),
            tuple("code", 7, 2),
            tuple("bold", 12, 3),
            tuple("text_link", 16, 5));
    assertThat(post.entities().getLast().getUrl()).isEqualTo("https://shop.example/(a)");
  }
}
