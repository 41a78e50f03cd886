package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.PlatformException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bot is sent away while it runs, or goes by itself. */
final class EndingTest extends DiscordTest {
  @ParameterizedTest
  @CsvSource({
    "4004, DISCORD_TOKEN",
    "4014, discord.message-content: false",
    "4011, discord.shards",
    "4010, discord.shards"
  })
  void whoeverRunsTheBotIsToldWhyItWasSentAway(int code, String mend) throws InterruptedException {
    DiscordDriver driver = started(ScriptedHandler.replying("Yes?"));
    driver.says(ANN, "Are you there?");
    driver.discord.closeGateway(code);
    assertThatThrownBy(() -> driver.platform(ANN).awaitEnd())
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining(mend)
        .hasMessageNotContaining("a.token");
    assertThat(driver.platform(ANN).isUp()).isFalse();
    driver.platform(ANN).close();
    assertThat(driver.discord.identifies()).as("it does not try in vain").isOne();
  }

  @Test
  void whoeverWaitsForTheEndIsLetGoWhenTheBotLeaves() throws InterruptedException {
    DiscordDriver driver = started(ScriptedHandler.silent());
    Thread waiting =
        Thread.ofVirtual()
            .start(() -> assertThatCode(driver.platform(ANN)::awaitEnd).doesNotThrowAnyException());
    driver.platform(ANN).close();
    waiting.join();
    assertThatCode(driver.platform(ANN)::awaitEnd).doesNotThrowAnyException();
  }

  @Test
  void aBotThatHasNotStartedHasNoEndToWaitFor() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    try (DiscordPlatform other = driver.another(List.of())) {
      assertThatCode(other::awaitEnd).doesNotThrowAnyException();
    }
  }
}
