package io.github.dorasan.launcher.config;

import java.util.List;
import java.util.Locale;

/**
 * A platform's token: from one of two environment variables, or from a file that a key names.
 *
 * @param platform such as {@code discord}
 */
record TokenKey(String platform) {
  /** What someone would write in the file, where it may not stand. */
  String name() {
    return platform + ".token";
  }

  /** The environment variables, the first that is set holds. */
  List<String> variables() {
    String plain = platform.toUpperCase(Locale.ROOT) + "_TOKEN";
    return List.of("DORASAN_" + plain, plain);
  }

  /** The key that names the token's file. */
  Key<String> file() {
    return new Key<>(platform + ".token-file", value -> value, "Name a file that can be read");
  }
}
