package io.github.dorasan.evaluation.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one number in digits or words: 1.74 billion, twenty-five, hundreds of thousands. */
final class NumeralReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  private final Tokens reader;
  private final Map<String, BigDecimal> small;
  private final Map<String, BigDecimal> magnitudes;
  private final Map<String, BigDecimal> vague;
  private final Map<String, BigDecimal> ordinals;
  private final Set<String> joiners;
  private final Set<String> productJoiners;

  NumeralReader(LanguageTable table, Tokens reader) {
    this.reader = reader;
    this.small = table.values("numbers");
    this.magnitudes = table.values("magnitudes");
    this.vague = table.values("vague-numbers");
    this.ordinals = table.values("ordinals");
    this.joiners = table.words("number-joiners");
    this.productJoiners = table.words("product-joiners");
  }

  /** The number that begins at a token, if one does. */
  Optional<Numeral> at(List<Token> tokens, int start) {
    if (start >= tokens.size()) {
      return Optional.empty();
    }
    Token first = tokens.get(start);
    if (first.number()) {
      return Optional.of(digits(tokens, start));
    }
    BigDecimal order = vague.get(first.lower());
    if (order != null) {
      return Optional.of(vague(tokens, start, order));
    }
    BigDecimal ordinal = ordinals.get(first.lower());
    if (ordinal != null) {
      return Optional.of(new Numeral(start, start + 1, ordinal, true, false));
    }
    return words(tokens, start);
  }

  private Numeral digits(List<Token> tokens, int start) {
    BigDecimal value = new BigDecimal(reader.plain(tokens.get(start)));
    int next = start + 1;
    while (next < tokens.size() && tokens.get(next).near()) {
      BigDecimal magnitude = magnitudes.get(tokens.get(next).lower());
      if (magnitude == null) {
        break;
      }
      value = value.multiply(magnitude);
      next++;
    }
    return new Numeral(start, next, value, false, false);
  }

  private Numeral vague(List<Token> tokens, int start, BigDecimal order) {
    BigDecimal value = order;
    int next = start + 1;
    while (next + 1 < tokens.size() && productJoiners.contains(tokens.get(next).lower())) {
      BigDecimal factor = vague.get(tokens.get(next + 1).lower());
      if (factor == null) {
        break;
      }
      value = value.multiply(factor);
      next += 2;
    }
    return new Numeral(start, next, value, false, true);
  }

  private Optional<Numeral> words(List<Token> tokens, int start) {
    Sum sum = new Sum();
    int next = start;
    boolean ordinal = false;
    while (next < tokens.size() && (next == start || tokens.get(next).near())) {
      String word = tokens.get(next).lower();
      BigDecimal value = small.get(word);
      BigDecimal magnitude = magnitudes.get(word);
      if (value != null && sum.takes(value)) {
        sum.add(value);
      } else if (magnitude != null) {
        sum.multiply(magnitude);
      } else if (next > start && ordinals.containsKey(word) && tokens.get(next).hyphenated()) {
        sum.add(ordinals.getOrDefault(word, BigDecimal.ZERO));
        ordinal = true;
        next++;
        break;
      } else if (!joins(tokens, next, sum)) {
        break;
      }
      next++;
    }
    return next == start
        ? Optional.empty()
        : Optional.of(new Numeral(start, next, sum.value(), ordinal, false));
  }

  /** Whether this is the "and" of "a hundred and five". */
  private boolean joins(List<Token> tokens, int at, Sum sum) {
    return sum.afterMagnitude()
        && joiners.contains(tokens.get(at).lower())
        && at + 1 < tokens.size()
        && small.containsKey(tokens.get(at + 1).lower());
  }

  /** Adds number words up as they come. */
  private static final class Sum {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private BigDecimal last = BigDecimal.ZERO;
    private boolean begun;
    private boolean afterMagnitude;

    /** Whether a word below a hundred may follow here: "twenty five", not "two three". */
    boolean takes(BigDecimal value) {
      return !begun
          || afterMagnitude
          || (last.compareTo(TWENTY) >= 0 && value.compareTo(BigDecimal.TEN) < 0);
    }

    void add(BigDecimal value) {
      current = current.add(value);
      last = value;
      begun = true;
      afterMagnitude = false;
    }

    void multiply(BigDecimal magnitude) {
      BigDecimal factor = current.signum() == 0 ? BigDecimal.ONE : current;
      if (magnitude.compareTo(HUNDRED) == 0) {
        current = factor.multiply(magnitude);
      } else {
        total = total.add(factor.multiply(magnitude));
        current = BigDecimal.ZERO;
      }
      begun = true;
      afterMagnitude = true;
    }

    boolean afterMagnitude() {
      return afterMagnitude;
    }

    BigDecimal value() {
      return total.add(current);
    }
  }
}
