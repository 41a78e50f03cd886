package io.github.dorasan.launcher.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Two processes on one PostgreSQL: Discord's shards are split between them, Telegram calls both.
 * One after the other is killed, and started again a while later.
 */
final class Instances implements AutoCloseable {
  private static final Duration RESTART = Duration.ofSeconds(6);
  private static final int BOTH = 2;
  private static final Duration SEEN = Duration.ofSeconds(30);

  private final Duration length;
  private final Duration soon;
  private final Consumer<String> tell;
  private final Town town;
  private final List<Instance> instances = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();
  private final List<String> kills = new ArrayList<>();
  private final Balancer balancer;
  private Duration taughtSeen = Duration.ZERO;
  private Duration votesSeen = Duration.ZERO;

  /**
   * Nothing has happened yet.
   *
   * @param distribution the folder of the packaged program; without one it runs from the class path
   * @param soon how soon one instance is to see what was done on the other
   * @param tell says what happens
   */
  Instances(
      Optional<Path> distribution,
      Path folder,
      long seed,
      Duration length,
      Duration soon,
      Consumer<String> tell)
      throws IOException {
    this.length = length;
    this.soon = soon;
    this.tell = tell;
    this.town = new Town(folder, BOTH, seed, this::isHeard);
    for (int i = 0; i < BOTH; i++) {
      ports.add(freePort());
      instances.add(
          new Instance("bot" + i, Program.of(distribution, folder), folder, RESTART)
              .configured(
                  town.settings(
                      Map.of(
                          "discord.shards",
                          "2:" + i + "-" + i,
                          "telegram.webhook-url",
                          "https://bot.example.org/telegram",
                          "telegram.webhook-listen",
                          "127.0.0.1:" + ports.get(i)))));
    }
    this.balancer = new Balancer(town.telegram, ports, seed);
    balancer.lead(town.onTelegram.id(OnTelegram.TEACHER), 0);
    balancer.lead(town.onTelegram.id(OnTelegram.CURIOUS), 1);
    balancer.lead(town.onTelegram.id(OnTelegram.AUDITOR), 1);
  }

  /** Below those that systems give to whoever connects, so that nobody takes it meanwhile. */
  private static int freePort() {
    return ThreadLocalRandom.current()
        .ints(10_000, 30_000)
        .filter(Instances::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }

  private boolean isHeard(String guild) {
    return instances.get(shard(guild)).isServing();
  }

  private static int shard(String guild) {
    return (int) ((Long.parseLong(guild) >>> 22) % BOTH);
  }

  /** Lets it happen. */
  Books run() throws InterruptedException {
    instances.forEach(Instance::start);
    instances.forEach(Instance::awaitServing);
    town.sides().forEach(Side::prepare);
    tell.accept("Both are there.");
    lookAcross();
    InstantSource clock = InstantSource.system();
    Instant begun = clock.instant();
    town.fallDue(begun, length, Math.max(4, (int) length.toSeconds() / 15));
    try (People _ =
        new People()
            .every(Duration.ofMillis(200), town::askOnDiscord)
            .every(Duration.ofMillis(300), town::askOnTelegram)
            .every(Duration.ofMillis(900), () -> town.promises.vote(town.onDiscord))
            .every(Duration.ofSeconds(4), () -> town.promises.teach(town.onDiscord))) {
      await(begun.plus(length.dividedBy(4)), clock);
      kill(0);
      await(begun.plus(length.dividedBy(2).plusSeconds(2)), clock);
      instances.getFirst().awaitServing();
      kill(1);
      await(begun.plus(length), clock);
    }
    instances.forEach(Instance::awaitServing);
    boolean _ = Patience.until(SEEN, balancer::isIdle);
    town.settle();
    instances.forEach(Instance::close);
    return books();
  }

  private static void await(Instant until, InstantSource clock) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(Math.max(0, Duration.between(clock.instant(), until).toMillis()));
  }

  /** What was done on the first instance is seen on the second. */
  private void lookAcross() {
    String question = "Which colour has the raffle's main prize?";
    Patience.require(
        SEEN.multipliedBy(4),
        () -> town.onTelegram.teach(question, "The main prize is a turquoise lamp."),
        () -> "nothing could be taught on the first instance");
    long since = System.nanoTime();
    boolean _ =
        Patience.until(
            SEEN,
            () ->
                town.onTelegram
                    .answerTo(question)
                    .filter(answer -> answer.contains("turquoise"))
                    .isPresent());
    taughtSeen = Duration.ofNanos(System.nanoTime() - since);
    tell.accept("The taught answer is given by the other after " + taughtSeen.toMillis() + " ms.");
    balancer.lead(town.onTelegram.id("voter0"), 0);
    Side.Vote vote = town.promises.voteNow(town.onTelegram);
    boolean thanked = Patience.until(SEEN, () -> town.onTelegram.isThanked(vote));
    since = System.nanoTime();
    boolean _ =
        Patience.until(
            SEEN, () -> thanked && town.onTelegram.helpfulVotes().filter(n -> n > 0).isPresent());
    votesSeen = Duration.ofNanos(System.nanoTime() - since);
    tell.accept("The vote is told by the other after " + votesSeen.toMillis() + " ms.");
  }

  private void kill(int number) {
    if (instances.get(number).kill()) {
      int inFlight =
          town.killed(
              question ->
                  question.community().isEmpty()
                      || question.community().startsWith("-")
                      || shard(question.community()) == number);
      kills.add("bot" + number + ": " + inFlight);
      tell.accept("bot" + number + " was killed; questions in flight: " + inFlight);
    }
  }

  private Books books() {
    return town.books()
        .tell("processes started", instances.stream().map(Instance::starts).toList())
        .tell("processes killed; questions in flight each time", kills)
        .tell("updates that Telegram repeated to the other", balancer.repeated())
        .tell("updates passed on, as an instance did not take them", balancer.passedOn())
        .must(
            "ms until the other gives a taught answer",
            taughtSeen.toMillis(),
            taughtSeen.compareTo(soon) <= 0)
        .must(
            "ms until the other tells of a vote",
            votesSeen.toMillis(),
            votesSeen.compareTo(soon) <= 0);
  }

  @Override
  public void close() {
    balancer.close();
    instances.forEach(Instance::close);
    town.close();
  }
}
