package io.github.dorasan.launcher.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

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
    Consumer<String> out = System.out::println;
    int status;
    try (Instances instances =
        new Instances(
            Optional.of(Path.of(args[0])), folder, Long.parseLong(args[2]), length, SOON, out)) {
      status = instances.run().close();
    }
    System.exit(status);
  }
}
