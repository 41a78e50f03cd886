package io.github.dorasan.launcher;

import io.github.dorasan.discord.DiscordGreeting;
import io.github.dorasan.discord.DiscordSettings;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.platform.Greeting;
import io.github.dorasan.platform.PlatformException;
import io.github.dorasan.telegram.TelegramGreeting;
import io.github.dorasan.telegram.TelegramSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks each platform whether it knows the bot, and what time it has. */
final class PlatformChecks {
  private static final String CLOCK = "clock";

  /** Signatures, sessions and daily posts bear no more. */
  private static final Duration MOST_APART = Duration.ofSeconds(30);

  /** Nothing of this program is older. */
  private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

  private final Configuration configuration;
  private final InstantSource clock;
  private Optional<String> compared = Optional.empty();
  private Duration ahead = Duration.ZERO;

  PlatformChecks(Configuration configuration, InstantSource clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  /** Asks one platform. */
  private interface Asking {
    Greeting ask() throws PlatformException;
  }

  void look(Consumer<Finding> found) {
    found.accept(discord());
    found.accept(telegram());
    found.accept(clock());
  }

  private Finding discord() {
    if (configuration.discordToken().isEmpty()) {
      return without("Discord", "DISCORD_TOKEN", "discord.token-file");
    }
    DiscordSettings settings =
        Networks.settings(configuration.discordToken().get(), configuration.discord());
    String form =
        settings.token().hasUsualForm()
            ? ""
            : "It does not look like a token of Discord's: three parts with dots between, about 70"
                + " characters. ";
    return asked("Discord", form, () -> DiscordGreeting.of(settings));
  }

  private Finding telegram() {
    if (configuration.telegramToken().isEmpty()) {
      return without("Telegram", "TELEGRAM_TOKEN", "telegram.token-file");
    }
    TelegramSettings settings =
        Networks.settings(configuration.telegramToken().get(), configuration.telegram());
    String form =
        settings.token().hasUsualForm()
            ? ""
            : "It does not look like a token of Telegram's: a number, a colon, about 35 characters."
                + " ";
    return asked("Telegram", form, () -> TelegramGreeting.of(settings));
  }

  private static Finding without(String platform, String variable, String key) {
    return Finding.note(
        subject(platform),
        "there is none, so the bot is not on "
            + platform
            + "; set "
            + variable
            + " in the environment, or `"
            + key
            + "`");
  }

  private static String subject(String platform) {
    return platform + "'s token";
  }

  private Finding asked(String platform, String form, Asking asking) {
    try {
      Greeting greeting = asking.ask();
      greeting
          .time()
          .ifPresent(
              time -> {
                compared = Optional.of(platform);
                ahead = Duration.between(time, clock.instant());
              });
      return Finding.ok(subject(platform), platform + " knows the bot as " + greeting.bot());
    } catch (PlatformException e) {
      return Finding.wrong(subject(platform), form + e.getMessage() + ".");
    }
  }

  private Finding clock() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (now.isBefore(EARLIEST)) {
      return Finding.wrong(CLOCK, "it stands at " + now + ", years ago. " + mend());
    }
    if (compared.isEmpty()) {
      return Finding.note(CLOCK, "it stands at " + now + "; no platform was there to compare with");
    }
    String other = compared.get() + "'s";
    if (ahead.abs().compareTo(MOST_APART) > 0) {
      return Finding.wrong(
          CLOCK,
          "it is "
              + ahead.abs().toSeconds()
              + " seconds "
              + (ahead.isNegative() ? "behind " : "ahead of ")
              + other
              + ". "
              + mend());
    }
    return Finding.ok(CLOCK, "it stands at " + now + ", as does " + other);
  }

  private static String mend() {
    return "Have the system set it by the network (on Linux: timedatectl set-ntp true).";
  }
}
