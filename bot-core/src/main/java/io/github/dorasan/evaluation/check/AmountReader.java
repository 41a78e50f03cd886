package io.github.dorasan.evaluation.check;

import io.github.dorasan.evaluation.check.LanguageTable.Unit;
import io.github.dorasan.evaluation.check.Particular.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads numbers with their units and bounds: 33,000; three million; over 60 %; 7-8 years. */
final class AmountReader {
  private final NumeralReader numerals;
  private final BoundReader bounds;
  private final Map<String, Unit> units;
  private final Set<String> ordinalEndings;
  private final Set<String> weak;
  private final Set<String> rangeJoiners;
  private final Set<String> referring;
  private final Set<String> estimates;
  private final ListCount lists;

  AmountReader(LanguageTable table, Tokens tokens) {
    this.numerals = new NumeralReader(table, tokens);
    this.bounds = new BoundReader(table);
    this.units = table.units();
    this.ordinalEndings = table.words("ordinal-endings");
    this.weak = table.words("weak-numbers");
    this.rangeJoiners = table.words("range-joiners");
    this.estimates = table.words("estimates");
    this.referring = table.words("referring");
    this.lists = new ListCount(table);
  }

  /** The amounts of a text; marks the tokens that belong to one as used. */
  List<Amount> read(String text, List<Token> tokens, BitSet used) {
    List<Amount> amounts = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Numeral> numeral = used.get(i) ? Optional.empty() : numerals.at(tokens, i);
      if (numeral.isEmpty()) {
        i++;
        continue;
      }
      Measured measured = measured(tokens, numeral.get());
      if (!onlyWeak(tokens, measured) && !refersBack(tokens, measured)) {
        amounts.add(amount(text, tokens, measured));
        used.set(measured.start(), measured.end());
      }
      i = numeral.get().end();
    }
    return amounts;
  }

  /**
   * A numeral with the unit that follows or precedes it.
   *
   * @param start the first token
   * @param end the token after the last
   */
  private record Measured(int start, int end, Numeral numeral, BigDecimal value, String unit) {}

  private Measured measured(List<Token> tokens, Numeral numeral) {
    int start = numeral.start();
    int end = numeral.end();
    BigDecimal value = numeral.value();
    if (numeral.ordinal()) {
      return new Measured(start, end, numeral, value, Amount.ORDINAL);
    }
    if (end < tokens.size()
        && tokens.get(end).gap().isEmpty()
        && ordinalEndings.contains(tokens.get(end).lower())) {
      return new Measured(start, end + 1, numeral, value, Amount.ORDINAL);
    }
    if (start > 0 && tokens.get(start).gap().isBlank()) {
      Unit before = units.get(tokens.get(start - 1).lower());
      if (before != null && !Character.isLetter(tokens.get(start - 1).text().charAt(0))) {
        return new Measured(start - 1, end, numeral, value.multiply(before.size()), before.base());
      }
    }
    Optional<FoundUnit> unit = unitAfter(tokens, end);
    if (unit.isPresent()) {
      BigDecimal size = unit.get().unit().size();
      return new Measured(
          start, unit.get().end(), numeral, value.multiply(size), unit.get().unit().base());
    }
    return sharedUnit(tokens, numeral)
        .map(
            shared ->
                new Measured(start, end, numeral, value.multiply(shared.size()), shared.base()))
        .orElseGet(() -> new Measured(start, end, numeral, value, ""));
  }

  private record FoundUnit(Unit unit, int end) {}

  private Optional<FoundUnit> unitAfter(List<Token> tokens, int at) {
    if (at >= tokens.size() || !tokens.get(at).near()) {
      return Optional.empty();
    }
    String first = tokens.get(at).lower();
    if (at + 1 < tokens.size() && tokens.get(at + 1).near()) {
      Unit two = units.get(first + " " + tokens.get(at + 1).lower());
      if (two != null) {
        return Optional.of(new FoundUnit(two, at + 2));
      }
    }
    return Optional.ofNullable(units.get(first)).map(unit -> new FoundUnit(unit, at + 1));
  }

  /** The unit of the number that ends the range which this one begins: 7-8 years, 2 to 3 km. */
  private Optional<Unit> sharedUnit(List<Token> tokens, Numeral numeral) {
    int next = numeral.end();
    if (next >= tokens.size() || !tokens.get(next).near()) {
      return Optional.empty();
    }
    if (rangeJoiners.contains(tokens.get(next).lower())) {
      next++;
    } else if (!tokens.get(next).hyphenated()) {
      return Optional.empty();
    }
    return numerals
        .at(tokens, next)
        .flatMap(last -> unitAfter(tokens, last.end()))
        .map(FoundUnit::unit);
  }

  /** Whether it is a bare "one" or "two" that measures nothing. */
  private boolean onlyWeak(List<Token> tokens, Measured measured) {
    Numeral numeral = measured.numeral();
    return measured.unit().isEmpty()
        && numeral.end() == numeral.start() + 1
        && weak.contains(tokens.get(numeral.start()).lower());
  }

  /** Whether it counts what was named before: "these four". */
  private boolean refersBack(List<Token> tokens, Measured measured) {
    return measured.start() > 0 && referring.contains(tokens.get(measured.start() - 1).lower());
  }

  private Amount amount(String text, List<Token> tokens, Measured measured) {
    boolean ordinal = measured.unit().equals(Amount.ORDINAL);
    int first = bounds.start(tokens, measured.start());
    String bound = ordinal ? "" : bounds.before(tokens, measured.start());
    int from = tokens.get(bound.isEmpty() ? measured.start() : first).start();
    int to = tokens.get(measured.end() - 1).end();
    return new Amount(
        text.substring(from, to),
        measured.value(),
        measured.unit(),
        measured.numeral().vague() ? Amount.VAGUE : bound,
        speaksOfEstimate(tokens, measured),
        lists.after(text, to));
  }

  private boolean speaksOfEstimate(List<Token> tokens, Measured measured) {
    int start = measured.start();
    while (start > 0 && !tokens.get(start).begins()) {
      start--;
    }
    int end = measured.end();
    while (end < tokens.size() && !tokens.get(end).begins()) {
      end++;
    }
    return tokens.subList(start, end).stream().anyMatch(token -> estimates.contains(token.lower()));
  }
}
