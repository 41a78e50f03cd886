package io.github.dorasan.launcher;

import io.github.dorasan.bot.Bot;
import io.github.dorasan.community.Background;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.PlatformException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
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
    RandomGenerator random = new Random();
    try (OpenEngine open = OpenEngine.open(options);
        Serving serving = Serving.open(open, InstantSource.system(), random);
        Background _ = open.keepFresh()) {
      tellWhatIsMissing(open.configuration(), err);
      List<ChatPlatform> networks =
          Networks.of(open.configuration(), serving, open.wording(), random);
      networks.forEach(serving.platforms()::add);
      serving.keepUp();
      start(networks, serving.bot(), err);
      err.println("Serving. Press Ctrl+C to stop.");
      stop.await();
      err.println("Stopping.");
      networks.forEach(ChatPlatform::close);
    }
  }

  /** One network that refuses does not keep the bot from the others. */
  private static void start(List<ChatPlatform> networks, Bot bot, PrintWriter err)
      throws PlatformException {
    int refused = 0;
    for (ChatPlatform network : networks) {
      try {
        network.start(bot);
        err.println("On " + network.name() + ".");
      } catch (PlatformException e) {
        refused++;
        if (refused == networks.size()) {
          throw e;
        }
        err.println(e.getMessage());
      }
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
