package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.ChatPlatformContract;
import io.github.dorasan.contract.PlatformDriver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * The contract, on the real library against the loopback, whose traffic is held against the Bot API
 * as data where CONTRACT_SPECS names it.
 */
final class TelegramPlatformTest extends ChatPlatformContract {
  private final List<TelegramDriver> drivers = new ArrayList<>();

  @Override
  protected PlatformDriver newDriver(List<CommandSpec> commands) {
    TelegramDriver driver = new TelegramDriver(commands);
    drivers.add(driver);
    return driver;
  }

  @AfterEach
  void trafficIsAsDescribed() {
    assertThat(drivers).flatExtracting(driver -> driver.telegram.violations()).isEmpty();
  }
}
