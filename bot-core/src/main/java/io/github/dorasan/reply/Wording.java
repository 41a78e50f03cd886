package io.github.dorasan.reply;

import com.ibm.icu.text.MessageFormat;
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

  /** All keys, sorted. */
  public List<String> keys() {
    return bundle.keySet().stream().sorted().toList();
  }
}
