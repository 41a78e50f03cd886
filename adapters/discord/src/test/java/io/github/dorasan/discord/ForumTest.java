package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.contract.Evening;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.discord.loopback.People.Act;
import io.github.dorasan.platform.PlatformException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole bot answers new posts of the forums that moderators chose, and nothing else there. */
@Timeout(60)
final class ForumTest {
  private static final String ANN = "ann";
  private static final String MOD = "mod-mia";
  private static final int FORUM = 15;

  private final Evening shop = new Evening();
  private final DiscordDriver driver =
      new DiscordDriver(shop.commands(), true, DiscordPlatform.Timing.USUAL, shop::answersUnasked);
  private String forum = "";

  @BeforeEach
  void start() throws PlatformException {
    driver.start(shop);
    shop.speaksOn(driver.platform(ANN));
    forum = driver.places.channel("questions", FORUM);
  }

  @AfterEach
  void close() {
    driver.close();
    assertThat(driver.discord.violations()).isEmpty();
  }

  private void chosen() {
    set("unasked-channels", forum);
  }

  private void set(String name, String value) {
    LinkedHashMap<String, String> setting = new LinkedHashMap<>();
    setting.put("name", name);
    setting.put("value", value);
    driver.uses(MOD, "settings", setting);
  }

  /** Ann begins a post with a question; returns it. */
  private String post(String question) {
    String post = driver.places.thread(forum, false);
    driver.people.send(driver.people.message(ANN, post, question).put("id", post));
    driver.await(post);
    return post;
  }

  private List<Shown> replies(String post) {
    return driver.discord.messages(post).stream().map(ReadMessage::shown).toList();
  }

  @Test
  void aForumThatNobodyChoseIsLeftAlone() {
    assertThat(replies(post("When is game night?"))).isEmpty();
  }

  @Test
  void aPostOfAChosenForumIsAnsweredOnce() {
    chosen();
    String post = post("When is game night?");
    assertThat(replies(post))
        .singleElement()
        .satisfies(answer -> assertThat(answer.text()).contains("every Thursday"));
    driver.people.send(driver.people.message("bob", post, "When is the shop open?"));
    driver.await(post);
    assertThat(replies(post)).hasSize(1);
  }

  @Test
  void ofAPostWithoutAnAnswerTheCommunityDecides() {
    chosen();
    assertThat(replies(post("Where can I park my car?")))
        .singleElement()
        .satisfies(one -> assertThat(one.buttons()).contains("Where is the shop?"));
    set("when-unknown", "silence");
    assertThat(replies(post("Where can I park my car?"))).isEmpty();
  }

  @Test
  void whoeverAskedAndModeratorsCanDismissTheAnswerAndNobodyElse() {
    chosen();
    for (Map.Entry<String, Boolean> presser :
        Map.of("bob", false, ANN, true, MOD, true).entrySet()) {
      String post = post("When is game night?");
      JsonNode answer = driver.discord.messages(post).getFirst();
      String remove = ReadMessage.button(answer, "Remove").orElseThrow();
      Act act = driver.people.presses(presser.getKey(), post, answer, remove);
      driver.people.go(act);
      driver.await(post);
      assertThat(replies(post).stream().anyMatch(one -> one.text().contains("every Thursday")))
          .as(presser.getKey())
          .isNotEqualTo(presser.getValue());
    }
  }
}
