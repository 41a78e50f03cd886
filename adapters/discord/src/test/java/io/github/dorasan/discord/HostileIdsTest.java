package io.github.dorasan.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.contract.Mutations;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever ids buttons and forms carry, the bot goes on. */
final class HostileIdsTest extends DiscordTest {
  private static final int LONGEST_ID = 100;

  /** As much as may wait in a channel, and less. */
  private static final int AT_ONCE = 100;

  private static final List<String> RIGHT =
      List.of("ask:opening-hours", "setup:language.0.ko.mod", "share", "~share:1", "9.mod", "");

  @Test
  void theBotGoesOnWhateverIsPressedAndSubmitted() {
    DiscordDriver driver = started(echo());
    driver.says(ANN, "hello");
    List<JsonNode> acts =
        Mutations.of(RIGHT, 250)
            .map(data -> new String(data, UTF_8))
            .map(id -> id.substring(0, Math.min(LONGEST_ID, id.length())))
            .flatMap(id -> acts(driver, id))
            .toList();
    for (int from = 0; from < acts.size(); from += AT_ONCE) {
      driver.discord.dispatchAll(
          "INTERACTION_CREATE", acts.subList(from, Math.min(acts.size(), from + AT_ONCE)));
      driver.await(driver.channel(ANN));
    }

    driver.says(BOB, "still there?");
    assertThat(text(driver, BOB)).contains("I heard");
  }

  /** A press and a form with an id. */
  private static Stream<JsonNode> acts(DiscordDriver driver, String id) {
    String channel = driver.channel(ANN);
    return Stream.of(
        driver.people.presses(ANN, channel, last(driver, ANN), id).event(),
        driver.people.submits(ANN, channel, id, Map.of("question", id)).event());
  }
}
