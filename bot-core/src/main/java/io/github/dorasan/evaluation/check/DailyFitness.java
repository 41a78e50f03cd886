package io.github.dorasan.evaluation.check;

import io.github.dorasan.model.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells which facts can be posted on their own. */
public final class DailyFitness {
  /** What a reader takes in at a glance, with room for the source below it. */
  private static final int LONGEST_POST = 280;

  private final Tokens tokens;
  private final Set<String> pronouns;

  /** For facts in a language. */
  public DailyFitness(Locale language) {
    this.tokens = new Tokens(language);
    this.pronouns = LanguageTable.of(language).words("pronouns");
  }

  /**
   * Whether a fact is not sensitive, has at most 280 characters, and does not begin with a word
   * that speaks of something said before.
   */
  public boolean fits(Fact fact) {
    List<Token> words = tokens.of(fact.text());
    return fact.sensitivity() == Fact.Sensitivity.NONE
        && fact.text().codePointCount(0, fact.text().length()) <= LONGEST_POST
        && !words.isEmpty()
        && !pronouns.contains(words.getFirst().lower());
  }
}
