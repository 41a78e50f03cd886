package io.github.dorasan.launcher.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

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
    Consumer<String> out = System.out::println;
    int status;
    try (Chaos chaos = new Chaos(Optional.of(Path.of(args[0])), folder, seed, length, out)) {
      status = chaos.run().close();
    }
    System.exit(status);
  }
}
