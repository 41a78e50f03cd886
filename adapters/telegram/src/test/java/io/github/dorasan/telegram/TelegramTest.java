package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.ContractCommands;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.PlatformException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A bot on a loopback Telegram, whose requests must be as Telegram describes them. */
@Timeout(60)
abstract class TelegramTest {
  static final String ANN = "ann";
  static final String BOB = "bob";
  static final String MOD = "mod-mia";

  /** The time, as far as forms and rights are concerned. */
  Instant now = Instant.parse("2026-03-01T12:00:00Z");

  private @Nullable TelegramDriver driver;

  /** A bot with the contract's commands, and one with subcommands. */
  TelegramDriver started(IncomingHandler handler) {
    return started(handler, commands());
  }

  TelegramDriver started(IncomingHandler handler, List<CommandSpec> commands) {
    InstantSource clock = () -> now;
    TelegramDriver begun = new TelegramDriver(commands, clock);
    driver = begun;
    try {
      begun.start(handler);
    } catch (PlatformException e) {
      throw new AssertionError(e.getMessage(), e);
    }
    return begun;
  }

  static List<CommandSpec> commands() {
    List<CommandSpec> commands = new ArrayList<>(ContractCommands.all());
    CommandSpec.Option time = new CommandSpec.Option("time", true, false);
    commands.add(new CommandSpec("daily set", List.of(time), Author.Role.MODERATOR));
    commands.add(new CommandSpec("daily off", List.of(), Author.Role.MODERATOR));
    return commands;
  }

  static ScriptedHandler echo() {
    return ScriptedHandler.replying(
        incoming -> Optional.of(ScriptedHandler.paragraph("I heard " + incoming.author().role())));
  }

  /** Someone's message reaches the bot. */
  static void send(TelegramDriver driver, ObjectNode message) {
    driver.await(driver.people.sends(message));
  }

  /** All that the bot wrote for a person. */
  static String text(TelegramDriver driver, String person) {
    return Shown.text(driver.standing(person));
  }

  @AfterEach
  final void close() {
    if (driver != null) {
      driver.close();
      assertThat(driver.telegram.violations()).isEmpty();
    }
  }
}
