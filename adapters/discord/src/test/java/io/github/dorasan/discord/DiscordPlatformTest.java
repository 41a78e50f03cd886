package io.github.dorasan.discord;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.ChatPlatformContract;
import io.github.dorasan.contract.PlatformDriver;
import java.util.List;

/** The contract, on the real library against the loopback. */
final class DiscordPlatformTest extends ChatPlatformContract {
  @Override
  protected PlatformDriver newDriver(List<CommandSpec> commands) {
    return new DiscordDriver(commands);
  }
}
