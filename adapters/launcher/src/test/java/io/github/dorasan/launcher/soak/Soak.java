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

  private static final int FORGETTING_SECONDS = 20;

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
        act(crowds, seconds * perSecond, perSecond, looking);
      }
      double took = (System.nanoTime() - begun) / 1e9;
      ledger.awaitNothing(PATIENCE);
      TimeUnit.SECONDS.sleep(AFTERWARDS_SECONDS);
      return new Result(
          ledger.outcome(), samples, seconds * perSecond / took, bot.isAlive(), bot.complaints());
    }
  }

  private static void act(List<Crowd> crowds, int count, int perSecond, Looking looking) {
    long begun = System.nanoTime();
    int between = Math.max(SHORTEST_SECONDS * perSecond, count / SAMPLES);
    for (int i = 0; i < count; i++) {
      LockSupport.parkNanos(begun + i * 1_000_000_000L / perSecond - System.nanoTime());
      crowds.get(i % 2).act(i / 2);
      if (i % between == between - 1) {
        looking.look(i + 1);
      }
      if (i % (FORGETTING_SECONDS * perSecond) == 0) {
        crowds.forEach(Crowd::forget);
      }
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
