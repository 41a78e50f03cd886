package io.github.dorasan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One run of the program as a process of its own, with what arrived outside of it. */
record ProgramRun(int status, String out, String err) {

  /** Runs the program in a folder, where it may leave what it prints. */
  static ProgramRun of(Path folder, String... args) throws IOException, InterruptedException {
    return typing("", folder, args);
  }

  /** How the program is called. */
  static List<String> program(Path folder) {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("dorasan.root")));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "@" + root.resolve("adapters/launcher/src/main/distribution/lib/jvm.options"),
        "-Ddorasan.home=" + folder,
        "-classpath",
        System.getProperty("java.class.path"),
        Main.class.getName());
  }

  /** The same with what stands on standard input. */
  static ProgramRun typing(String input, Path folder, String... args)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(program(folder));
    words.addAll(List.of(args));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    int status =
        new ProcessBuilder(words)
            .redirectInput(
                ProcessBuilder.Redirect.from(
                    Files.writeString(folder.resolve("in.txt"), input).toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new ProgramRun(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
