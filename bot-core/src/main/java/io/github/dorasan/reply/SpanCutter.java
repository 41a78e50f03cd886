package io.github.dorasan.reply;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** Cuts a span into spans of the same kind, each small enough, at the kindest places. */
final class SpanCutter {
  private SpanCutter() {}

  /**
   * The span's sentences; a sentence that does not fit is cut into words, a word into characters as
   * a reader sees them, and a character that itself does not fit into its code points. A link is
   * left whole.
   */
  static List<Span> atoms(Span span, Predicate<Span> fits) {
    return switch (span) {
      case Span.Text(String text) -> cut(text, Span.Text::new, fits);
      case Span.Strong(String text) -> cut(text, Span.Strong::new, fits);
      case Span.Emphasis(String text) -> cut(text, Span.Emphasis::new, fits);
      case Span.Code(String text) -> cut(text, Span.Code::new, fits);
      case Span.Link _ -> List.of(span);
    };
  }

  /** The same spans, those of plain text that meet made one. */
  static List<Span> merged(List<Span> spans) {
    List<Span> merged = List.of();
    for (Span span : spans) {
      merged = join(merged, span);
    }
    return merged;
  }

  /** A line with one more span; spans of plain text that meet become one. */
  static List<Span> join(List<Span> line, Span next) {
    boolean meet =
        !line.isEmpty() && line.getLast() instanceof Span.Text && next instanceof Span.Text;
    List<Span> joined = new ArrayList<>(line);
    joined.add(next);
    return meet ? continued(line, next) : joined;
  }

  /** A line whose last span is continued by an atom of the same span. */
  static List<Span> continued(List<Span> line, Span next) {
    List<Span> continued = new ArrayList<>(line);
    continued.set(line.size() - 1, together(line.getLast(), next));
    return continued;
  }

  private static Span together(Span before, Span after) {
    return switch (before) {
      case Span.Text(String text) -> new Span.Text(text + text(after));
      case Span.Strong(String text) -> new Span.Strong(text + text(after));
      case Span.Emphasis(String text) -> new Span.Emphasis(text + text(after));
      case Span.Code(String text) -> new Span.Code(text + text(after));
      case Span.Link _ -> throw new IllegalArgumentException("a link is never cut: " + before);
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

  private static List<Span> cut(String text, Function<String, Span> kind, Predicate<Span> fits) {
    return cut(
        text,
        List.of(
            SpanCutter::sentences,
            SpanCutter::words,
            SpanCutter::characters,
            SpanCutter::codePoints),
        kind,
        fits);
  }

  /** Cuts ever finer, as long as there is a finer way and a piece does not fit. */
  private static List<Span> cut(
      String text,
      List<Function<String, List<String>>> ways,
      Function<String, Span> kind,
      Predicate<Span> fits) {
    List<Span> atoms = new ArrayList<>();
    for (String piece : ways.getFirst().apply(text)) {
      if (ways.size() == 1 || fits.test(kind.apply(piece))) {
        atoms.add(kind.apply(piece));
      } else {
        atoms.addAll(cut(piece, ways.subList(1, ways.size()), kind, fits));
      }
    }
    return atoms;
  }

  private static List<String> sentences(String text) {
    return pieces(text, BreakIterator.getSentenceInstance(Locale.ROOT));
  }

  private static List<String> words(String text) {
    return pieces(text, BreakIterator.getLineInstance(Locale.ROOT));
  }

  private static List<String> characters(String text) {
    return pieces(text, BreakIterator.getCharacterInstance(Locale.ROOT));
  }

  /** Pieces by one rule, cut only where a character as a reader sees it ends. */
  private static List<String> pieces(String text, BreakIterator breaks) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (characters.isBoundary(end)) {
        pieces.add(text.substring(start, end));
        start = end;
      }
    }
    return pieces;
  }

  private static List<String> codePoints(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }
}
