package io.github.dorasan.bot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates that people type. */
final class TypedDate {
  private static final int LAST_YEAR = 9999;

  private TypedDate() {}

  /** A date in ISO's form, of a year that every calendar and database knows. */
  static Optional<LocalDate> of(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()))
          .filter(date -> date.getYear() > 0 && date.getYear() <= LAST_YEAR);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
