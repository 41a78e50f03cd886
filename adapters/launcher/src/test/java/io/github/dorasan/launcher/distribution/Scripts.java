package io.github.dorasan.launcher.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Runs a script with an environment of its own, and lays out folders that look like JDKs. */
final class Scripts {
  /** The folder that holds the root pom. */
  static final Path ROOT =
      Path.of(
          Objects.requireNonNull(
              System.getProperty("dorasan.root"), "Surefire sets dorasan.root in the root pom"));

  /** The scripts' folder. */
  static final Path BIN = ROOT.resolve("adapters/launcher/src/main/distribution/bin");

  private final Path folder;
  private final Path tools;
  private final Map<String, String> environment = new HashMap<>();

  /** Works in a folder, with none of this machine's JDKs in sight. */
  Scripts(Path folder) throws IOException {
    this.folder = folder;
    this.tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : List.of("sh", "sed", "readlink", "dirname")) {
      program(tools.resolve(tool), "exec " + find(tool) + " \"$@\"");
    }
    with("PATH", tools.toString());
    with("HOME", folder.resolve("nobody").toString());
    with("DORASAN_JDK_DIRS", "");
  }

  private static Path find(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(place -> Path.of(place, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  /** Sets a variable of the script's environment. */
  Scripts with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The folder of the programs that stand on the path. */
  Path tools() {
    return tools;
  }

  /** A folder that looks like a JDK whose programs print what they are told. */
  Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION_DATE=\"2026-01-01\"\nJAVA_VERSION=\"%s\"\n"
            .formatted(version));
    for (String program : List.of("java", "javac")) {
      program(home.resolve("bin").resolve(program), "printf '%s\\n' \"$@\"");
    }
    return home;
  }

  /** A script that may be run. */
  static void program(Path file, String commands) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made a program");
    }
  }

  /** Runs a script to its end. */
  Run run(Path script, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    builder.redirectError(errors.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    List<String> output = process.inputReader().lines().toList();
    return new Run(process.waitFor(), output, lines(errors));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came of a script. */
  record Run(int status, List<String> output, List<String> errors) {}
}
