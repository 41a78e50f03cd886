package io.github.dorasan.bot;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.Completion;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what moderators type after {@code /daily}. */
final class DailyOptions {
  static final String ALL = "all";

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");
  private static final int NOON = 12;
  private static final int SHORTEST_DAY = 2;

  private DailyOptions() {}

  /** A time of day: {@code 9}, {@code 09:00}, {@code 9 pm}. */
  static Optional<LocalTime> time(String typed) {
    Matcher matcher = TIME.matcher(typed.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    String minute = Optional.ofNullable(matcher.group(2)).orElse("0");
    Optional<String> half =
        Optional.ofNullable(matcher.group(3)).map(text -> text.toLowerCase(Locale.ROOT));
    if (half.isPresent() && (hour < 1 || hour > NOON)) {
      return Optional.empty();
    }
    int shift = half.filter("pm"::equals).isPresent() ? NOON : 0;
    try {
      return Optional.of(
          LocalTime.of(half.isPresent() ? hour % NOON + shift : hour, Integer.parseInt(minute)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** A time zone by its name, whatever the case; blanks stand for underscores. */
  static Optional<ZoneId> zone(String typed) {
    String wanted = typed.strip().replace(' ', '_');
    return ZoneId.getAvailableZoneIds().stream()
        .filter(wanted::equalsIgnoreCase)
        .findFirst()
        .map(ZoneId::of);
  }

  /** Time zones as places. */
  static Stream<Completion> zones() {
    return Stream.concat(
            Stream.of("UTC"),
            ZoneId.getAvailableZoneIds().stream()
                .filter(
                    id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("System"))
                .sorted())
        .map(id -> new Completion(id, id.replace('_', ' ')));
  }

  /**
   * Days of the week in English or another language: names or their beginnings, ranges such as
   * {@code mon-fri}, or all.
   */
  static Optional<Set<DayOfWeek>> days(String typed, Locale language) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : List.of(SEPARATOR.split(typed.strip().toLowerCase(language)))) {
      if (part.equals(ALL)) {
        return Optional.of(EnumSet.allOf(DayOfWeek.class));
      }
      String[] ends = part.split("-", 2);
      Optional<DayOfWeek> first = day(ends[0], language);
      Optional<DayOfWeek> last = day(ends[ends.length - 1], language);
      if (first.isEmpty() || last.isEmpty()) {
        return Optional.empty();
      }
      for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
        days.add(day);
      }
      days.add(last.get());
    }
    return Optional.of(days);
  }

  private static Optional<DayOfWeek> day(String typed, Locale language) {
    return Arrays.stream(DayOfWeek.values())
        .filter(
            day ->
                typed.length() >= SHORTEST_DAY
                    && (begins(day, typed, Locale.ENGLISH) || begins(day, typed, language)))
        .findFirst();
  }

  private static boolean begins(DayOfWeek day, String typed, Locale language) {
    return day.getDisplayName(TextStyle.FULL, language).toLowerCase(language).startsWith(typed);
  }

  /** Topics by id, name or alias, with commas between; none for all of them. */
  static Optional<SortedSet<TopicId>> topics(String typed, KnowledgeBase knowledge) {
    SortedSet<TopicId> topics = new TreeSet<>();
    if (typed.strip().equalsIgnoreCase(ALL)) {
      return Optional.of(topics);
    }
    for (String part : List.of(typed.split("[,;]"))) {
      Optional<Topic> topic = knowledge.topic(part);
      if (topic.isEmpty()) {
        return Optional.empty();
      }
      topics.add(topic.get().id());
    }
    return Optional.of(topics);
  }

  /** Yes or no; empty for anything else. */
  static Optional<Boolean> yes(String typed) {
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on" -> Optional.of(true);
      case "no", "false", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Completions of the last of several parts; the parts before it stay. */
  static List<Completion> last(String typed, Stream<Completion> all, int limit) {
    int comma = typed.lastIndexOf(',');
    String before = typed.substring(0, comma + 1);
    return Completions.matching(all, typed.substring(comma + 1), limit).stream()
        .map(choice -> new Completion(before + choice.value(), before + choice.label()))
        .toList();
  }
}
