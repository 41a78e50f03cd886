package io.github.dorasan.launcher.config;

import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.knowledge.YamlMapping;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The defaults, the file, the environment and the command line, each over the one before. */
final class Layers {
  private static final String FILE = "file";
  private static final String COMMAND_LINE = "command line";
  private static final int FILE_ORDINAL = 200;
  private static final int ENVIRONMENT_ORDINAL = 300;
  private static final int COMMAND_LINE_ORDINAL = 400;
  private static final int LONGEST_SHOWN = 60;

  private final SmallRyeConfig config;
  private final Path file;
  private final Problems problems;

  /**
   * Stacks the layers.
   *
   * @param file what problems of the file's values name
   */
  Layers(
      Path file,
      Map<String, YamlMapping.Line> fromFile,
      Map<String, String> fromEnvironment,
      Map<String, String> fromCommandLine,
      Problems problems) {
    Map<String, YamlMapping.Line> overrides = new HashMap<>();
    fromCommandLine.forEach((name, text) -> overrides.put(name, new YamlMapping.Line(text, 0)));
    this.file = file;
    this.problems = problems;
    this.config =
        new SmallRyeConfigBuilder()
            .withDefaultValues(Keys.defaults())
            .withSources(
                new LineSource(FILE, FILE_ORDINAL, fromFile),
                new EnvConfigSource(fromEnvironment, ENVIRONMENT_ORDINAL),
                new LineSource(COMMAND_LINE, COMMAND_LINE_ORDINAL, overrides))
            .build();
  }

  /** A key's value; empty where no layer sets it, or where its text is wrong, which is noted. */
  <T> Optional<T> read(Key<T> key) {
    ConfigValue value = config.getConfigValue(key.property());
    if (value.getValue() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(config.convertValue(value, key.converter()));
    } catch (IllegalArgumentException | NoSuchElementException _) {
      String told = key.secret() ? " cannot be used" : " is " + shown(value.getValue());
      note(key, "`" + key.name() + "`" + told, key.wanted());
      return Optional.empty();
    }
  }

  /** Whether a person set the key, rather than its default. */
  boolean isSet(Key<?> key) {
    ConfigValue value = config.getConfigValue(key.property());
    return value.getValue() != null && !value.isDefault();
  }

  /** Whether the value that holds stands in the file. */
  boolean isFromFile(Key<?> key) {
    return FILE.equals(config.getConfigValue(key.property()).getConfigSourceName());
  }

  /** What holds of a key as it was written; empty where nothing sets it. */
  Optional<String> text(Key<?> key) {
    return Optional.ofNullable(config.getConfigValue(key.property()).getValue());
  }

  /** Where what holds of a key comes from. */
  String origin(Key<?> key) {
    ConfigValue value = config.getConfigValue(key.property());
    if (!isSet(key)) {
      return "default";
    }
    if (isFromFile(key)) {
      return file + ":" + value.getLineNumber();
    }
    return COMMAND_LINE.equals(value.getConfigSourceName())
        ? COMMAND_LINE + " --" + key.name()
        : "environment " + key.variable();
  }

  /** Notes a problem of a key at the place that set it. */
  void note(Key<?> key, String what, String mend) {
    ConfigValue value = config.getConfigValue(key.property());
    if (isFromFile(key)) {
      problems.add(file, value.getLineNumber(), what, mend);
    } else if (COMMAND_LINE.equals(value.getConfigSourceName())) {
      problems.add(Path.of("--" + key.name()), 0, what, mend);
    } else {
      problems.add(Path.of(key.variable()), 0, what, mend);
    }
  }

  private static String shown(String value) {
    String line = value.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST_SHOWN
        ? "`" + line + "`"
        : "`" + line.substring(0, LONGEST_SHOWN) + "...`";
  }
}
