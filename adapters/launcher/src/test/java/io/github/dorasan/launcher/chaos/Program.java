package io.github.dorasan.launcher.chaos;

import io.github.dorasan.launcher.ProgramRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            .orElseGet(() -> ProgramRun.command(home, List.of("-XX:TieredStopAtLevel=1"))));
  }

  List<String> with(String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }
}
