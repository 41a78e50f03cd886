package io.github.dorasan.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.contract.Mutations;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Whatever Telegram hands over, or somebody in its name, is handled or passed over. */
final class UpdatesFuzzTest extends TelegramTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FROM = "\"from\":{\"id\":9,\"is_bot\":false,\"first_name\":\"Ann\"},";
  private static final String CHAT =
      "\"chat\":{\"id\":9,\"type\":\"private\",\"first_name\":\"A\"},";

  private static final List<String> RIGHT =
      List.of(
          "{\"update_id\":1,\"message\":{\"message_id\":5,"
              + FROM
              + CHAT
              + "\"date\":1,\"text\":\"/ask hello\",\"entities\":"
              + "[{\"type\":\"bot_command\",\"offset\":0,\"length\":4}]}}",
          "{\"update_id\":1,\"callback_query\":{\"id\":\"7\","
              + FROM
              + "\"chat_instance\":\"8\",\"data\":\"ask:opening-hours\",\"message\":{\"message_id\":5,"
              + CHAT
              + "\"date\":1,\"text\":\"an answer\"}}}",
          "{\"update_id\":1,\"inline_query\":{\"id\":\"7\","
              + FROM
              + "\"query\":\"when\",\"offset\":\"\"}}",
          "{\"update_id\":1,\"edited_message\":{\"message_id\":5,"
              + FROM
              + CHAT
              + "\"date\":1,\"edit_date\":2,\"text\":\"other\"}}");

  @FuzzTest(maxDuration = "30s")
  void read(byte[] data) {
    holds(data);
  }

  @Test
  void mutatedBytesAreReadOrRefused() {
    Mutations.of(RIGHT, 1_000).forEach(UpdatesFuzzTest::holds);
  }

  private static void holds(byte[] data) {
    try {
      assertThat(LenientUpdates.update(data)).isNotNull();
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
    String answer = "{\"ok\":true,\"result\":[" + new String(data, UTF_8) + "]}";
    try {
      assertThat(new LenientUpdates(0, 0).deserializeResponse(answer)).isNotNull();
    } catch (TelegramApiRequestException e) {
      assertThat(e).hasMessageContaining("no JSON");
    }
  }

  @Test
  void theBotGoesOnWhateverItIsHanded() {
    TelegramDriver driver = started(echo());
    List<ObjectNode> updates =
        Mutations.of(RIGHT, 2_000).flatMap(data -> object(data).stream()).limit(300).toList();
    assertThat(updates).hasSizeGreaterThan(100);
    for (int i = 0; i < updates.size(); i++) {
      ObjectNode update = updates.get(i);
      update.remove("update_id");
      if (update.get("callback_query") instanceof ObjectNode press && press.has("id")) {
        press.put("id", "press-" + i);
      }
      driver.await(driver.telegram.happens(update));
    }

    driver.says(ANN, "still there?");
    assertThat(text(driver, ANN)).contains("I heard");
  }

  private static Optional<ObjectNode> object(byte[] data) {
    try {
      JsonNode read = JSON.readTree(data);
      return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
