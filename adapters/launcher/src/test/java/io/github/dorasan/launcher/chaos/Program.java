package io.github.dorasan.launcher.chaos;

import io.github.dorasan.launcher.Main;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is started: the packaged program, or the same from the class path. */
record Program(List<String> words) {
  Program {
    words = List.copyOf(words);
  }

  /**
   * The program.
   *
   * @param distribution the folder that holds bin/dorasan; the class path where there is none
   */
  static Program of(Optional<Path> distribution, Path home) {
    return new Program(
        distribution
            .map(folder -> List.of(folder.toAbsolutePath().resolve("bin/dorasan").toString()))
            .orElseGet(() -> fromClassPath(home)));
  }

  private static List<String> fromClassPath(Path home) {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("dorasan.root")));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "@" + root.resolve("adapters/launcher/src/main/distribution/lib/jvm.options"),
        "-XX:TieredStopAtLevel=1",
        "-Ddorasan.home=" + home,
        "-classpath",
        System.getProperty("java.class.path"),
        Main.class.getName());
  }

  List<String> with(String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }
}
