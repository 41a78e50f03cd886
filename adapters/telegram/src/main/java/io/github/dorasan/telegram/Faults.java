package io.github.dorasan.telegram;

import io.github.dorasan.platform.PlatformException;
import java.io.IOException;

/** What keeps the bot from Telegram, and how the operator mends it. */
final class Faults {
  static final int UNAUTHORIZED = 401;
  static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private static final String TOKEN =
      "Telegram refused the token. Ask @BotFather for it with /token and set it as TELEGRAM_TOKEN";

  private Faults() {}

  /** What keeps the bot from starting. */
  static PlatformException starting(Refusal e) {
    return switch (e.code()) {
      case UNAUTHORIZED, NOT_FOUND -> new PlatformException(TOKEN, e);
      case 0 -> PlatformException.passing(unreachable(String.valueOf(e.getMessage())), e);
      default -> {
        String told = "Telegram does not let the bot in: " + e.getMessage();
        yield e.isCertain() && e.retryAfter().isEmpty()
            ? new PlatformException(told, e)
            : PlatformException.passing(told, e);
      }
    };
  }

  /** What keeps Telegram from telling who the bot is. */
  static PlatformException greeting(int status, String told) {
    return status == UNAUTHORIZED || status == NOT_FOUND
        ? new PlatformException(TOKEN)
        : PlatformException.passing(unreachable(told), new IOException(told));
  }

  private static String unreachable(String told) {
    return "Telegram cannot be reached ("
        + told
        + "). See whether this machine reaches it, and what `telegram.api-url` says if it is set";
  }

  /** What an error of asking for what is new means. */
  static String polling(int status, String told) {
    return switch (status) {
      case UNAUTHORIZED, NOT_FOUND -> TOKEN;
      case CONFLICT ->
          "Another program asks Telegram for this bot's messages, and each gets some of them. Stop"
              + " it, or give this bot a token of its own; several instances need"
              + " `telegram.webhook-url`";
      case 0 -> "Telegram cannot be reached; it is tried again and again: " + told;
      default -> "Telegram did not hand over what is new (" + status + "): " + told;
    };
  }
}
