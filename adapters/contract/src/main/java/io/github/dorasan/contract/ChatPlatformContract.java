package io.github.dorasan.contract;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.PlatformException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/**
 * What every platform must do. A platform's test extends this class and supplies a {@link
 * PlatformDriver}; the tests stand in the interfaces, one for each thing that a platform is for. A
 * capability that a platform lacks switches what is expected; it skips no test. A test that does
 * not end within a minute, or the time it names, fails.
 */
@Timeout(60)
public abstract class ChatPlatformContract
    implements HearingContract,
        ShowingContract,
        PressingContract,
        ServingContract,
        SendingContract,
        ManagingContract,
        ScenarioContract,
        EveningContract {
  private final List<PlatformDriver> drivers = new ArrayList<>();

  /** For a platform's test. */
  protected ChatPlatformContract() {}

  /**
   * The driver of a new platform that is not yet started.
   *
   * @param commands the commands that the platform offers
   */
  protected abstract PlatformDriver newDriver(List<CommandSpec> commands);

  @Override
  public final PlatformDriver started(IncomingHandler handler, List<CommandSpec> commands) {
    PlatformDriver driver = newDriver(commands);
    drivers.add(driver);
    try {
      driver.start(handler);
    } catch (PlatformException e) {
      throw new AssertionError("the platform does not start: " + e.getMessage(), e);
    }
    return driver;
  }

  @AfterEach
  final void closeDrivers() {
    drivers.forEach(PlatformDriver::close);
  }
}
