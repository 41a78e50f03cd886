package io.github.dorasan.console;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.ChatPlatformContract;
import io.github.dorasan.contract.PlatformDriver;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The contract, through a pipe. */
final class ConsolePlatformTest extends ChatPlatformContract {
  @TempDir private Path folder;

  @Override
  protected PlatformDriver newDriver(List<CommandSpec> commands) {
    return new ConsoleDriver(commands, folder, PipeSeat::new);
  }
}
