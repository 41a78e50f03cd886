package io.github.dorasan.reply;

import com.ibm.icu.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Every sentence that the bot says of its own, in one language. */
public final class Wording {
  private static final String BUNDLE = "io.github.dorasan.reply.wording";

  private final Locale language;
  private final ResourceBundle bundle;
  private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

  /** The wording in a language, or in English where there is none. */
  public Wording(Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * A sentence without values.
   *
   * @throws MissingResourceException if there is no such sentence
   */
  public String text(String key) {
    return text(key, Map.of());
  }

  /**
   * A sentence with values in place of its {@code {names}}.
   *
   * @throws MissingResourceException if there is no such sentence
   */
  public String text(String key, Map<String, ?> values) {
    MessageFormat pattern =
        patterns.computeIfAbsent(key, name -> new MessageFormat(bundle.getString(name), language));
    synchronized (pattern) {
      return pattern.format(values);
    }
  }

  /** The language that it was asked for. */
  public Locale language() {
    return language;
  }

  /** A day, as the language writes it. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(date);
  }

  /** A moment, as the language writes it. */
  public String moment(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(language)
        .format(moment.atZone(zone));
  }

  /** All keys, sorted. */
  public List<String> keys() {
    return bundle.keySet().stream().sorted().toList();
  }
}
