package io.github.dorasan.evaluation.check;

import io.github.dorasan.evaluation.check.Particular.CalendarDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads dates as far as they are given: 25 June 1950, June 25th, late 2011, the mid-1990s. */
final class DateReader {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2199;
  private static final int LONGEST_MONTH = 31;

  private final Map<String, BigDecimal> months;
  private final Map<String, BigDecimal> decades;
  private final Map<String, String> parts;
  private final Set<String> units;
  private final Set<String> magnitudes;
  private final Set<String> ordinalEndings;
  private final Set<String> decadeEnding;
  private final Set<String> between;
  private final Set<String> joiners;

  DateReader(LanguageTable table) {
    this.months = table.values("months");
    this.decades = table.values("decades");
    this.parts = table.classes("part");
    this.units = table.units().keySet();
    this.magnitudes = table.values("magnitudes").keySet();
    this.ordinalEndings = table.words("ordinal-endings");
    this.decadeEnding = table.words("decade-ending");
    this.between = new HashSet<>(table.words("product-joiners"));
    between.addAll(table.words("articles"));
    this.joiners = table.words("range-joiners");
  }

  /** The dates of a text; marks the tokens that belong to one as used. */
  List<CalendarDate> read(String text, List<Token> tokens, BitSet used) {
    List<CalendarDate> dates = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (month(tokens, i)) {
        dates.add(aroundMonth(text, tokens, i, used));
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (!used.get(i)) {
        year(text, tokens, i, used).ifPresent(dates::add);
      }
    }
    return dates;
  }

  /** Whether a token names a month; one that opens a sentence does so only beside a number. */
  private boolean month(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!token.capital() || !months.containsKey(token.lower())) {
      return false;
    }
    return !token.opens() || (i + 1 < tokens.size() && tokens.get(i + 1).number());
  }

  private CalendarDate aroundMonth(String text, List<Token> tokens, int at, BitSet used) {
    int month = months.getOrDefault(tokens.get(at).lower(), BigDecimal.ZERO).intValue();
    int start = dayBefore(tokens, at);
    int day = start < at ? dayAt(tokens, start) : 0;
    int end = at + 1;
    if (day == 0 && dayAt(tokens, end) > 0 && !measured(tokens, end)) {
      day = dayAt(tokens, end);
      end = afterDay(tokens, end);
    }
    int year = 0;
    if (yearAt(tokens, end) > 0 && tokens.get(end).gap().length() <= 2) {
      year = yearAt(tokens, end);
      end++;
    }
    int from = partsStart(tokens, start);
    used.set(from, end);
    return new CalendarDate(
        surface(text, tokens, from, end), year, month, day, false, parts(tokens, from, start));
  }

  /** The token of the day in "25 June" or "the 25th of June"; {@code month} where there is none. */
  private int dayBefore(List<Token> tokens, int month) {
    int i = tokens.get(month).near() ? month - 1 : -1;
    while (i >= 0 && between.contains(tokens.get(i).lower())) {
      i--;
    }
    if (i > 0 && ordinalEndings.contains(tokens.get(i).lower())) {
      i--;
    }
    return i >= 0 && dayAt(tokens, i) > 0 ? i : month;
  }

  private static int dayAt(List<Token> tokens, int i) {
    int number = whole(tokens, i);
    return number <= LONGEST_MONTH ? number : 0;
  }

  private int afterDay(List<Token> tokens, int day) {
    boolean ordinal =
        day + 1 < tokens.size()
            && tokens.get(day + 1).gap().isEmpty()
            && ordinalEndings.contains(tokens.get(day + 1).lower());
    return ordinal ? day + 2 : day + 1;
  }

  private boolean measured(List<Token> tokens, int number) {
    return number + 1 < tokens.size()
        && (units.contains(tokens.get(number + 1).lower())
            || magnitudes.contains(tokens.get(number + 1).lower()));
  }

  private static int yearAt(List<Token> tokens, int i) {
    int number = whole(tokens, i);
    return number >= FIRST_YEAR && number <= LAST_YEAR ? number : 0;
  }

  /** The whole number that a token writes in at most four plain digits; 0 for anything else. */
  private static int whole(List<Token> tokens, int i) {
    boolean plain =
        i < tokens.size()
            && tokens.get(i).text().length() <= 4
            && tokens.get(i).text().chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Integer.parseInt(tokens.get(i).text()) : 0;
  }

  private Optional<CalendarDate> year(String text, List<Token> tokens, int i, BitSet used) {
    int number = whole(tokens, i);
    int year = yearAt(tokens, i);
    boolean decade = decades.containsKey(tokens.get(i).lower());
    int end = i + 1;
    if (decade) {
      year = decades.getOrDefault(tokens.get(i).lower(), BigDecimal.ZERO).intValue();
    } else if (decadeEnding(tokens, i) && number % 10 == 0 && number > 10) {
      decade = true;
      year = year > 0 ? year : 1900 + number;
      end = tokens.get(i).possessive() ? i + 1 : i + 2;
    } else if (year == 0 || measured(tokens, i) || currency(tokens, i)) {
      return Optional.empty();
    }
    int start = partsStart(tokens, i);
    used.set(start, end);
    return Optional.of(
        new CalendarDate(
            surface(text, tokens, start, end), year, 0, 0, decade, parts(tokens, start, i)));
  }

  private boolean decadeEnding(List<Token> tokens, int i) {
    return tokens.get(i).possessive()
        || (i + 1 < tokens.size()
            && tokens.get(i + 1).gap().isEmpty()
            && decadeEnding.contains(tokens.get(i + 1).lower()));
  }

  private boolean currency(List<Token> tokens, int i) {
    return i > 0
        && !Character.isLetterOrDigit(tokens.get(i - 1).text().charAt(0))
        && units.contains(tokens.get(i - 1).lower());
  }

  /** Where the parts before a year or month begin: "mid to late"; {@code before} without any. */
  private int partsStart(List<Token> tokens, int before) {
    int start = before;
    int i = before - 1;
    while (i >= 0) {
      if (parts.containsKey(tokens.get(i).lower())) {
        start = i;
      } else if (start == before || !joiners.contains(tokens.get(i).lower())) {
        break;
      }
      i--;
    }
    return start;
  }

  private Set<String> parts(List<Token> tokens, int start, int end) {
    return tokens.subList(start, end).stream()
        .flatMap(token -> Stream.ofNullable(parts.get(token.lower())))
        .collect(Collectors.toSet());
  }

  private static String surface(String text, List<Token> tokens, int start, int end) {
    return text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
  }
}
