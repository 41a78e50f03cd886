package io.github.dorasan.launcher.soak;

import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Many people use one bot on both platforms, steadily and for long. */
final class Soak implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What is answered twice would come now. */
  private static final int AFTERWARDS_SECONDS = 2;

  private static final int SAMPLES = 60;

  /** From one look at the bot to the next, at least. */
  private static final int SHORTEST_SECONDS = 5;

  private static final int FORGETTING_SECONDS = 60;
  private static final int MOST_WARMING_SECONDS = 60;

  private final LoopbackDiscord discord = LoopbackDiscord.lenient();
  private final LoopbackTelegram telegram = LoopbackTelegram.unchecked();
  private final Ledger ledger = new Ledger();
  private final Consumer<String> out;

  /** Tells how it goes by lines of text. */
  Soak(Consumer<String> out) {
    this.out = out;
  }

  /**
   * How it went.
   *
   * @param samples what the bot took, from time to time
   * @param perSecond how many events a second there really were
   * @param alive whether the bot ran to the end
   * @param complaints how many warnings and errors it logged
   */
  record Result(
      Ledger.Outcome outcome,
      List<Sample> samples,
      double perSecond,
      boolean alive,
      int complaints) {
    /** Whether everything was answered, and once. */
    boolean balances() {
      return alive && outcome.lost() == 0 && outcome.extra() == 0 && outcome.troubles().isEmpty();
    }
  }

  /**
   * Lets people act for some time.
   *
   * @param command how the bot is started, up to and with {@code serve}
   * @param folder where it keeps its data and its log
   */
  Result run(List<String> command, Path folder, KnowledgeBase base, int seconds, int perSecond)
      throws IOException, InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    discord.watch(
        call -> {
          if (call.is("PUT", "/applications/\\d+/commands")) {
            ready.countDown();
          }
        });
    Knowledge knowledge = new Knowledge(base);
    try (ServedBot bot = ServedBot.start(command, folder, discord, telegram)) {
      ready.await();
      List<Crowd> crowds =
          List.of(
              new DiscordCrowd(discord, knowledge, ledger),
              new TelegramCrowd(telegram, knowledge, ledger));
      out.accept(Sample.HEADING);
      List<Sample> samples = new ArrayList<>();
      long begun = System.nanoTime();
      try (Looking looking = new Looking(bot, samples, begun)) {
        act(crowds, seconds, perSecond, looking);
      }
      double took = (System.nanoTime() - begun) / 1e9;
      ledger.awaitNothing(PATIENCE);
      TimeUnit.SECONDS.sleep(AFTERWARDS_SECONDS);
      Ledger.Outcome outcome = ledger.outcome();
      return new Result(outcome, samples, outcome.begun() / took, bot.isAlive(), bot.complaints());
    }
  }

  /** The first tenth of the time, a minute at most, less happens, until the JVM has compiled. */
  private void act(List<Crowd> crowds, int seconds, int perSecond, Looking looking) {
    int warming = Math.min(MOST_WARMING_SECONDS, seconds / 10);
    int slow = Math.max(1, perSecond / 5);
    int count = warming * slow + (seconds - warming) * perSecond;
    int between = Math.max(SHORTEST_SECONDS, seconds / SAMPLES);
    long begun = System.nanoTime();
    int looked = 0;
    int forgotten = 0;
    for (int i = 0; i < count; i++) {
      double due =
          i < warming * slow
              ? (double) i / slow
              : warming + (i - warming * slow) / (double) perSecond;
      LockSupport.parkNanos(begun + (long) (due * 1e9) - System.nanoTime());
      crowds.get(i % 2).act(i / 2);
      if (due >= looked + between) {
        looked += between;
        looking.look(i + 1);
      }
      if (due >= forgotten + FORGETTING_SECONDS) {
        forgotten += FORGETTING_SECONDS;
        forget(crowds);
      }
    }
    looking.look(count);
  }

  /** Forgets what is long over, unless something so old is still to be answered. */
  private void forget(List<Crowd> crowds) {
    if (ledger.longest().toSeconds() < FORGETTING_SECONDS) {
      crowds.forEach(Crowd::forget);
    }
  }

  /** Looks at what the bot takes, while people go on. */
  private final class Looking implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ServedBot bot;
    private final List<Sample> samples;
    private final long begun;

    Looking(ServedBot bot, List<Sample> samples, long begun) {
      this.bot = bot;
      this.samples = samples;
      this.begun = begun;
    }

    void look(long events) {
      long second = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
      int waiting = ledger.waiting();
      thread.execute(
          () -> {
            Sample sample = Sample.take(second, events, bot.footprint(), waiting);
            samples.add(sample);
            out.accept(sample.toString());
          });
    }

    @Override
    public void close() {
      thread.close();
    }
  }

  @Override
  public void close() {
    discord.close();
    telegram.close();
  }
}
