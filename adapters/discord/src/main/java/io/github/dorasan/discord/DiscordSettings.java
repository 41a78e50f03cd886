package io.github.dorasan.discord;

import java.net.URI;
import java.util.Optional;

/**
 * How the bot reaches Discord.
 *
 * @param messageContent whether the bot may read messages that do not address it, which must be
 *     allowed on the application's page too
 * @param apiUrl where the REST API is, up to and with {@code /api/v10/}; Discord's own where empty
 * @param gatewayUrl where the gateway is, a {@code ws} or {@code wss} address; Discord's own where
 *     empty
 */
public record DiscordSettings(
    BotToken token,
    boolean messageContent,
    Shards shards,
    Optional<URI> apiUrl,
    Optional<URI> gatewayUrl) {
  /** Discord itself, by its defaults. */
  public static DiscordSettings of(BotToken token) {
    return new DiscordSettings(token, false, new Shards.Auto(), Optional.empty(), Optional.empty());
  }
}
