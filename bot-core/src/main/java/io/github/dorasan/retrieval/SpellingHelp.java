package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;

/**
 * Brings mistyped words to the nearest word of the knowledge: one edit away, or two from eight
 * letters on. A word that the language knows is left alone, however near another is.
 */
final class SpellingHelp {
  private static final int LETTERS_FOR_TWO_EDITS = 8;

  private final Map<String, Integer> frequencies;
  private final Map<Shape, List<Word>> byShape = new HashMap<>();
  private final Predicate<String> languageKnows;

  /** What else is known; empty where this is all. */
  private final Optional<SpellingHelp> base;

  /** What a mistyped word keeps or nearly keeps. */
  private record Shape(char first, int length) {}

  /**
   * A word of the knowledge.
   *
   * @param letters a bit for each kind of letter that it holds
   */
  private record Word(String text, int frequency, long letters) {}

  /**
   * Help over the words of the knowledge.
   *
   * @param languageKnows whether a lower-case word is one of the language
   */
  SpellingHelp(WordList words, Predicate<String> languageKnows) {
    this(words, languageKnows, Optional.empty());
  }

  private SpellingHelp(
      WordList words, Predicate<String> languageKnows, Optional<SpellingHelp> base) {
    this.base = base;
    this.languageKnows = languageKnows;
    this.frequencies = words.frequencies();
    // In alphabetical order, so that of two words that serve alike the same is always taken.
    for (Map.Entry<String, Integer> word : new TreeMap<>(frequencies).entrySet()) {
      String text = word.getKey();
      byShape
          .computeIfAbsent(new Shape(text.charAt(0), text.length()), _ -> new ArrayList<>())
          .add(new Word(text, word.getValue(), letters(text)));
    }
  }

  /** Help over more words. */
  SpellingHelp with(WordList more) {
    return new SpellingHelp(more, languageKnows, Optional.of(this));
  }

  /** The text with its mistyped words mended; the same text where there are none. */
  String mend(String text) {
    return WordList.WORD.matcher(text).replaceAll((MatchResult word) -> mendWord(word.group()));
  }

  private String mendWord(String word) {
    String typed = word.toLowerCase(Locale.ROOT);
    if (knows(typed) || languageKnows.test(typed)) {
      return word;
    }
    return nearest(typed).orElse(word);
  }

  private boolean knows(String word) {
    return frequencies.containsKey(word) || base.filter(help -> help.knows(word)).isPresent();
  }

  private List<Word> words(Shape shape) {
    List<Word> own = byShape.getOrDefault(shape, List.of());
    if (base.isEmpty()) {
      return own;
    }
    List<Word> all = new ArrayList<>(base.get().words(shape));
    all.addAll(own);
    return all;
  }

  private Optional<String> nearest(String typed) {
    int limit = typed.length() >= LETTERS_FOR_TWO_EDITS ? 2 : 1;
    long letters = letters(typed);
    String best = null;
    int bestDistance = limit;
    int bestFrequency = 0;
    for (int length = typed.length() - limit; length <= typed.length() + limit; length++) {
      for (Word word : words(new Shape(typed.charAt(0), length))) {
        // An edit takes away and brings at most one kind of letter each.
        if (Long.bitCount(letters ^ word.letters()) > 2 * limit) {
          continue;
        }
        int distance = Spelling.distance(typed, word.text());
        if (distance < bestDistance
            || (distance == bestDistance && word.frequency() > bestFrequency)) {
          best = word.text();
          bestDistance = distance;
          bestFrequency = word.frequency();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << word.charAt(i);
    }
    return letters;
  }
}
