package io.github.dorasan.evaluation;

import io.github.dorasan.evaluation.Particular.Amount;
import io.github.dorasan.evaluation.Particular.CalendarDate;
import io.github.dorasan.evaluation.Particular.Name;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with what can be looked up in it.
 *
 * @param terms its index terms in order
 * @param words its stemmed words in order, synonyms left as they are
 */
record Passage(
    List<Token> tokens,
    List<String> terms,
    List<String> words,
    List<Amount> amounts,
    List<CalendarDate> dates,
    List<Name> names) {
  Passage {
    tokens = List.copyOf(tokens);
    terms = List.copyOf(terms);
    words = List.copyOf(words);
    amounts = List.copyOf(amounts);
    dates = List.copyOf(dates);
    names = List.copyOf(names);
  }

  Stream<Particular> particulars() {
    return Stream.of(amounts, dates, names).flatMap(List::stream);
  }
}
