package io.github.dorasan.launcher.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a system keeps the data of its applications.
 *
 * @param system the system's name, as in the property {@code os.name}
 * @param userHome the user's home as the JVM knows it; the environment's goes before it
 */
public record DataPlace(String system, String userHome) {
  /** The system that runs now. */
  public static DataPlace current() {
    return new DataPlace(System.getProperty("os.name", ""), System.getProperty("user.home", ""));
  }

  /**
   * Dorasan's usual data folder: on Linux by the XDG base directory specification, on macOS and
   * Windows where applications keep theirs; empty where there is no home.
   */
  public Optional<Path> usual(Map<String, String> environment) {
    if (isWindows()) {
      return absolute(environment, "LOCALAPPDATA")
          .or(() -> home(environment).map(home -> home.resolve("AppData").resolve("Local")))
          .map(folder -> folder.resolve("Dorasan"));
    }
    if (lowerCase().startsWith("mac")) {
      return home(environment)
          .map(home -> home.resolve("Library").resolve("Application Support").resolve("Dorasan"));
    }
    return absolute(environment, "XDG_DATA_HOME")
        .or(() -> home(environment).map(home -> home.resolve(".local").resolve("share")))
        .map(folder -> folder.resolve("dorasan"));
  }

  /** The user's home; empty where neither the environment nor the JVM knows one. */
  public Optional<Path> home(Map<String, String> environment) {
    return absolute(environment, isWindows() ? "USERPROFILE" : "HOME")
        .or(() -> absolute(Map.of("user.home", userHome), "user.home"));
  }

  private boolean isWindows() {
    return lowerCase().startsWith("windows");
  }

  private String lowerCase() {
    return system.toLowerCase(Locale.ROOT);
  }

  /** A folder; empty where it is unset or relative, which the specifications tell us to ignore. */
  private static Optional<Path> absolute(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
