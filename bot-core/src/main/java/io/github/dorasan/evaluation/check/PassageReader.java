package io.github.dorasan.evaluation.check;

import io.github.dorasan.evaluation.check.Particular.Amount;
import io.github.dorasan.evaluation.check.Particular.CalendarDate;
import io.github.dorasan.retrieval.IndexTerms;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the numbers, dates and proper names of texts. */
final class PassageReader {
  private final Tokens tokens;
  private final DateReader dates;
  private final AmountReader amounts;
  private final NameReader names;
  private final IndexTerms terms;

  /**
   * A reader for one folder.
   *
   * @param written texts with care for capitals, which show what is a name
   * @param typed texts without it, which show what else is a word
   */
  PassageReader(
      LanguageTable table, IndexTerms terms, Stream<String> written, Stream<String> typed) {
    this.tokens = new Tokens(table.language());
    this.dates = new DateReader(table);
    this.amounts = new AmountReader(table, tokens);
    this.names =
        new NameReader(
            table,
            new Vocabulary(written.map(tokens::of).toList(), typed.map(tokens::of).toList()));
    this.terms = terms;
  }

  Passage read(String text) {
    List<Token> words = tokens.of(text);
    BitSet used = new BitSet(words.size());
    List<CalendarDate> foundDates = dates.read(text, words, used);
    List<Amount> foundAmounts = amounts.read(text, words, used);
    return new Passage(
        words,
        terms.sequence(text),
        terms.words(text),
        words.stream().filter(Token::capitalInside).map(Token::lower).collect(Collectors.toSet()),
        Passage.initials(words.stream().map(Token::text).toList()),
        foundAmounts,
        foundDates,
        names.read(text, words, used));
  }
}
