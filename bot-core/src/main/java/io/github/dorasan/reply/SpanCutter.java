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
   * The span's sentences; a sentence that does not fit is cut into words, and a word into
   * characters as a reader sees them. A link is left whole.
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

  /** A line with one more span; spans of plain text that meet become one. */
  static List<Span> join(List<Span> line, Span next) {
    List<Span> joined = new ArrayList<>(line);
    if (!line.isEmpty()
        && line.getLast() instanceof Span.Text(String before)
        && next instanceof Span.Text(String after)) {
      joined.set(joined.size() - 1, new Span.Text(before + after));
    } else {
      joined.add(next);
    }
    return joined;
  }

  private static List<Span> cut(String text, Function<String, Span> kind, Predicate<Span> fits) {
    List<Span> atoms = new ArrayList<>();
    for (String sentence : pieces(text, BreakIterator.getSentenceInstance(Locale.ROOT))) {
      if (fits.test(kind.apply(sentence))) {
        atoms.add(kind.apply(sentence));
        continue;
      }
      for (String word : pieces(sentence, BreakIterator.getLineInstance(Locale.ROOT))) {
        if (fits.test(kind.apply(word))) {
          atoms.add(kind.apply(word));
        } else {
          pieces(word, BreakIterator.getCharacterInstance(Locale.ROOT))
              .forEach(character -> atoms.add(kind.apply(character)));
        }
      }
    }
    return atoms;
  }

  private static List<String> pieces(String text, BreakIterator breaks) {
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }
}
