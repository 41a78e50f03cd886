package io.github.dorasan.launcher.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dorasan.knowledge.Problem;
import io.github.dorasan.launcher.data.DataPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration file in a folder, with a program and a home beside it. */
record Settings(Path folder) {
  /** Looks like a token; no problem may repeat it. */
  static final String TOKEN = "MTIzNDU2.secret.part";

  Path file() {
    return folder.resolve("settings").resolve("dorasan.yaml");
  }

  Path home() {
    return folder.resolve("program");
  }

  void write(String text) {
    try {
      Files.createDirectories(folder.resolve("settings"));
      Files.writeString(file(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Configuration load(Map<String, String> environment) throws ConfigurationException {
    return load(environment, Map.of());
  }

  /** Loads the file, if there is one. */
  Configuration load(Map<String, String> environment, Map<String, String> overrides)
      throws ConfigurationException {
    Optional<Path> existing = Optional.of(file()).filter(Files::exists);
    return ConfigurationLoader.load(existing, environment, overrides, home(), place());
  }

  /** What is wrong with the file, whether there is one or not. */
  List<String> problems(Map<String, String> environment, Map<String, String> overrides) {
    ConfigurationException thrown =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                ConfigurationLoader.load(
                    Optional.of(file()), environment, overrides, home(), place()));
    return thrown.problems().stream().map(Problem::toString).toList();
  }

  private DataPlace place() {
    return new DataPlace("Linux", folder.resolve("user").toString());
  }
}
