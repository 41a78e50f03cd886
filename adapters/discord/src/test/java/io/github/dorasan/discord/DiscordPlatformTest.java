package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.ChatPlatformContract;
import io.github.dorasan.contract.PlatformDriver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * The contract, on the real library against the loopback, whose traffic is held against Discord's
 * description of its API where CONTRACT_SPECS names it.
 */
final class DiscordPlatformTest extends ChatPlatformContract {
  private final List<DiscordDriver> drivers = new ArrayList<>();

  @Override
  protected PlatformDriver newDriver(List<CommandSpec> commands) {
    DiscordDriver driver = new DiscordDriver(commands);
    drivers.add(driver);
    return driver;
  }

  @AfterEach
  void trafficIsAsDescribed() {
    assertThat(drivers).flatExtracting(driver -> driver.discord.violations()).isEmpty();
  }
}
