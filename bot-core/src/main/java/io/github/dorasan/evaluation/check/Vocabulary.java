package io.github.dorasan.evaluation.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a body of texts writes its words where a capital says something: behind the first word of a
 * sentence. Tells whether a capital at the beginning of a sentence is a name's.
 */
final class Vocabulary {
  private final Set<String> lowerCase = new HashSet<>();
  private final Set<String> capital = new HashSet<>();
  private final Set<String> capitalPairs = new HashSet<>();

  /**
   * What texts show.
   *
   * @param written with care for capitals
   * @param typed without: a word shows only that it is one, unless it is written as a name
   */
  Vocabulary(Collection<List<Token>> written, Collection<List<Token>> typed) {
    written.forEach(this::add);
    typed.stream()
        .flatMap(List::stream)
        .filter(token -> !token.capital() && !capital.contains(token.lower()))
        .forEach(token -> lowerCase.add(token.lower()));
  }

  private void add(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.capital()) {
        lowerCase.add(token.lower());
      } else if (!token.opens()) {
        capital.add(token.lower());
        if (i + 1 < tokens.size() && tokens.get(i + 1).capital()) {
          capitalPairs.add(pair(token, tokens.get(i + 1)));
        }
      }
    }
  }

  /** Whether a word is written with a capital wherever that says something. */
  boolean alwaysCapital(Token token) {
    return capital.contains(token.lower()) && !lowerCase.contains(token.lower());
  }

  /** Whether a word is written without a capital somewhere. */
  boolean seenLowerCase(Token token) {
    return lowerCase.contains(token.lower());
  }

  /** Whether two words stand with capitals beside each other somewhere. */
  boolean knownPair(Token first, Token second) {
    return capitalPairs.contains(pair(first, second));
  }

  private static String pair(Token first, Token second) {
    return first.lower() + " " + second.lower();
  }
}
