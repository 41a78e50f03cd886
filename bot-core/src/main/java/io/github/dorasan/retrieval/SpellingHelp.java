package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Brings mistyped words to the nearest word of the knowledge: one edit away, or two from eight
 * letters on. A word that the language knows is left alone, however near another is.
 */
final class SpellingHelp {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,40}");
  private static final int LETTERS_FOR_TWO_EDITS = 8;

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Map<Character, List<String>> byFirstLetter = new HashMap<>();
  private final Predicate<String> languageKnows;

  /**
   * Help over the words of these texts.
   *
   * @param languageKnows whether a lower-case word is one of the language
   */
  SpellingHelp(List<String> texts, Predicate<String> languageKnows) {
    this.languageKnows = languageKnows;
    for (String text : texts) {
      WORD.matcher(text.toLowerCase(Locale.ROOT))
          .results()
          .forEach(word -> frequencies.merge(word.group(), 1, Integer::sum));
    }
    for (String word : frequencies.keySet()) {
      byFirstLetter.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word);
    }
  }

  /** The text with its mistyped words mended; the same text where there are none. */
  String mend(String text) {
    return WORD.matcher(text).replaceAll((MatchResult word) -> mendWord(word.group()));
  }

  private String mendWord(String word) {
    String typed = word.toLowerCase(Locale.ROOT);
    if (frequencies.containsKey(typed) || languageKnows.test(typed)) {
      return word;
    }
    return nearest(typed).orElse(word);
  }

  private Optional<String> nearest(String typed) {
    int limit = typed.length() >= LETTERS_FOR_TWO_EDITS ? 2 : 1;
    String best = null;
    int bestDistance = limit + 1;
    int bestFrequency = 0;
    for (String word : byFirstLetter.getOrDefault(typed.charAt(0), List.of())) {
      if (Math.abs(word.length() - typed.length()) > limit) {
        continue;
      }
      int distance = Spelling.distance(typed, word);
      int frequency = frequencies.getOrDefault(word, 0);
      if (distance < bestDistance || (distance == bestDistance && frequency > bestFrequency)) {
        best = word;
        bestDistance = distance;
        bestFrequency = frequency;
      }
    }
    return Optional.ofNullable(best);
  }
}
