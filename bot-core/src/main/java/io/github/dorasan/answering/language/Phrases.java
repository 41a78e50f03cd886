package io.github.dorasan.answering.language;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A set of phrases of one or more words, to be found among the words of a text. */
final class Phrases {
  private final Set<String> phrases = new HashSet<>();

  /** What they begin with: most places in a text are none of theirs. */
  private final Set<String> firstWords = new HashSet<>();

  private final int longest;

  /** Phrases of lower-case words, one blank apart. */
  Phrases(Collection<String> phrases) {
    this.phrases.addAll(phrases);
    phrases.forEach(phrase -> firstWords.add(phrase.split(" ", -1)[0]));
    this.longest =
        phrases.stream().mapToInt(phrase -> phrase.split(" ", -1).length).max().orElse(0);
  }

  boolean contains(String phrase) {
    return phrases.contains(phrase);
  }

  /** How many words the longest phrase that begins here has; 0 where none does. */
  int at(List<String> words, int from) {
    boolean begins = from < words.size() && firstWords.contains(words.get(from));
    for (int length = begins ? Math.min(longest, words.size() - from) : 0; length > 0; length--) {
      if (phrases.contains(String.join(" ", words.subList(from, from + length)))) {
        return length;
      }
    }
    return 0;
  }

  /** How many words the longest phrase that ends before this place has; 0 where none does. */
  int before(List<String> words, int to) {
    for (int length = Math.min(longest, to); length > 0; length--) {
      if (phrases.contains(String.join(" ", words.subList(to - length, to)))) {
        return length;
      }
    }
    return 0;
  }
}
