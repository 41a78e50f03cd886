package io.github.dorasan.answering.language;

import java.util.List;

/** Finds the words that stand for something named before. */
final class Anaphors {
  private Anaphors() {}

  /** Where the first one stands; -1 for none. */
  static int first(Grammar grammar, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      int expletive = grammar.list("expletives").at(words, i);
      if (expletive > 0 && i + expletive < words.size()) {
        i += expletive - 1;
      } else if (length(grammar, words, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** How many words the one that stands here has; 0 for none. */
  static int length(Grammar grammar, List<String> words, int at) {
    boolean last = at == words.size() - 1;
    if (grammar.list("adverbs").contains(words.get(at))) {
      return last && at > 0 ? 1 : 0;
    }
    if (grammar.list("reflexives").contains(words.get(at)) && follows(grammar, words, at)) {
      return 0;
    }
    int length =
        Math.max(
            Math.max(grammar.list("singular").at(words, at), grammar.list("plural").at(words, at)),
            grammar.list("person").at(words, at));
    boolean demonstrative = grammar.list("articles").contains(words.get(at));
    return length == 1 && demonstrative && !last && !led(grammar, words, at) ? 0 : length;
  }

  /** Whether this only lends weight to the word before it: "the strip itself". */
  private static boolean follows(Grammar grammar, List<String> words, int at) {
    return at > 0 && !grammar.function(words.get(at - 1));
  }

  /** Whether "that" can stand alone here: after a verb, a preposition or a question word. */
  private static boolean led(Grammar grammar, List<String> words, int at) {
    if (at == 0) {
      return true;
    }
    String before = words.get(at - 1);
    return grammar.auxiliary(before) || grammar.list("prepositions").contains(before);
  }

  static boolean plural(Grammar grammar, List<String> words, int at) {
    return grammar.list("plural").at(words, at) > 0;
  }
}
