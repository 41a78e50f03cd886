package io.github.dorasan.evaluation.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what narrows a number: over, around, up to. */
final class BoundReader {
  private static final int LONGEST = 3;

  private final Map<String, String> classes;
  private final Set<String> articles;

  BoundReader(LanguageTable table) {
    this.classes = table.classes("bound");
    this.articles = table.words("articles");
  }

  /** The class of the words before a token; empty where they narrow nothing. */
  String before(List<Token> tokens, int number) {
    int start = start(tokens, number);
    return start == number
        ? ""
        : classes.getOrDefault(words(tokens, start, last(tokens, number)), "");
  }

  /** The token that such words begin at; {@code number} itself where there are none. */
  int start(List<Token> tokens, int number) {
    int end = last(tokens, number);
    for (int length = LONGEST; length > 0; length--) {
      int start = end - length;
      if (start >= 0 && classes.containsKey(words(tokens, start, end))) {
        return start;
      }
    }
    return number;
  }

  /** The end of the words before a number, without the article between. */
  private int last(List<Token> tokens, int number) {
    boolean article = number > 0 && articles.contains(tokens.get(number - 1).lower());
    return article ? number - 1 : number;
  }

  private static String words(List<Token> tokens, int start, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = start; i < end; i++) {
      words.append(i > start ? " " : "").append(tokens.get(i).lower());
    }
    return words.toString();
  }
}
