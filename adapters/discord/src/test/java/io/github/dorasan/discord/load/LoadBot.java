package io.github.dorasan.discord.load;

import io.github.dorasan.bot.Bot;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.discord.BotToken;
import io.github.dorasan.discord.DiscordCommand;
import io.github.dorasan.discord.DiscordPlatform;
import io.github.dorasan.discord.DiscordSettings;
import io.github.dorasan.discord.Shards;
import io.github.dorasan.platform.PlatformException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Random;

/** The bot for the made-up shop in a process of its own, until its standard input ends. */
final class LoadBot {
  private LoadBot() {}

  /** Begins, and goes where the environment says. */
  public static void main(String[] arguments) throws IOException, PlatformException {
    Bot bot = ShopBot.create();
    DiscordSettings settings =
        new DiscordSettings(
            new BotToken(BotProcess.TOKEN),
            false,
            new Shards.Range(1, 0, 0),
            Optional.of(URI.create(System.getenv("DORASAN_DISCORD_API_URL"))),
            Optional.of(URI.create(System.getenv("DORASAN_DISCORD_GATEWAY_URL"))));
    try (DiscordPlatform platform =
        DiscordPlatform.open(
            settings,
            DiscordCommand.of(bot.catalog()),
            ShopBot.WORDING,
            _ -> false,
            new Random(1))) {
      platform.start(bot);
      var _ = System.in.read();
    }
  }
}
