package io.github.dorasan.community;

import io.github.dorasan.answering.Sureness;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the values of settings are read and written; what cannot be read is an illegal argument. */
final class SettingText {
  /** A channel's id, alone or as platforms write a mention of it. */
  private static final Pattern CHANNEL = Pattern.compile("<?#?([^\\s,<>#]{1,100})>?");

  private static final Duration LONGEST_LATE = Duration.ofHours(23);
  private static final int LONGEST_RETENTION = 365;

  private SettingText() {}

  static String channel(String text) {
    var found = CHANNEL.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("not a channel");
    }
    return found.group(1);
  }

  static Set<String> channels(String text) {
    return Pattern.compile("[\\s,]+")
        .splitAsStream(text)
        .map(SettingText::channel)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static WhenUnknown whenUnknown(String text) {
    return WhenUnknown.valueOf(text.toUpperCase(Locale.ROOT));
  }

  static Sureness sureness(String text) {
    return Sureness.valueOf(text.toUpperCase(Locale.ROOT));
  }

  static Integer retention(String text) {
    return number(text, LONGEST_RETENTION);
  }

  static Duration late(String text) {
    return Duration.ofMinutes(number(text, Math.toIntExact(LONGEST_LATE.toMinutes())));
  }

  private static int number(String text, int most) {
    int number = Integer.parseInt(text);
    if (number < 1 || number > most) {
      throw new IllegalArgumentException("not from 1 to " + most);
    }
    return number;
  }

  static Boolean yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "on", "true" -> true;
      case "no", "off", "false" -> false;
      default -> throw new IllegalArgumentException("neither yes nor no");
    };
  }

  static Locale language(String text) {
    try {
      Locale language = new Locale.Builder().setLanguageTag(text).build();
      if (!Settings.LANGUAGES.contains(Locale.of(language.getLanguage()))) {
        throw new IllegalArgumentException("no wording in it");
      }
      return Locale.of(language.getLanguage());
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A value in the one form in which it is stored. */
  static String write(Object value) {
    return switch (value) {
      case Collection<?> several ->
          several.stream().map(Object::toString).collect(Collectors.joining(", "));
      case Boolean yes -> yes ? "yes" : "no";
      case Enum<?> one -> one.name().toLowerCase(Locale.ROOT);
      case Locale language -> language.toLanguageTag();
      case Duration time -> Long.toString(time.toMinutes());
      default -> value.toString();
    };
  }
}
