package io.github.dorasan.evaluation;

import io.github.dorasan.evaluation.Particular.Name;
import io.github.dorasan.retrieval.IndexTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Compares proper names by their index terms, across adjectives, aliases and acronyms. */
final class KnownNames {
  private static final int SHORTEST_STEM = 4;

  private final IndexTerms terms;
  private final Set<String> endings;
  private final Set<String> joiners;
  private final List<List<String>> known;

  /**
   * A comparison for one folder.
   *
   * @param names that are names as a whole: entities, topics, titles
   */
  KnownNames(LanguageTable table, IndexTerms terms, Collection<String> names) {
    this.terms = terms;
    this.endings = table.words("name-endings");
    this.joiners = table.words("name-joiners");
    this.known =
        names.stream().map(terms::sequence).filter(name -> !name.isEmpty()).distinct().toList();
  }

  /**
   * Whether passages hold a name: as a whole; or cut in two that they hold, at a joiner or where
   * one of the two is a known name.
   *
   * @param words as a {@link NameReader} gives them, or a part of them
   */
  boolean hold(List<Passage> passages, List<String> words) {
    if (words.isEmpty() || contained(passages, words)) {
      return true;
    }
    if (joiner(words.getFirst())) {
      return hold(passages, words.subList(1, words.size()));
    }
    for (int cut = 1; cut < words.size(); cut++) {
      List<String> left = words.subList(0, cut);
      List<String> right = words.subList(cut, words.size());
      boolean fits = joiner(right.getFirst()) || known(left) || known(right);
      if (fits && hold(passages, left) && hold(passages, right)) {
        return true;
      }
    }
    return false;
  }

  /** The parts of a name between joiners that passages do not hold. */
  List<Name> missing(List<Passage> passages, List<String> words) {
    List<Name> missing = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || joiner(words.get(i))) {
        List<String> part = words.subList(start, i);
        if (!hold(passages, part)) {
          missing.add(new Name(String.join(" ", part), part));
        }
        start = i + 1;
      }
    }
    return missing;
  }

  private boolean joiner(String word) {
    return Character.isLowerCase(word.codePointAt(0)) && joiners.contains(word);
  }

  private boolean contained(List<Passage> passages, List<String> words) {
    String name = String.join(" ", words);
    List<String> asTerms = terms.sequence(name);
    List<String> asWords = terms.words(name);
    return passages.stream()
        .anyMatch(
            passage ->
                contains(passage.terms(), asTerms)
                    || contains(passage.words(), asWords)
                    || acronym(passage, words));
  }

  private boolean known(List<String> words) {
    List<String> wanted = terms.sequence(String.join(" ", words));
    return known.stream().anyMatch(name -> same(name, wanted));
  }

  private boolean contains(List<String> all, List<String> wanted) {
    for (int i = 0; i + wanted.size() <= all.size(); i++) {
      if (same(all.subList(i, i + wanted.size()), wanted)) {
        return true;
      }
    }
    return false;
  }

  private boolean same(List<String> a, List<String> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two words are one name, perhaps one of them as an adjective or in the plural. */
  private boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int common = 0;
    while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common >= SHORTEST_STEM && ending(a, common) && ending(b, common);
  }

  private boolean ending(String word, int from) {
    return endings.contains(from == word.length() ? "-" : word.substring(from));
  }

  /** Whether the passage holds what the acronym stands for, or the acronym of these words. */
  private static boolean acronym(Passage passage, List<String> words) {
    List<Token> tokens = passage.tokens();
    if (words.size() > 1) {
      String initials = initials(words);
      return tokens.stream()
          .anyMatch(token -> token.capitalInside() && token.text().equalsIgnoreCase(initials));
    }
    String letters = words.getFirst();
    if (letters.chars().filter(Character::isUpperCase).count() < 2) {
      return false;
    }
    for (int i = 0; i + letters.length() <= tokens.size(); i++) {
      List<Token> run = tokens.subList(i, i + letters.length());
      if (run.getFirst().capital()
          && initials(run.stream().map(Token::text).toList()).equalsIgnoreCase(letters)) {
        return true;
      }
    }
    return false;
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
    return initials.toString();
  }
}
