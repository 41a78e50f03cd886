package io.github.dorasan.evaluation.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Something in a text that can be looked up in another: a number, a date or a proper name. */
sealed interface Particular {
  /** As it stands in the text. */
  String surface();

  /**
   * A number.
   *
   * @param value in units of {@code unit}
   * @param unit a base unit of the language's table, {@code ordinal}, or empty where none is named
   * @param bound what narrows it, a class of the language's table: over, about ...; or empty
   * @param estimate whether its sentence speaks of an estimate
   * @param listed how many things its sentence may list after a colon; empty where it lists none
   */
  record Amount(
      String surface,
      BigDecimal value,
      String unit,
      String bound,
      boolean estimate,
      Set<Integer> listed)
      implements Particular {
    public Amount {
      listed = Set.copyOf(listed);
    }

    static final String ORDINAL = "ordinal";
    static final String VAGUE = "vague";
    private static final String ABOUT = "about";

    /** Whether another amount says the same. */
    boolean sameAs(Amount other) {
      return value.compareTo(other.value) == 0
          && unit.equals(other.unit)
          && (bound.equals(other.bound) || (estimated() && other.estimated()));
    }

    private boolean estimated() {
      return bound.equals(ABOUT) || (bound.isEmpty() && estimate);
    }

    /** Whether it counts what its own sentence lists. */
    boolean countsItsList() {
      return unit.isEmpty()
          && listed.stream().anyMatch(count -> value.compareTo(BigDecimal.valueOf(count)) == 0);
    }
  }

  /**
   * A date, as far as it is given.
   *
   * @param year 0 where none is given
   * @param month from 1; 0 where none is given
   * @param day from 1; 0 where none is given
   * @param decade whether the ten years from {@code year} on are meant
   * @param parts early, middle, late
   */
  record CalendarDate(
      String surface, int year, int month, int day, boolean decade, Set<String> parts)
      implements Particular {
    public CalendarDate {
      parts = Set.copyOf(parts);
    }

    /** Whether this date says nothing that the other does not say. */
    boolean within(CalendarDate other) {
      boolean sameYear =
          year == 0
              || (decade == other.decade && year == other.year)
              || (decade && other.year / 10 == year / 10);
      return sameYear
          && (month == 0 || month == other.month)
          && (day == 0 || day == other.day)
          && (parts.isEmpty() || parts.equals(other.parts));
    }
  }

  /**
   * A proper name: words with capitals, perhaps with joiners between: "Society of Players".
   *
   * @param words as they stand in the text, at least one
   */
  record Name(String surface, List<String> words) implements Particular {
    public Name {
      words = List.copyOf(words);
    }
  }
}
