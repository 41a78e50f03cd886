package io.github.dorasan.launcher.config;

import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.discord.Shards;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be set, checked. {@code config/dorasan.yaml} tells of each key.
 *
 * @param seeds the knowledge folder, absolute
 * @param data the folder that is written to, absolute
 * @param language of the bot's own wording
 * @param contact how people reach whoever runs the bot, in words; empty where nobody said
 * @param databaseUrl PostgreSQL's; empty where a file in the data folder is the database
 */
public record Configuration(
    Path seeds,
    Path data,
    Locale language,
    Answers answers,
    Console console,
    LogLevel logLevel,
    Limits limits,
    Optional<String> contact,
    Optional<Secret> databaseUrl,
    Discord discord,
    Telegram telegram,
    Health health,
    Optional<Secret> discordToken,
    Optional<Secret> telegramToken) {

  /**
   * When and from where the bot answers.
   *
   * @param cacheSize answers kept in memory, 0 to {@value #MAX_CACHE_SIZE}; 0 keeps none
   * @param waiting questions that may wait for their turn, 0 to {@value #MOST_WAITING}
   */
  public record Answers(Thresholds thresholds, int cacheSize, int waiting, Semantic semantic) {
    static final int MAX_CACHE_SIZE = 1_000_000;
    static final int MOST_WAITING = 100_000;

    public Answers {
      requireRange("the cache's size", cacheSize, MAX_CACHE_SIZE);
      requireRange("the waiting questions", waiting, MOST_WAITING);
    }
  }

  /**
   * How the console behaves.
   *
   * @param history typed lines kept, 0 to {@value #MAX_HISTORY}; 0 keeps none
   */
  public record Console(int history, Colour colour) {
    static final int MAX_HISTORY = 100_000;

    public Console {
      requireRange("the history", history, MAX_HISTORY);
    }
  }

  /**
   * How much may be asked of the bot in a minute.
   *
   * @param person by one person, 1 to {@value #MOST}
   * @param channel in one channel, 1 to {@value #MOST}
   */
  public record Limits(int person, int channel) {
    static final int MOST = 1_000_000;

    public Limits {
      requireRange("a person's limit", person - 1, MOST - 1);
      requireRange("a channel's limit", channel - 1, MOST - 1);
    }
  }

  /**
   * How the bot is on Discord.
   *
   * @param messageContent whether it may read messages that do not address it
   * @param apiUrl where Discord's REST API is, up to and with {@code /api/v10/}
   * @param gatewayUrl where Discord's gateway is
   */
  public record Discord(boolean messageContent, Shards shards, URI apiUrl, URI gatewayUrl) {
    /** Discord itself, as it is reached where nothing is set. */
    public static final Discord DEFAULT =
        new Discord(
            false,
            new Shards.Auto(),
            URI.create("https://discord.com/api/v10/"),
            URI.create("wss://gateway.discord.gg/"));
  }

  /**
   * How the bot is on Telegram.
   *
   * @param apiUrl where the Bot API is, without a path
   * @param webhookUrl what Telegram calls where something is new; the bot asks itself where empty
   * @param webhookListen where the bot waits for that
   */
  public record Telegram(URI apiUrl, Optional<URI> webhookUrl, InetSocketAddress webhookListen) {
    /** Telegram itself, asked for what is new. */
    public static final Telegram DEFAULT =
        new Telegram(
            URI.create("https://api.telegram.org"),
            Optional.empty(),
            InetSocketAddress.createUnresolved("127.0.0.1", 8081));
  }

  /**
   * Where the bot tells how it fares.
   *
   * @param enabled whether it does
   * @param bind the address of this machine
   * @param port 0 to {@value #LAST_PORT}; 0 for any that is free
   */
  public record Health(boolean enabled, String bind, int port) {
    static final int LAST_PORT = 65_535;

    /** To this machine alone. */
    public static final Health DEFAULT = new Health(true, "127.0.0.1", 8090);

    public Health {
      requireRange("the port", port, LAST_PORT);
    }
  }

  /** Every text that may be told to nobody, in each form in which it may turn up. */
  public List<String> secrets() {
    return Stream.of(discordToken, telegramToken, databaseUrl)
        .flatMap(Optional::stream)
        .flatMap(secret -> SecretForms.of(secret).stream())
        .toList();
  }

  private static void requireRange(String what, int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(what + " must be 0 to " + max + ", is " + value);
    }
  }
}
