package io.github.dorasan.answering;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a message into sentences, to find the question among the words around it. */
final class Sentences {
  private Sentences() {}

  static List<String> of(String text, Locale language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String sentence = text.substring(start, end).strip();
      if (QuestionNormalizer.hasWords(sentence)) {
        sentences.add(sentence);
      }
      start = end;
    }
    return sentences;
  }

  /** The last sentence that ends in a question mark, or else the last one. */
  static String question(List<String> sentences) {
    return sentences.reversed().stream()
        .filter(sentence -> sentence.endsWith("?") || sentence.endsWith("\uFF1F"))
        .findFirst()
        .orElseGet(sentences::getLast);
  }
}
