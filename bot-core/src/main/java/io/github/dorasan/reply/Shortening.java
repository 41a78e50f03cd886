package io.github.dorasan.reply;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shortens texts that are too long together. Each loses whole sentences from its end, never its
 * first; one that is short leaves its room to the others.
 */
final class Shortening {
  private Shortening() {}

  /**
   * The texts, all together no longer than a limit wherever their first sentences are not.
   *
   * @param limit in UTF-16 units, one for a blank between two texts included
   * @param language that the texts are in
   */
  static List<String> together(List<String> texts, int limit, Locale language) {
    List<List<String>> sentences = texts.stream().map(text -> sentences(text, language)).toList();
    List<String> shortened = new ArrayList<>();
    sentences.forEach(own -> shortened.add(joined(own, 1)));
    boolean grown = true;
    for (int count = 2; grown; count++) {
      grown = false;
      for (int i = 0; i < shortened.size(); i++) {
        List<String> own = sentences.get(i);
        if (own.size() < count || !shortened.get(i).equals(joined(own, count - 1))) {
          continue;
        }
        String longer = joined(own, count);
        if (length(shortened) - shortened.get(i).length() + longer.length() <= limit) {
          shortened.set(i, longer);
          grown = true;
        }
      }
    }
    return shortened;
  }

  private static int length(List<String> texts) {
    return texts.stream().mapToInt(String::length).sum() + texts.size() - 1;
  }

  private static String joined(List<String> sentences, int count) {
    return String.join("", sentences.subList(0, count)).strip();
  }

  /** At least one, blanks after each included except after the last. */
  private static List<String> sentences(String text, Locale language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    for (int from = 0, to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      sentences.add(text.substring(from, to));
    }
    return sentences.isEmpty() ? List.of(text) : sentences;
  }
}
