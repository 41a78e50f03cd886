package io.github.dorasan.launcher.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Kills one of two instances of the packaged program, and the other; see CONTRIBUTING.md. */
public final class InstancesRun {
  private static final Duration SOON = Duration.ofSeconds(5);

  private InstancesRun() {}

  /**
   * Runs it, and ends with 1 where the books do not balance.
   *
   * @param args the folder of the packaged program, the seconds, and the seed
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("instances");
    Duration length = Duration.ofSeconds(Long.parseLong(args[1]));
    System.out.println("Logs in " + folder);
    List<String> wrong;
    try (Instances instances =
        new Instances(
            Optional.of(Path.of(args[0])),
            folder,
            Long.parseLong(args[2]),
            length,
            SOON,
            InstancesRun::tell)) {
      Books books = instances.run();
      System.out.println(books);
      wrong = books.wrong();
    }
    System.out.println(wrong.isEmpty() ? "The books balance." : "The books do NOT balance.");
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  private static void tell(String line) {
    System.out.println(line);
  }
}
