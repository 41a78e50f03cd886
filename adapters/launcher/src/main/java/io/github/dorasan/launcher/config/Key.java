package io.github.dorasan.launcher.config;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * A key of the configuration.
 *
 * @param name as in the file, such as {@code answers.cache-size}
 * @param converter makes the value of a text, or throws {@link IllegalArgumentException}
 * @param wanted what to write, as a sentence without its full stop
 * @param secret whether its text may stand in no message
 */
record Key<T>(String name, Converter<T> converter, String wanted, boolean secret) {
  private static final String PROPERTY_PREFIX = "dorasan.";

  Key(String name, Converter<T> converter, String wanted) {
    this(name, converter, wanted, false);
  }

  /** The name inside the layered configuration, of which the environment's name follows. */
  String property() {
    return PROPERTY_PREFIX + name;
  }

  /** The environment variable, such as {@code DORASAN_ANSWERS_CACHE_SIZE}. */
  String variable() {
    return property().toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
