package io.github.dorasan.discord;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.github.dorasan.platform.PlatformException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The connections to Discord, one a shard. */
final class Connection {
  private static final Duration GOODBYE = Duration.ofSeconds(3);
  private static final Duration LEAVING = Duration.ofMillis(1500);
  private static final int UNAUTHORIZED = 401;

  private final List<JDA> shards;
  private final OkHttpClient http;

  private Connection(List<JDA> shards, OkHttpClient http) {
    this.shards = shards;
    this.http = http;
  }

  /**
   * Connects, and waits until Discord has told what there is.
   *
   * @param patience how long one call of the REST API may take; whatever may be repeated then is
   * @throws PlatformException if Discord refuses or cannot be reached, with what to do about it
   */
  static Connection open(DiscordSettings settings, EventListener listener, Duration patience)
      throws PlatformException {
    OkHttpClient http = new OkHttpClient.Builder().callTimeout(patience).build();
    List<JDA> shards = new ArrayList<>();
    Connection connection = new Connection(shards, http);
    ClosingReason reason = new ClosingReason();
    try {
      RestConfig rest = new RestConfig();
      settings.apiUrl().ifPresent(url -> rest.setBaseUrl(Addresses.slashed(url)));
      Shards.Range range = range(settings, rest.getBaseUrl(), http);
      JDABuilder builder =
          builder(settings)
              .setRestConfig(rest)
              .setHttpClient(http)
              .addEventListeners(reason, listener);
      for (int i = range.from(); i <= range.to(); i++) {
        shards.add(builder.useSharding(i, range.total()).build());
      }
      for (JDA shard : shards) {
        shard.awaitReady();
      }
      return connection;
    } catch (InvalidTokenException e) {
      connection.close();
      throw Faults.tokenRefused(e);
    } catch (InterruptedException e) {
      connection.close();
      Thread.currentThread().interrupt();
      throw new PlatformException("Connecting with Discord was broken off", e);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw reason
          .told(e instanceof IllegalStateException ? GOODBYE : Duration.ZERO)
          .map(told -> new PlatformException(told, e))
          .orElseGet(() -> Faults.unreachable(e));
    }
  }

  private static JDABuilder builder(DiscordSettings settings) {
    return JDABuilder.createLight(settings.token().reveal(), intents(settings))
        // To know the bot's own role, by which people mention it too.
        .enableCache(CacheFlag.ROLE_TAGS)
        .setSessionController(new Gateway(settings.gatewayUrl()))
        .setEnableShutdownHook(false);
  }

  private static Set<GatewayIntent> intents(DiscordSettings settings) {
    EnumSet<GatewayIntent> intents =
        EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
    if (settings.messageContent()) {
      intents.add(GatewayIntent.MESSAGE_CONTENT);
    }
    return intents;
  }

  private static Shards.Range range(DiscordSettings settings, String base, OkHttpClient http)
      throws IOException {
    return switch (settings.shards()) {
      case Shards.Range range -> range;
      case Shards.Auto _ -> {
        int total = recommended(settings, base, http);
        yield new Shards.Range(total, 0, total - 1);
      }
    };
  }

  private static int recommended(DiscordSettings settings, String base, OkHttpClient http)
      throws IOException {
    Request request =
        new Request.Builder()
            .url(base + "gateway/bot")
            .header("Authorization", "Bot " + settings.token().reveal())
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (response.code() == UNAUTHORIZED) {
        throw new InvalidTokenException();
      }
      if (!response.isSuccessful()) {
        throw new IOException("it answered with status " + response.code());
      }
      return Math.max(1, DataObject.fromJson(response.body().byteStream()).getInt("shards"));
    }
  }

  /** All shards that this process serves. */
  Stream<JDA> shards() {
    return shards.stream();
  }

  /** Whether all shards are connected now. */
  boolean isUp() {
    return shards.stream().allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED);
  }

  /** Leaves Discord, within a while however many shards there are. */
  void close() {
    shards.forEach(JDA::shutdown);
    long latest = System.nanoTime() + LEAVING.toNanos();
    for (JDA shard : shards) {
      try {
        // Nothing is left to wait where it is zero, by which JDA means forever.
        if (!shard.awaitShutdown(Math.max(1, latest - System.nanoTime()), NANOSECONDS)) {
          shard.shutdownNow();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        shard.shutdownNow();
      }
    }
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** Connects to where the settings say, and one after the other as Discord wants it. */
  private static final class Gateway extends ConcurrentSessionController {
    private final Optional<URI> url;

    Gateway(Optional<URI> url) {
      this.url = url;
    }

    @Override
    public String getGateway() {
      return url.map(Addresses::slashed).orElseGet(super::getGateway);
    }
  }
}
