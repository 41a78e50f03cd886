package io.github.dorasan.launcher.soak;

import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Has many people use the packaged bot for long, and tells whether it grows or loses anything. */
public final class SoakRun {
  private SoakRun() {}

  /**
   * Runs it; ends with 1 where something grows, is lost or is answered twice.
   *
   * @param args the folder of the packaged bot, the seconds, the events a second, and the folder
   *     for the bot's data and log
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, KnowledgeException {
    Path distribution = Path.of(args[0]).toAbsolutePath();
    int seconds = Integer.parseInt(args[1]);
    int perSecond = Integer.parseInt(args[2]);
    Path folder = Files.createDirectories(Path.of(args[3]));
    List<String> command = List.of(distribution.resolve("bin/dorasan").toString(), "serve");
    Consumer<String> out = System.out::println;
    try (Soak soak = new Soak(out)) {
      Soak.Result result =
          soak.run(
              command,
              Files.createTempDirectory(folder.toAbsolutePath(), "run"),
              KnowledgeLoader.load(distribution.resolve("seeds")),
              seconds,
              perSecond);
      Flatness flatness = Flatness.of(result.samples());
      System.out.println();
      System.out.println(result.outcome());
      System.out.println(flatness);
      System.out.printf(
          "%d events, %.1f a second; %d lost, %d answers too many; %d forms too late; %d warnings"
              + " in the log%n",
          result.outcome().begun(),
          result.perSecond(),
          result.outcome().lost(),
          result.outcome().extra(),
          result.outcome().late(),
          result.complaints());
      boolean good = result.balances() && flatness.isFlat();
      System.out.println(good ? "met" : "MISSED");
      System.exit(good ? 0 : 1);
    }
  }
}
