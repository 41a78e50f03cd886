package io.github.dorasan.evaluation.check;

import io.github.dorasan.evaluation.check.Particular.Amount;
import io.github.dorasan.evaluation.check.Particular.CalendarDate;
import io.github.dorasan.evaluation.check.Particular.Name;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with what can be looked up in it.
 *
 * @param terms its index terms in order
 * @param words its stemmed words in order, synonyms left as they are
 * @param acronyms its words with capitals inside, in lower case
 * @param initials the first letter of each token, in lower case
 */
record Passage(
    List<Token> tokens,
    List<String> terms,
    List<String> words,
    Set<String> acronyms,
    String initials,
    List<Amount> amounts,
    List<CalendarDate> dates,
    List<Name> names) {
  Passage {
    tokens = List.copyOf(tokens);
    terms = List.copyOf(terms);
    words = List.copyOf(words);
    acronyms = Set.copyOf(acronyms);
    amounts = List.copyOf(amounts);
    dates = List.copyOf(dates);
    names = List.copyOf(names);
  }

  /** The first letter of each word, in lower case. */
  static String initials(List<String> words) {
    return words.stream()
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** Whether words that follow each other begin with these letters, the first with a capital. */
  boolean standsFor(String letters) {
    for (int i = initials.indexOf(letters); i >= 0; i = initials.indexOf(letters, i + 1)) {
      if (tokens.get(initials.codePointCount(0, i)).capital()) {
        return true;
      }
    }
    return false;
  }

  Stream<Particular> particulars() {
    return Stream.of(amounts, dates, names).flatMap(List::stream);
  }
}
