package io.github.dorasan.launcher.chaos;

import io.github.dorasan.contract.ShopKnowledge;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.storage.CuttableProxy;
import io.github.dorasan.storage.Database;
import io.github.dorasan.storage.PostgresServer;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A loopback of each platform with people on it, and a real PostgreSQL behind a way to cut. */
final class Town implements AutoCloseable {
  private static final Duration ANSWERS = Duration.ofSeconds(60);
  private static final Duration POSTS = Duration.ofMinutes(3);

  final LoopbackDiscord discord = LoopbackDiscord.lenient();
  final LoopbackTelegram telegram = LoopbackTelegram.unchecked();
  final OnDiscord onDiscord;
  final OnTelegram onTelegram;
  final Weather weather;
  final Census discordCensus;
  final Census telegramCensus;
  final Promises promises;
  final DailyFacts facts;
  final CuttableProxy proxy;
  final CrashingPostgres server;
  private final Database database;
  private final AtomicInteger questions = new AtomicInteger();

  /**
   * A town in which nothing has happened.
   *
   * @param folder gets the knowledge
   * @param servers how many there are on Discord
   * @param heard whether a bot hears of what happens in a server now
   */
  Town(Path folder, int servers, long seed, Predicate<String> heard) throws IOException {
    Path seeds = folder.resolve("seeds");
    if (Files.notExists(seeds)) {
      ShopKnowledge.copyTo(seeds);
    }
    server = new CrashingPostgres(folder.resolve("postgres"));
    proxy = new CuttableProxy(server.port());
    database = Database.open(PostgresServer.of(url(server.port())));
    onDiscord = new OnDiscord(discord, servers, heard);
    onTelegram = new OnTelegram(telegram);
    weather = new Weather(seed);
    discordCensus = new Census(onDiscord);
    telegramCensus = new Census(onTelegram);
    promises = new Promises(database);
    facts = new DailyFacts(database);
  }

  private static String url(int port) {
    return "postgres://postgres@localhost:" + port + "/postgres";
  }

  List<Side> sides() {
    return List.of(onDiscord, onTelegram);
  }

  /** What an instance is configured with. */
  Map<String, String> settings(Map<String, String> more) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("answers.semantic", "off");
    settings.put("health.port", "0");
    settings.put("limits.person", "1000000");
    settings.put("limits.channel", "1000000");
    settings.put("database.url", url(proxy.port()));
    settings.put("discord.api-url", discord.apiUrl().toString());
    settings.put("discord.gateway-url", discord.gatewayUrl().toString());
    settings.put("telegram.api-url", telegram.apiUrl().toString());
    settings.putAll(more);
    return settings;
  }

  /** Daily facts fall due, evenly; the last ones have some seconds left. */
  void fallDue(Instant begun, Duration length, int posts) {
    for (Side side : sides()) {
      for (int i = 0; i < posts; i++) {
        Duration after = length.minusSeconds(8).multipliedBy(i + 1).dividedBy(posts);
        facts.due(side, begun.plusSeconds(5).plus(after));
      }
    }
  }

  /** From now on, platforms fail as the weather is. */
  void letThemFail() {
    discord.disturb(call -> weather.onDiscord(onDiscord.questionOf(call)));
    telegram.disturb(call -> weather.onTelegram(onTelegram.questionOf(call)));
  }

  /** Somebody asks something on Discord. */
  void askOnDiscord() {
    discordCensus.add(onDiscord.ask(Shop.question(questions.incrementAndGet())));
  }

  /** Somebody asks something on Telegram. */
  void askOnTelegram() {
    telegramCensus.add(onTelegram.ask(Shop.question(questions.incrementAndGet())));
  }

  /**
   * A process was killed.
   *
   * @param there which questions it was to answer
   * @return how many of them were in flight
   */
  int killed(Predicate<Question> there) {
    Set<String> spoilt = weather.spoilt();
    return discordCensus.killed(there, spoilt) + telegramCensus.killed(there, spoilt);
  }

  /** Lets everything work again, and waits for what may still come. */
  void settle() {
    weather.clear();
    discord.heal();
    telegram.heal();
    proxy.mend();
    Set<String> spoilt = weather.spoilt();
    boolean _ =
        Patience.until(
            ANSWERS, () -> discordCensus.isSettled(spoilt) && telegramCensus.isSettled(spoilt));
    boolean _ = Patience.until(POSTS, facts::isSettled);
  }

  /** What came of everything. */
  Books books() {
    Books books = new Books();
    Map<Weather.Trouble, Integer> troubles = new HashMap<>(weather.counts());
    books.tell("calls of the platforms that failed", troubles);
    discordCensus.enter("Discord", weather.spoilt(), books);
    telegramCensus.enter("Telegram", weather.spoilt(), books);
    facts.enter(books);
    promises.enter(books);
    return books;
  }

  @Override
  public void close() {
    discord.close();
    telegram.close();
    database.close();
    try (proxy;
        server) {
      proxy.cut();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL does not end", e);
    }
  }
}
