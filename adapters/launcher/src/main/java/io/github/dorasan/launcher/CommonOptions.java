package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.ConfigurationException;
import io.github.dorasan.launcher.config.ConfigurationLoader;
import io.github.dorasan.launcher.config.EffectiveSetting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration (default: config/dorasan.yaml beside the program).")
  private @Nullable Path config;

  @Option(
      names = "--seeds",
      paramLabel = "DIR",
      description = "The knowledge folder (default: seeds beside the program).")
  private @Nullable Path seeds;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that everything is written to.")
  private @Nullable Path data;

  /** The configuration that these options, the environment and the file amount to. */
  Configuration configuration() throws ConfigurationException {
    return ConfigurationLoader.load(file(), System.getenv(), overrides(), home());
  }

  /** What holds of each key and where it comes from, whether it can be used or not. */
  List<EffectiveSetting> effective() {
    return ConfigurationLoader.effective(file(), System.getenv(), overrides(), home());
  }

  /** The configuration's file, if there is one. */
  Optional<Path> file() {
    return Optional.ofNullable(config)
        .or(() -> ConfigurationLoader.usualFile(System.getenv(), home()));
  }

  private Map<String, String> overrides() {
    Map<String, String> overrides = new HashMap<>();
    Path here = Path.of("").toAbsolutePath();
    if (seeds != null) {
      overrides.put("seeds", here.resolve(seeds).toString());
    }
    if (data != null) {
      overrides.put("data", here.resolve(data).toString());
    }
    return overrides;
  }

  /** Holds the indexes that came with the program; need not exist. */
  Path shippedIndexes() {
    return home().resolve("index");
  }

  /** The program's own folder, which holds {@code seeds} and {@code config}. */
  private static Path home() {
    return Path.of(System.getProperty("dorasan.home", "")).toAbsolutePath();
  }
}
