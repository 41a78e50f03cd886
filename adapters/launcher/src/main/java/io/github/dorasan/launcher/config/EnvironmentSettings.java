package io.github.dorasan.launcher.config;

import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.knowledge.Spelling;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Picks Dorasan's variables out of the environment. One that is set to nothing counts as unset. */
final class EnvironmentSettings {
  private static final String PREFIX = "DORASAN_";

  /** Variables that stand for no key: where things are. */
  private static final List<String> OTHERS =
      List.of("DORASAN_CONFIG", "DORASAN_HOME", "DORASAN_JDK_DIRS");

  /** Variables that start scripts and containers may pass to the JVM. */
  private static final String JAVA_PREFIX = "DORASAN_JAVA";

  private EnvironmentSettings() {}

  /** The variables that stand for keys. Notes those that stand for nothing. */
  static Map<String, String> read(Map<String, String> environment, Problems problems) {
    List<String> variables = Keys.OPEN.stream().map(Key::variable).toList();
    Map<String, String> settings = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (variables.contains(name)) {
            settings.put(name, value.strip());
          } else if (isUnknown(name)) {
            problems.add(Path.of(name), 0, "This environment variable has no meaning", mend(name));
          }
        });
    settings.values().removeIf(String::isEmpty);
    return settings;
  }

  private static boolean isUnknown(String name) {
    return name.startsWith(PREFIX) && !name.startsWith(JAVA_PREFIX) && !known().contains(name);
  }

  private static String mend(String name) {
    return Spelling.nearest(name, known())
        .map(near -> "Did you mean " + near + "? Otherwise unset it")
        .orElse("Unset it; known are: " + String.join(", ", known()));
  }

  private static List<String> known() {
    Stream<String> tokens = Keys.TOKENS.stream().map(key -> key.variables().getFirst());
    return Stream.of(Keys.OPEN.stream().map(Key::variable), tokens, OTHERS.stream())
        .flatMap(names -> names)
        .sorted()
        .toList();
  }
}
