package io.github.dorasan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One run of the program as a process of its own, with what arrived outside of it. */
public record ProgramRun(int status, String out, String err) {

  /** Runs the program in a folder, where it may leave what it prints. */
  static ProgramRun of(Path folder, String... args) throws IOException, InterruptedException {
    return reading(folder, "", args);
  }

  /** Runs the program in the same way, with something to read on standard input. */
  static ProgramRun reading(Path folder, String input, String... args)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    int status =
        new ProcessBuilder(command(folder, args))
            .redirectInput(ProcessBuilder.Redirect.from(in(folder, input).toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new ProgramRun(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** What runs the program, with the same flags of the JVM as it has everywhere. */
  public static List<String> command(Path folder, String... args) {
    return command(folder, List.of(), args);
  }

  /** The same with more flags. */
  public static List<String> command(Path folder, List<String> flags, String... args) {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("dorasan.root")));
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("@" + root.resolve("adapters/launcher/src/main/distribution/lib/jvm.options"));
    words.addAll(flags);
    words.add("-Ddorasan.home=" + folder);
    words.add("-classpath");
    words.add(System.getProperty("java.class.path"));
    words.add(Main.class.getName());
    words.addAll(List.of(args));
    return words;
  }

  private static Path in(Path folder, String input) throws IOException {
    return Files.writeString(folder.resolve("in.txt"), input);
  }
}
