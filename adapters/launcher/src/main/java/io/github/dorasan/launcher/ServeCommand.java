package io.github.dorasan.launcher;

import io.github.dorasan.community.Background;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.PlatformException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
  /** Whoever stops the program kills it some seconds later. */
  private static final Duration LONGEST_STOP = Duration.ofMillis(9_500);

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

  /** In this order; what begins first ends last. */
  private void serve(CountDownLatch stop) throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    Configuration configuration = options.configuration();
    Logs.configure(configuration);
    RandomGenerator random = new Random();
    InstantSource clock = InstantSource.system();
    try (Vitals vitals = Vitals.open(configuration.health(), clock, err::println);
        OpenEngine open = OpenEngine.open(options, configuration)) {
      vitals.watch(open);
      try (Serving serving = Serving.open(open, vitals.metrics(), clock, random);
          Background _ = open.keepFresh()) {
        vitals.watch(serving);
        tellWhatIsMissing(configuration, err);
        Path arrivals = open.data().arrivals();
        serve(
            Networks.of(configuration, serving, open.wording(), arrivals, random),
            serving,
            vitals,
            stop);
      }
    }
  }

  private void serve(
      Map<String, Supplier<ChatPlatform>> networks,
      Serving serving,
      Vitals vitals,
      CountDownLatch stop)
      throws InterruptedException, PlatformException {
    PrintWriter err = spec.commandLine().getErr();
    NetworkStarts starts = new NetworkStarts(networks, serving.platforms(), err::println);
    networks.keySet().forEach(name -> vitals.watch(name, serving.platforms()));
    AtomicBoolean inVain = new AtomicBoolean();
    starts.begin(
        serving.bot(),
        () -> {
          inVain.set(true);
          stop.countDown();
        });
    serving.keepUp();
    vitals.started();
    err.println("Serving. Press Ctrl+C to stop.");
    stop.await();
    err.println("Stopping.");
    vitals.stopping();
    serving.comeToRest();
    starts.end();
    if (inVain.get()) {
      throw new PlatformException("There is no platform left to serve. See what is said above");
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
      var _ = stopped.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
