package io.github.dorasan.launcher.config;

import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.bot.EngineQueue;
import io.github.dorasan.discord.Shards;
import io.github.dorasan.storage.PostgresServer;
import io.smallrye.config.Converters;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every key, listed by hand. */
final class Keys {
  static final Key<String> SEEDS = path("seeds");
  static final Key<String> DATA = path("data");
  static final Key<Locale> LANGUAGE =
      new Key<>("language", Keys::language, "Write a language tag such as `en` or `ko`");
  static final Key<Double> THRESHOLD = probability("answers.threshold");
  static final Key<Double> SUGGEST_THRESHOLD = probability("answers.suggest-threshold");
  static final Key<Integer> CACHE_SIZE =
      count("answers.cache-size", Configuration.Answers.MAX_CACHE_SIZE);
  static final Key<Semantic> SEMANTIC =
      new Key<>(
          "answers.semantic",
          Converters.getImplicitConverter(Semantic.class),
          "Write `auto` or `off`");
  static final Key<Integer> HISTORY = count("console.history", Configuration.Console.MAX_HISTORY);
  static final Key<Colour> COLOUR =
      new Key<>(
          "console.colour",
          Converters.getImplicitConverter(Colour.class),
          "Write `auto` or `never`");
  static final Key<LogLevel> LOG_LEVEL =
      new Key<>(
          "log.level",
          Converters.getImplicitConverter(LogLevel.class),
          "Write `error`, `warn`, `info` or `debug`");
  static final Key<Integer> WAITING = count("answers.waiting", Configuration.Answers.MOST_WAITING);
  static final Key<Integer> PERSON_LIMIT = limit("limits.person");
  static final Key<Integer> CHANNEL_LIMIT = limit("limits.channel");
  static final Key<String> CONTACT =
      new Key<>("operator.contact", value -> value, "Write how people reach you, in a line");
  static final Key<Secret> DATABASE_URL =
      new Key<>(
          "database.url",
          Keys::databaseUrl,
          "Write postgres://USER:PASSWORD@HOST/DATABASE, or JDBC's URL of a PostgreSQL database",
          true);
  static final TokenKey DISCORD = new TokenKey("discord");
  static final Key<Boolean> DISCORD_CONTENT =
      new Key<>("discord.message-content", Keys::truth, "Write `true` or `false`");
  static final Key<Shards> DISCORD_SHARDS =
      new Key<>(
          "discord.shards",
          Shards::parse,
          "Write `auto`, or TOTAL:FROM-TO as in `4:0-1`, counted from 0");
  static final Key<URI> DISCORD_API_URL =
      new Key<>(
          "discord.api-url",
          url -> address(url, "http", "https"),
          "Write an address up to and with /api/v10/, such as http://localhost:3000/api/v10/");
  static final Key<URI> DISCORD_GATEWAY_URL =
      new Key<>(
          "discord.gateway-url",
          url -> address(url, "ws", "wss"),
          "Write an address such as ws://localhost:3001/");
  static final TokenKey TELEGRAM = new TokenKey("telegram");
  static final Key<URI> TELEGRAM_API_URL =
      new Key<>(
          "telegram.api-url",
          Keys::bareAddress,
          "Write an address without a path, such as http://localhost:8081");
  static final Key<URI> TELEGRAM_WEBHOOK_URL =
      new Key<>(
          "telegram.webhook-url",
          url -> address(url, "https"),
          "Write an https address on port 443, 80, 88 or 8443");
  static final Key<InetSocketAddress> TELEGRAM_WEBHOOK_LISTEN =
      new Key<>("telegram.webhook-listen", Keys::socket, "Write HOST:PORT, such as 127.0.0.1:8081");

  static final Key<Boolean> HEALTH =
      new Key<>("health.enabled", Keys::truth, "Write `true` or `false`");
  static final Key<String> HEALTH_BIND =
      new Key<>("health.bind", Keys::host, "Write an address of this machine, such as 127.0.0.1");
  static final Key<Integer> HEALTH_PORT = count("health.port", Configuration.Health.LAST_PORT);

  /** The keys that the file and the command line may hold. */
  static final List<Key<?>> OPEN =
      List.of(
          SEEDS,
          DATA,
          LANGUAGE,
          THRESHOLD,
          SUGGEST_THRESHOLD,
          CACHE_SIZE,
          WAITING,
          SEMANTIC,
          HISTORY,
          COLOUR,
          LOG_LEVEL,
          PERSON_LIMIT,
          CHANNEL_LIMIT,
          CONTACT,
          DATABASE_URL,
          DISCORD.file(),
          DISCORD_CONTENT,
          DISCORD_SHARDS,
          DISCORD_API_URL,
          DISCORD_GATEWAY_URL,
          TELEGRAM.file(),
          TELEGRAM_API_URL,
          TELEGRAM_WEBHOOK_URL,
          TELEGRAM_WEBHOOK_LISTEN,
          HEALTH,
          HEALTH_BIND,
          HEALTH_PORT);

  static final List<TokenKey> TOKENS = List.of(DISCORD, TELEGRAM);

  private Keys() {}

  /** The open keys' names, in the order of the file. */
  static List<String> names() {
    return OPEN.stream().map(Key::name).toList();
  }

  /** The secret's key with this name, if it is one. */
  static Optional<TokenKey> token(String name) {
    return TOKENS.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /**
   * What holds where nothing is set; a token has no default, nor have the operator's contact, the
   * database's address and the two folders.
   */
  static Map<String, String> defaults() {
    Map<String, String> defaults = new LinkedHashMap<>();
    defaults.put(LANGUAGE.property(), "en");
    defaults.put(THRESHOLD.property(), Double.toString(Thresholds.DEFAULT.answer()));
    defaults.put(SUGGEST_THRESHOLD.property(), Double.toString(Thresholds.DEFAULT.suggest()));
    defaults.put(CACHE_SIZE.property(), "10000");
    defaults.put(WAITING.property(), Integer.toString(EngineQueue.USUAL));
    defaults.put(SEMANTIC.property(), "auto");
    defaults.put(HISTORY.property(), "1000");
    defaults.put(COLOUR.property(), "auto");
    defaults.put(LOG_LEVEL.property(), "warn");
    defaults.put(PERSON_LIMIT.property(), "20");
    defaults.put(CHANNEL_LIMIT.property(), "120");
    defaults.put(DISCORD_CONTENT.property(), "false");
    defaults.put(DISCORD_SHARDS.property(), "auto");
    defaults.put(DISCORD_API_URL.property(), Configuration.Discord.DEFAULT.apiUrl().toString());
    defaults.put(
        DISCORD_GATEWAY_URL.property(), Configuration.Discord.DEFAULT.gatewayUrl().toString());
    defaults.put(TELEGRAM_API_URL.property(), Configuration.Telegram.DEFAULT.apiUrl().toString());
    InetSocketAddress listen = Configuration.Telegram.DEFAULT.webhookListen();
    defaults.put(
        TELEGRAM_WEBHOOK_LISTEN.property(), listen.getHostString() + ":" + listen.getPort());
    defaults.put(HEALTH.property(), "true");
    defaults.put(HEALTH_BIND.property(), Configuration.Health.DEFAULT.bind());
    defaults.put(HEALTH_PORT.property(), Integer.toString(Configuration.Health.DEFAULT.port()));
    return defaults;
  }

  private static Key<String> path(String name) {
    return new Key<>(name, value -> value, "Write the path of a folder");
  }

  private static Key<Double> probability(String name) {
    return new Key<>(
        name,
        Converters.rangeValueConverter(Double::valueOf, 0.0, true, 1.0, true),
        "Write a number from 0 to 1");
  }

  private static Key<Integer> count(String name, int max) {
    return new Key<>(
        name,
        Converters.rangeValueConverter(Integer::valueOf, 0, true, max, true),
        "Write a whole number from 0 to " + max);
  }

  private static Key<Integer> limit(String name) {
    int most = Configuration.Limits.MOST;
    return new Key<>(
        name,
        Converters.rangeValueConverter(Integer::valueOf, 1, true, most, true),
        "Write a whole number from 1 to " + most);
  }

  private static URI bareAddress(String text) {
    URI address = address(text, "http", "https");
    if (!address.getRawPath().matches("/?") || address.getRawQuery() != null) {
      throw new IllegalArgumentException("an address with a path: " + text);
    }
    return address;
  }

  private static InetSocketAddress socket(String text) {
    URI address = URI.create("tcp://" + text);
    if (address.getHost() == null || address.getPort() < 0) {
      throw new IllegalArgumentException("neither a host nor a port: " + text);
    }
    return InetSocketAddress.createUnresolved(address.getHost(), address.getPort());
  }

  private static String host(String text) {
    if (!text.matches("[A-Za-z0-9.:_%-]+")) {
      throw new IllegalArgumentException("no host: " + text);
    }
    return text;
  }

  private static Secret databaseUrl(String url) {
    PostgresServer.of(url);
    return new Secret(url);
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false: " + text);
    };
  }

  private static URI address(String text, String... schemes) {
    URI address = URI.create(text);
    if (address.getHost() == null || !List.of(schemes).contains(address.getScheme())) {
      throw new IllegalArgumentException("not an address of the right kind: " + text);
    }
    return address;
  }

  private static Locale language(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
