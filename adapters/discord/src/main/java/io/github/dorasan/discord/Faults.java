package io.github.dorasan.discord;

import io.github.dorasan.platform.PlatformException;
import java.util.Optional;
import net.dv8tion.jda.api.requests.CloseCode;

/** What keeps the bot from Discord, and how the operator mends it. */
final class Faults {
  private static final String PAGE = "https://discord.com/developers/applications";
  private static final String TOKEN =
      "Discord refused the token. Make a new one on the page Bot of your application at "
          + PAGE
          + " and set it as DISCORD_TOKEN";

  private Faults() {}

  static PlatformException tokenRefused(Throwable cause) {
    return new PlatformException(TOKEN, cause);
  }

  static PlatformException unreachable(Throwable cause) {
    return PlatformException.passing(
        "Discord cannot be reached ("
            + cause.getMessage()
            + "). See whether this machine reaches it, and what `discord.api-url` and"
            + " `discord.gateway-url` say if they are set",
        cause);
  }

  /** What a closing of the connection asks the operator to do, where trying again is in vain. */
  static Optional<String> mend(CloseCode code) {
    return switch (code) {
      case AUTHENTICATION_FAILED -> Optional.of(TOKEN);
      case DISALLOWED_INTENTS, INVALID_INTENTS ->
          Optional.of(
              "Discord does not let this bot read message content. Allow \"Message Content Intent\""
                  + " on the page Bot of your application at "
                  + PAGE
                  + ", or set `discord.message-content: false`");
      case SHARDING_REQUIRED, INVALID_SHARD ->
          Optional.of(
              "Discord wants other shards than `discord.shards` names. Set it to `auto`, or to a"
                  + " greater total in all processes alike");
      default -> Optional.empty();
    };
  }
}
