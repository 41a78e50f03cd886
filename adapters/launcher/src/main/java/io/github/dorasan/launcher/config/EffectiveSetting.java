package io.github.dorasan.launcher.config;

import io.github.dorasan.storage.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds of a key.
 *
 * @param value as it may be shown: of a secret only that there is one; empty where nothing is set
 * @param origin where it comes from
 */
public record EffectiveSetting(String key, Optional<String> value, String origin) {
  private static final String HIDDEN = "(secret)";

  /**
   * All keys in the order of the file, and the tokens after them.
   *
   * @param usual what holds of folders that nothing sets
   */
  static List<EffectiveSetting> all(Layers layers, Tokens tokens, Map<Key<?>, Path> usual) {
    List<EffectiveSetting> all = new ArrayList<>();
    for (Key<?> key : Keys.OPEN) {
      Optional<String> value =
          layers.text(key).or(() -> Optional.ofNullable(usual.get(key)).map(Path::toString));
      all.add(
          new EffectiveSetting(
              key.name(), value.map(text -> shown(key, text, tokens)), layers.origin(key)));
    }
    for (TokenKey token : Keys.TOKENS) {
      Optional<String> origin = tokens.origin(token);
      all.add(
          new EffectiveSetting(token.name(), origin.map(_ -> HIDDEN), origin.orElse("default")));
    }
    return all;
  }

  private static String shown(Key<?> key, String text, Tokens tokens) {
    boolean mayBeToken = Keys.TOKENS.stream().anyMatch(one -> one.file().name().equals(key.name()));
    if (mayBeToken && !tokens.namesFile(key)) {
      return HIDDEN + " names no file";
    }
    return key.secret() ? secret(text) : text.replaceAll("\\p{Cntrl}", "?");
  }

  private static String secret(String url) {
    try {
      return HIDDEN + " " + PostgresServer.of(url).name();
    } catch (IllegalArgumentException _) {
      return HIDDEN;
    }
  }
}
