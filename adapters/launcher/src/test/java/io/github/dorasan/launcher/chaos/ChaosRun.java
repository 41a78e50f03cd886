package io.github.dorasan.launcher.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets everything fail for a while under the packaged program; see CONTRIBUTING.md. */
public final class ChaosRun {
  private ChaosRun() {}

  /**
   * Runs it, and ends with 1 where the books do not balance.
   *
   * @param args the folder of the packaged program, the seconds, and the seed
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("chaos");
    long seed = Long.parseLong(args[2]);
    Duration length = Duration.ofSeconds(Long.parseLong(args[1]));
    System.out.println("Seed " + seed + ", logs in " + folder);
    List<String> wrong;
    try (Chaos chaos =
        new Chaos(Optional.of(Path.of(args[0])), folder, seed, length, ChaosRun::tell)) {
      Books books = chaos.run();
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
