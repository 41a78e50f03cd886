package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every reply, however odd, and every limit. */
class ReplySplitterPropertyTest {
  private static final int REPLIES = 250;

  /** As long as the longest markup around one character. */
  private static final int SMALLEST_LIMIT = 64;

  private static final Pattern CHARACTER = Pattern.compile("\\X");
  private static final Renderer RENDERER = new Renderer(MarkedUp.MARKED_UP);

  @RepeatedTest(10)
  void nothingIsLostAndEveryPieceFits(RepetitionInfo repetition) {
    RandomReplies replies = new RandomReplies(repetition.getCurrentRepetition());
    for (int i = 0; i < REPLIES; i++) {
      Reply reply = replies.next();
      int limit = SMALLEST_LIMIT + replies.nextInt(200);
      List<Reply> pieces = new ReplySplitter(MarkedUp.MARKED_UP, limit).split(reply);
      assertThat(pieces).isNotEmpty().allMatch(piece -> piece.discreet() == reply.discreet());
      assertThat(leaves(pieces)).as("%s at %d", reply, limit).isEqualTo(leaves(List.of(reply)));
      for (Reply piece : pieces) {
        assertThat(RENDERER.render(piece).length() <= limit || isWhole(piece))
            .as("a piece of %d units at %d: %s", RENDERER.render(piece).length(), limit, piece)
            .isTrue();
      }
      assertThat(cutsAt(pieces)).as("%s at %d", reply, limit).isSubsetOf(ends(reply));
      assertThat(new ReplySplitter(MarkedUp.MARKED_UP, limit).split(reply)).isEqualTo(pieces);
    }
  }

  @RepeatedTest(3)
  void whateverTheReplyAHugeLimitMakesOnePiece(RepetitionInfo repetition) {
    RandomReplies replies = new RandomReplies(100 + repetition.getCurrentRepetition());
    for (int i = 0; i < REPLIES; i++) {
      Reply reply = replies.next();
      assertThat(new ReplySplitter(MarkedUp.MARKED_UP, 1 << 20).split(reply)).hasSize(1);
    }
  }

  /** One thing that cannot be cut. */
  private static boolean isWhole(Reply piece) {
    return piece.blocks().size() == 1
        && switch (piece.blocks().getFirst()) {
          case Block.Image _, Block.Actions _ -> true;
          case Block.Paragraph(List<Span> spans) -> isLink(spans);
          case Block.Notice(List<Span> spans) -> isLink(spans);
          case Block.Footnote(List<Span> spans) -> isLink(spans);
          case Block.Bullets(List<List<Span>> items) ->
              items.size() == 1 && isLink(items.getFirst());
        };
  }

  private static boolean isLink(List<Span> spans) {
    return spans.size() == 1 && spans.getFirst() instanceof Span.Link;
  }

  /** All text with the kinds of block and span that it stands in, whatever its cuts. */
  private static List<String> leaves(List<Reply> replies) {
    List<String> leaves = new ArrayList<>();
    for (Block block : replies.stream().flatMap(reply -> reply.blocks().stream()).toList()) {
      String kind = block.getClass().getSimpleName();
      if (block instanceof Block.Image || block instanceof Block.Actions) {
        leaves.add(block.toString());
      }
      for (Span span : spans(block)) {
        text(span)
            .codePoints()
            .forEach(c -> leaves.add(kind + span.getClass().getSimpleName() + c));
      }
    }
    return leaves;
  }

  /** How much plain text stands before each place where a block of text is cut. */
  private static Set<Integer> cutsAt(List<Reply> pieces) {
    Set<Integer> cuts = new HashSet<>();
    int length = 0;
    for (Reply piece : pieces) {
      cuts.add(length);
      length += plain(piece).length();
    }
    return cuts;
  }

  /** How much plain text stands before each end of a character, of a span or of a block. */
  private static Set<Integer> ends(Reply reply) {
    Set<Integer> ends = new HashSet<>(Set.of(0));
    int start = 0;
    for (List<Span> line : reply.blocks().stream().flatMap(block -> lines(block)).toList()) {
      for (Span span : SpanCutter.merged(line)) {
        Matcher characters = CHARACTER.matcher(text(span));
        while (characters.find()) {
          ends.add(start + characters.end());
        }
        start += text(span).length();
        ends.add(start);
      }
    }
    return ends;
  }

  private static String plain(Reply reply) {
    return reply.blocks().stream()
        .flatMap(block -> spans(block).stream())
        .map(ReplySplitterPropertyTest::text)
        .collect(Collectors.joining());
  }

  private static List<Span> spans(Block block) {
    return lines(block).flatMap(List::stream).toList();
  }

  private static Stream<List<Span>> lines(Block block) {
    return switch (block) {
      case Block.Paragraph(List<Span> spans) -> Stream.of(spans);
      case Block.Notice(List<Span> spans) -> Stream.of(spans);
      case Block.Footnote(List<Span> spans) -> Stream.of(spans);
      case Block.Bullets(List<List<Span>> items) -> items.stream();
      case Block.Image _, Block.Actions _ -> Stream.of();
    };
  }

  private static String text(Span span) {
    return switch (span) {
      case Span.Text(String text) -> text;
      case Span.Strong(String text) -> text;
      case Span.Emphasis(String text) -> text;
      case Span.Code(String text) -> text;
      case Span.Link(String label, String _) -> label;
    };
  }
}
