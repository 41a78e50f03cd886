package io.github.dorasan.evaluation.check;

import io.github.dorasan.evaluation.check.Particular.Name;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Reads proper names: words with capitals that follow each other, or stand apart by joiners. The
 * first word of a sentence counts unless the {@link Vocabulary} knows it without a capital.
 */
final class NameReader {
  private final Vocabulary vocabulary;
  private final Set<String> noNames;
  private final Set<String> plainWords;
  private final Set<String> noNameEndings;
  private final Set<String> joiners;
  private final Set<String> months;

  NameReader(LanguageTable table, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.noNames = table.words("no-names");
    this.plainWords = table.plainWords();
    this.noNameEndings = table.words("no-name-endings");
    this.joiners = table.words("name-joiners");
    this.months = table.values("months").keySet();
  }

  /** The names of a text outside of the tokens that are used by numbers and dates. */
  List<Name> read(String text, List<Token> tokens, BitSet used) {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      if (!nameWord(tokens, i, used)) {
        i++;
        continue;
      }
      int end = i + 1;
      for (int next = end; next > 0; next = next(tokens, end, used)) {
        end = next;
      }
      int start = namelessOpening(tokens, i, end) ? afterOpening(tokens, i, end) : i;
      if (start < end) {
        names.add(name(text, tokens.subList(start, end)));
      }
      i = end;
    }
    return names;
  }

  /** The end of the name if it goes on with another word, perhaps behind joiners; or 0. */
  private int next(List<Token> tokens, int end, BitSet used) {
    int i = end;
    while (i < tokens.size() && joined(tokens, i) && joiners.contains(tokens.get(i).lower())) {
      i++;
    }
    return i < tokens.size() && nameWord(tokens, i, used) && joined(tokens, i) ? i + 1 : 0;
  }

  private boolean nameWord(List<Token> tokens, int i, BitSet used) {
    Token token = tokens.get(i);
    boolean partOfMeasure = i > 0 && token.gap().isEmpty();
    return token.capital()
        && !partOfMeasure
        && !used.get(i)
        && !noNames.contains(token.lower())
        && !(months.contains(token.lower()) && token.opens());
  }

  /** Whether a name goes on with this word. */
  private static boolean joined(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.near() && !token.opens() && !tokens.get(i - 1).possessive();
  }

  /** Whether the first of these words has its capital only because a sentence begins with it. */
  private boolean namelessOpening(List<Token> tokens, int start, int end) {
    Token first = tokens.get(start);
    boolean pair = end - start > 1 && vocabulary.knownPair(first, tokens.get(start + 1));
    if (!first.opens() || first.capitalInside() || pair) {
      return false;
    }
    if (plainWords.contains(first.lower())) {
      return true;
    }
    return !vocabulary.alwaysCapital(first)
        && (vocabulary.seenLowerCase(first)
            || noNameEndings.stream().anyMatch(first.lower()::endsWith));
  }

  private int afterOpening(List<Token> tokens, int opening, int end) {
    int i = opening + 1;
    while (i < end && joiners.contains(tokens.get(i).lower())) {
      i++;
    }
    return i;
  }

  private static Name name(String text, List<Token> tokens) {
    return new Name(
        text.substring(tokens.getFirst().start(), tokens.getLast().end()),
        tokens.stream().map(Token::text).toList());
  }
}
