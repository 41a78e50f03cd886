package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.ContractCommands;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.discord.loopback.People.Act;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.PlatformException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A bot on a loopback Discord, whose traffic must be as Discord describes it. */
@Timeout(60)
abstract class DiscordTest {
  static final String ANN = "ann";
  static final String BOB = "bob";
  static final String MOD = "mod-mia";

  private @Nullable DiscordDriver driver;

  /** A bot with the contract's commands. */
  DiscordDriver started(IncomingHandler handler) {
    return started(handler, ContractCommands.all(), false, DiscordPlatform.Timing.USUAL);
  }

  /** A bot that may read every message. */
  DiscordDriver reading(IncomingHandler handler) {
    return started(handler, ContractCommands.all(), true, DiscordPlatform.Timing.USUAL);
  }

  DiscordDriver started(IncomingHandler handler, List<CommandSpec> commands) {
    return started(handler, commands, false, DiscordPlatform.Timing.USUAL);
  }

  DiscordDriver started(
      IncomingHandler handler,
      List<CommandSpec> commands,
      boolean content,
      DiscordPlatform.Timing timing) {
    DiscordDriver begun = new DiscordDriver(commands, content, timing);
    driver = begun;
    try {
      begun.start(handler);
    } catch (PlatformException e) {
      throw new AssertionError(e.getMessage(), e);
    }
    return begun;
  }

  static ScriptedHandler echo() {
    return ScriptedHandler.replying(
        incoming -> Optional.of(ScriptedHandler.paragraph("I heard " + incoming.author().role())));
  }

  /** What someone uses in their own channel. */
  static Act uses(DiscordDriver driver, String person, String command, Map<String, ?> options) {
    Act act = driver.people.uses(person, driver.channel(person), command, options);
    driver.go(person, act);
    return act;
  }

  /** All that stands in a person's channel. */
  static String text(DiscordDriver driver, String person) {
    return Shown.text(driver.standing(person));
  }

  /** The last message in a person's channel, as Discord keeps it. */
  static JsonNode last(DiscordDriver driver, String person) {
    return driver.discord.messages(driver.channel(person)).getLast();
  }

  /** How often something was called. */
  static long calls(DiscordDriver driver, String method, String path) {
    return driver.discord.calls().stream().filter(call -> call.is(method, path)).count();
  }

  @AfterEach
  final void close() {
    if (driver != null) {
      driver.close();
      assertThat(driver.discord.violations()).isEmpty();
    }
  }
}
