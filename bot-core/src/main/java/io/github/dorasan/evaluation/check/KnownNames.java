package io.github.dorasan.evaluation.check;

import io.github.dorasan.evaluation.check.Particular.Name;
import io.github.dorasan.retrieval.IndexTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares proper names by their index terms, across adjectives, aliases and acronyms. */
final class KnownNames {
  private static final int SHORTEST_STEM = 4;

  private final IndexTerms terms;
  private final Set<String> endings;
  private final Set<String> joiners;
  private final List<List<String>> known;
  private final Map<String, Analysed> analysed = new HashMap<>();

  /**
   * A name or a part of one.
   *
   * @param terms its index terms
   * @param words its stemmed words, synonyms left as they are
   * @param known whether it is a name as a whole
   */
  private record Analysed(List<String> terms, List<String> words, boolean known) {}

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
    return hold(passages, words, new HashMap<>());
  }

  private boolean hold(
      List<Passage> passages, List<String> words, Map<List<String>, Boolean> tried) {
    Boolean before = tried.get(words);
    if (before != null) {
      return before;
    }
    boolean held =
        words.isEmpty() || contained(passages, words) || heldInParts(passages, words, tried);
    tried.put(words, held);
    return held;
  }

  private boolean heldInParts(
      List<Passage> passages, List<String> words, Map<List<String>, Boolean> tried) {
    if (joiner(words.getFirst())) {
      return hold(passages, words.subList(1, words.size()), tried);
    }
    for (int cut = 1; cut < words.size(); cut++) {
      List<String> left = words.subList(0, cut);
      List<String> right = words.subList(cut, words.size());
      boolean fits = joiner(right.getFirst()) || analysed(left).known() || analysed(right).known();
      if (fits && hold(passages, left, tried) && hold(passages, right, tried)) {
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
    Analysed name = analysed(words);
    return passages.stream()
        .anyMatch(
            passage ->
                contains(passage.terms(), name.terms())
                    || contains(passage.words(), name.words())
                    || acronym(passage, words));
  }

  private Analysed analysed(List<String> words) {
    return analysed.computeIfAbsent(
        String.join(" ", words),
        name -> {
          List<String> wanted = terms.sequence(name);
          boolean whole = known.stream().anyMatch(other -> same(other, wanted));
          return new Analysed(wanted, terms.words(name), whole);
        });
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
    if (words.size() > 1) {
      return passage.acronyms().contains(Passage.initials(words));
    }
    String letters = words.getFirst();
    return letters.chars().filter(Character::isUpperCase).count() > 1
        && passage.standsFor(letters.toLowerCase(Locale.ROOT));
  }
}
