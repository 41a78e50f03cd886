package io.github.dorasan.launcher;

import io.github.dorasan.discord.BotToken;
import io.github.dorasan.discord.DiscordCommand;
import io.github.dorasan.discord.DiscordPlatform;
import io.github.dorasan.discord.DiscordSettings;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.Secret;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.telegram.Limits;
import io.github.dorasan.telegram.TelegramCommand;
import io.github.dorasan.telegram.TelegramPlatform;
import io.github.dorasan.telegram.TelegramSettings;
import io.github.dorasan.telegram.TelegramToken;
import io.github.dorasan.telegram.WebhookSettings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The chat networks that a token is set for. */
final class Networks {
  private Networks() {}

  /**
   * What makes the platform of each token, by its name.
   *
   * @param arrivals where this instance notes what came in
   * @param random makes the ids of failures; must be safe for use by many threads
   */
  static Map<String, Supplier<ChatPlatform>> of(
      Configuration configuration,
      Serving serving,
      Wording wording,
      Path arrivals,
      RandomGenerator random) {
    Map<String, Supplier<ChatPlatform>> networks = new LinkedHashMap<>();
    configuration
        .discordToken()
        .ifPresent(
            token ->
                networks.put(
                    DiscordPlatform.NAME,
                    () -> discord(token, configuration.discord(), serving, wording, random)));
    configuration
        .telegramToken()
        .ifPresent(
            token ->
                networks.put(
                    TelegramPlatform.NAME,
                    () -> telegram(token, configuration.telegram(), serving, wording, arrivals)));
    return networks;
  }

  private static ChatPlatform telegram(
      Secret token,
      Configuration.Telegram telegram,
      Serving serving,
      Wording wording,
      Path arrivals) {
    InstantSource clock = InstantSource.system();
    return TelegramPlatform.open(
        settings(token, telegram),
        TelegramCommand.of(serving.bot().catalog()),
        new TelegramPlatform.Surroundings(
            wording,
            new SharedRepeats(serving.arrivals(), clock, arrivals),
            clock,
            new SecureRandom()));
  }

  /** How the bot is on Telegram. */
  static TelegramSettings settings(Secret token, Configuration.Telegram telegram) {
    InetSocketAddress listen =
        new InetSocketAddress(
            telegram.webhookListen().getHostString(), telegram.webhookListen().getPort());
    return new TelegramSettings(
        new TelegramToken(token.reveal()),
        Optional.of(telegram.apiUrl()),
        telegram.webhookUrl().map(url -> new WebhookSettings(url, listen)),
        Limits.TELEGRAM);
  }

  private static ChatPlatform discord(
      Secret token,
      Configuration.Discord discord,
      Serving serving,
      Wording wording,
      RandomGenerator random) {
    return DiscordPlatform.open(
        settings(token, discord),
        DiscordCommand.of(serving.bot().catalog()),
        wording,
        serving::answersUnasked,
        random);
  }

  /** How the bot is on Discord. */
  static DiscordSettings settings(Secret token, Configuration.Discord discord) {
    return new DiscordSettings(
        new BotToken(token.reveal()),
        discord.messageContent(),
        discord.shards(),
        Optional.of(discord.apiUrl()),
        Optional.of(discord.gatewayUrl()));
  }
}
