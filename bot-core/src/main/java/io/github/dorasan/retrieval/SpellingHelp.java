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
 * letters on. A word that the language knows is left alone, however near another is. What stands in
 * the knowledge is left alone too, unless it is itself mistyped: an author who writes as people
 * type writes "opne" once and "open" a hundred times.
 */
final class SpellingHelp {
  private static final int LETTERS_FOR_TWO_EDITS = 8;

  /** A word that stands more often in the knowledge is not mistyped there. */
  private static final int MOST_MISTYPED = 5;

  /** So many times as often stands what a mistyped word of the knowledge should be. */
  private static final int TIMES_AS_OFTEN = 10;

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
    int frequency = frequency(typed);
    if (frequency > MOST_MISTYPED || languageKnows.test(typed)) {
      return word;
    }
    return frequency == 0
        ? nearest(typed, edits(typed), 1).orElse(word)
        : nearest(typed, 1, TIMES_AS_OFTEN * frequency).orElse(word);
  }

  private static int edits(String typed) {
    return typed.length() >= LETTERS_FOR_TWO_EDITS ? 2 : 1;
  }

  private int frequency(String word) {
    return frequencies.getOrDefault(word, 0) + base.map(help -> help.frequency(word)).orElse(0);
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

  private Optional<String> nearest(String typed, int limit, int leastFrequency) {
    long letters = letters(typed);
    String best = null;
    int bestDistance = limit;
    int bestFrequency = 0;
    for (int length = typed.length() - limit; length <= typed.length() + limit; length++) {
      for (Word word : words(new Shape(typed.charAt(0), length))) {
        // An edit takes away and brings at most one kind of letter each.
        if (word.frequency() < leastFrequency
            || Long.bitCount(letters ^ word.letters()) > 2 * limit) {
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
