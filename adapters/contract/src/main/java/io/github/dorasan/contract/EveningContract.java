package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A day of a whole community goes the same way on every platform, word for word. */
interface EveningContract extends PlatformContract {
  /** What is said on that day, on whatever platform; refreshed by {@code EveningTest}. */
  String SAID = "evening/said.txt";

  @Test
  @Timeout(300)
  default void anEveningGoesTheSameWayEverywhere() {
    assertThat(played() + "\n").isEqualTo(text(SAID));
  }

  /** All that is said on that day. */
  default String played() {
    Evening evening = new Evening();
    return evening.playOn(
        started(evening, evening.commands()), ShopScenarios.scenario("evening/evening.txt"));
  }

  private static String text(String file) {
    try (InputStream content = EveningContract.class.getResourceAsStream(file)) {
      if (content == null) {
        throw new IOException("the jar lacks " + file);
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
