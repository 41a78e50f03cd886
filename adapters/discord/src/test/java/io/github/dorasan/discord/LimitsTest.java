package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.discord.loopback.Json;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Bytes;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the core replies makes messages that Discord takes, and nothing is lost. */
final class LimitsTest {
  private static final List<String> PIECES =
      List.of(
          "plain words ",
          "**",
          "*",
          "_",
          "__",
          "~~",
          "||",
          "`",
          "```",
          "\\",
          "@everyone ",
          "<@1>",
          "# ",
          "- ",
          "> ",
          "-# ",
          "1. ",
          "[a](b)",
          "https://shop.example/a_b*c ",
          ":smile:",
          "\n",
          "\n\n",
          " ",
          "\t",
          "\u0000",
          "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "e\u0301",
          "\ud55c\uad6d\uc5b4 ",
          "\u0627\u0644",
          "x".repeat(120),
          "<t:1>",
          "&amp;");

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyReplyMakesLegalMessagesAndNothingIsLost(long seed) {
    Random random = new Random(seed);
    Reply reply = reply(random);
    boolean pictures = random.nextBoolean();
    List<Card> cards = Cards.of(reply, pictures);
    List<JsonNode> messages = cards.stream().map(LimitsTest::sent).toList();
    messages.forEach(LimitsTest::assertLegal);
    List<Shown> shown = messages.stream().map(ReadMessage::shown).toList();
    String read = dense(shown.stream().map(Shown::text).collect(Collectors.joining()));
    assertThat(read).isEqualTo(dense(told(reply, pictures)));
    assertThat(messages.stream().flatMap(LimitsTest::offered).distinct())
        .containsExactlyElementsOf(reply.actions().map(Action::id).distinct().toList());
    if (pictures) {
      assertThat(shown.stream().mapToInt(message -> message.pictures().size()).sum())
          .isEqualTo(reply.blocks().stream().filter(Block.Image.class::isInstance).count());
    }
  }

  /** As the library would send it, which refuses what Discord would. */
  private static JsonNode sent(Card card) {
    try (var data = card.fill(new MessageCreateBuilder()).build()) {
      return Json.parse(data.toData().toString());
    }
  }

  private static Stream<String> offered(JsonNode message) {
    return message.path("components").findValuesAsText("custom_id").stream();
  }

  private static void assertLegal(JsonNode message) {
    String text = String.join("", message.path("components").findValuesAsText("content"));
    assertThat(text.length()).isLessThanOrEqualTo(4000);
    assertThat(message.path("components").findValues("type").size()).isLessThanOrEqualTo(40);
    assertThat(message.path("components").findValues("media").size()).isLessThanOrEqualTo(10);
    assertThat(message.path("components").findValuesAsText("custom_id")).doesNotHaveDuplicates();
    assertThat(message.path("components").findValuesAsText("label"))
        .allSatisfy(label -> assertThat(label.length()).isBetween(1, 80));
    assertThat(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    assertThat(text).doesNotContain("{turned}");
  }

  private static Reply reply(Random random) {
    List<Block> blocks = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      blocks.add(block(random));
    }
    return new Reply(blocks, random.nextBoolean());
  }

  private static Block block(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Block.Paragraph(spans(random));
      case 1 -> new Block.Notice(spans(random));
      case 2 -> new Block.Footnote(spans(random));
      case 3 ->
          new Block.Bullets(
              Stream.generate(() -> spans(random)).limit(1 + random.nextInt(30)).toList());
      case 4 -> new Block.Image("a.png", new Bytes(new byte[] {1}), "A picture " + text(random));
      default ->
          new Block.Actions(
              Stream.generate(() -> action(random)).limit(random.nextInt(30)).toList());
    };
  }

  private static Action action(Random random) {
    int number = random.nextInt(1000);
    return new Action("ask:" + number, "Ask " + number + text(random), "typed");
  }

  private static List<Span> spans(Random random) {
    return Stream.generate(() -> span(random)).limit(1 + random.nextInt(6)).toList();
  }

  private static Span span(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Span.Strong(text(random));
      case 1 -> new Span.Emphasis(text(random));
      case 2 -> new Span.Code(text(random));
      case 3 -> new Span.Link("a label " + random.nextInt(9), "https://shop.example/a_(b)?c=1");
      default -> new Span.Text(text(random));
    };
  }

  private static String text(Random random) {
    return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
        .limit(1 + random.nextInt(40))
        .collect(Collectors.joining());
  }

  /** What a reader should find. */
  private static String told(Reply reply, boolean pictures) {
    return reply.blocks().stream()
        .map(
            block ->
                switch (block) {
                  case Block.Paragraph(List<Span> spans) -> told(spans);
                  case Block.Notice(List<Span> spans) -> told(spans);
                  case Block.Footnote(List<Span> spans) -> told(spans);
                  case Block.Bullets(List<List<Span>> items) ->
                      items.stream().map(LimitsTest::told).collect(Collectors.joining());
                  case Block.Image(String _, Bytes _, String description) ->
                      pictures ? "" : description;
                  case Block.Actions _ -> "";
                })
        .collect(Collectors.joining());
  }

  private static String told(List<Span> spans) {
    return spans.stream()
        .map(
            span ->
                switch (span) {
                  case Span.Text(String text) -> text;
                  case Span.Strong(String text) -> text;
                  case Span.Emphasis(String text) -> text;
                  case Span.Code(String text) -> text;
                  case Span.Link(String label, String _) -> label;
                })
        .collect(Collectors.joining());
  }

  /** Without white space, and with control characters as they are shown. */
  private static String dense(String text) {
    return text.replace("\t", "").replace('\u0000', '\uFFFD').replaceAll("\\s+", "");
  }
}
