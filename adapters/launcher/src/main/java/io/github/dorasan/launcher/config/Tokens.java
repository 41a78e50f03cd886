package io.github.dorasan.launcher.config;

import io.github.dorasan.knowledge.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Fetches the platforms' tokens. No problem repeats a token, nor a file name that may be one. */
final class Tokens {
  private static final int MAX_BYTES = 4096;

  private final Map<String, String> environment;
  private final Layers layers;
  private final PathReader paths;
  private final Problems problems;

  Tokens(Map<String, String> environment, Layers layers, PathReader paths, Problems problems) {
    this.environment = environment;
    this.layers = layers;
    this.paths = paths;
    this.problems = problems;
  }

  /** A platform's token; empty where none is set, or where it is wrong, which is noted. */
  Optional<Secret> read(TokenKey key) {
    for (String variable : key.variables()) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isBlank()) {
        return secret(value.strip(), variable);
      }
    }
    return paths.read(key.file()).flatMap(file -> fromFile(key.file(), file));
  }

  /** Where a platform's token comes from; empty where none is set. */
  Optional<String> origin(TokenKey key) {
    for (String variable : key.variables()) {
      if (!environment.getOrDefault(variable, "").isBlank()) {
        return Optional.of("environment " + variable);
      }
    }
    return layers.text(key.file()).map(_ -> "the file that " + key.file().name() + " names");
  }

  /** Whether a key names a file that is there; otherwise its text may be a token itself. */
  boolean namesFile(Key<?> key) {
    return Keys.TOKENS.stream()
        .map(TokenKey::file)
        .filter(file -> file.name().equals(key.name()))
        .flatMap(file -> paths.read(file).stream())
        .anyMatch(Files::exists);
  }

  private Optional<Secret> secret(String value, String variable) {
    try {
      return Optional.of(new Secret(value));
    } catch (IllegalArgumentException _) {
      problems.add(
          Path.of(variable),
          0,
          "The token holds a blank or a line break",
          "Set it to the token as the platform shows it");
      return Optional.empty();
    }
  }

  private Optional<Secret> fromFile(Key<String> key, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
      return Optional.of(new Secret(text.strip()));
    } catch (IOException _) {
      layers.note(key, "The file that `" + key.name() + "` names cannot be read", key.wanted());
    } catch (IllegalArgumentException _) {
      layers.note(
          key,
          "The file that `" + key.name() + "` names does not hold one token",
          "Let it hold the token as the platform shows it, and no more");
    }
    return Optional.empty();
  }
}
