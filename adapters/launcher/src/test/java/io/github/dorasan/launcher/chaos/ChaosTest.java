package io.github.dorasan.launcher.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short runs of what {@link ChaosRun} and {@link InstancesRun} do for long. */
@Timeout(600)
final class ChaosTest {
  private static final Logger LOG = LoggerFactory.getLogger(ChaosTest.class);

  /** How soon something happens says nothing here: much else runs on this machine. */
  private static final Duration AT_SOME_TIME = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void theBooksBalanceThoughEverythingFails() throws Exception {
    try (Chaos chaos = new Chaos(Optional.empty(), folder, 1, Duration.ofSeconds(25), _ -> {})) {
      check(chaos.run());
    }
  }

  @Test
  void theBooksBalanceThoughOneOfTwoInstancesIsKilled() throws Exception {
    try (Instances instances =
        new Instances(Optional.empty(), folder, 1, Duration.ofSeconds(36), AT_SOME_TIME, _ -> {})) {
      check(instances.run());
    }
  }

  private static void check(Books books) {
    LOG.warn("The books:\n{}", books);
    assertThat(books.wrong()).as("%s", books).isEmpty();
  }
}
