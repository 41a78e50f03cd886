package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Configuration;
import java.io.Closeable;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: serves communities until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Serves communities on every platform that has a token, until it is stopped.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitStop(stop, stopped), "stop"));
    try {
      serve(stop);
    } finally {
      stopped.countDown();
    }
    return ExitStatus.ANSWERED;
  }

  private void serve(CountDownLatch stop) throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    try (OpenEngine open = OpenEngine.open(options);
        Serving serving = Serving.open(open, InstantSource.system(), new Random());
        Closeable _ = open.keepFresh()) {
      tellWhatIsMissing(open.configuration(), err);
      serving.keepUp();
      err.println("Serving. Press Ctrl+C to stop.");
      stop.await();
      err.println("Stopping.");
    }
  }

  private static void tellWhatIsMissing(Configuration configuration, PrintWriter err) {
    if (configuration.discordToken().isEmpty()) {
      err.println("Not on Discord: DISCORD_TOKEN is not set.");
    }
    if (configuration.telegramToken().isEmpty()) {
      err.println("Not on Telegram: TELEGRAM_TOKEN is not set.");
    }
    if (configuration.contact().isEmpty()) {
      err.println(
          "Members cannot see whom to ask about their data: set `operator.contact` to how people"
              + " reach you.");
    }
  }

  /** A signal to stop ends what is served, and the program only after that. */
  private static void awaitStop(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
