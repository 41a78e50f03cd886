package io.github.dorasan.launcher;

import io.github.dorasan.bot.CommandCatalog;
import io.github.dorasan.discord.BotToken;
import io.github.dorasan.discord.DiscordCommand;
import io.github.dorasan.discord.DiscordPlatform;
import io.github.dorasan.discord.DiscordSettings;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.reply.Wording;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The bot on Discord, where a token is set. */
final class OnDiscord {
  private OnDiscord() {}

  /**
   * The platform, not started yet; empty where no token is set.
   *
   * @param answersPosts whether new posts of a forum are answered; it is given the forum
   * @param random must be safe for use by many threads
   */
  static Optional<DiscordPlatform> platform(
      Configuration configuration,
      CommandCatalog catalog,
      Wording wording,
      Predicate<ChannelRef> answersPosts,
      RandomGenerator random) {
    Configuration.Discord discord = configuration.discord();
    return configuration
        .discordToken()
        .map(
            token ->
                new DiscordSettings(
                    new BotToken(token.reveal()),
                    discord.messageContent(),
                    discord.shards(),
                    Optional.of(discord.apiUrl()),
                    Optional.of(discord.gatewayUrl())))
        .map(
            settings ->
                DiscordPlatform.open(
                    settings, DiscordCommand.of(catalog), wording, answersPosts, random));
  }
}
