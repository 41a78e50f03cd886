package io.github.dorasan.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is said on a day of a whole community stands in a file, which can be written anew here. */
final class EveningTest {
  private static final Path SAID =
      Path.of("src/main/resources/io/github/dorasan/contract", EveningContract.SAID);

  @Test
  void allThatIsSaidStandsInAFile() throws IOException {
    Evening evening = new Evening();
    try (InMemoryDriver driver = new InMemoryDriver(InMemoryPlatform.ABLE)) {
      driver.start(evening);
      String said = evening.playOn(driver, ShopScenarios.scenario("evening/evening.txt"));
      GoldenFile.check(SAID, said, Objects.equals(System.getProperty("golden"), "write"));
    }
  }
}
