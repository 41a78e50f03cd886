package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forms are filled in between the two, and belong to where they were opened. */
final class FormsTest extends TelegramTest {
  private static final Form FORM =
      new Form(
          "teach:x",
          "Teach an answer",
          List.of(
              new Form.Field("question", "The question", true, false, "", 200),
              new Form.Field("answer", "The answer", true, true, "As before", 20),
              new Form.Field("note", "A note", false, false, "", 200)));

  private final ScriptedHandler handler =
      ScriptedHandler.responding(
          incoming ->
              Optional.<Response>of(
                  incoming instanceof Incoming.Submitted
                      ? ScriptedHandler.paragraph("Learned.")
                      : FORM));

  private TelegramDriver opened() {
    TelegramDriver driver = started(handler);
    driver.uses(MOD, "topics", new LinkedHashMap<>());
    return driver;
  }

  private static String key(TelegramDriver driver) {
    return driver.seen(MOD).stream()
        .flatMap(message -> ReadMessage.link(message).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFormIsFilledInElsewhereAndBelongsToItsGroup() {
    TelegramDriver driver = opened();
    assertThat(text(driver, MOD)).contains("15 minutes").doesNotContain("The question");
    driver.whispers(MOD, "/start " + key(driver));
    driver.whispers(MOD, "When?\nAt what time?");
    driver.whispers(MOD, "/skip");
    driver.whispers(MOD, "/skip");
    Incoming.Submitted form = (Incoming.Submitted) handler.heard().getLast();
    assertThat(form.form()).isEqualTo("teach:x");
    assertThat(form.values())
        .isEqualTo(Map.of("question", "When? At what time?", "answer", "As before"));
    assertThat(form.author().role()).isEqualTo(Author.Role.MODERATOR);
    assertThat(form.setting()).isEqualTo(Setting.COMMUNITY);
    assertThat(form.channel()).isEqualTo(handler.heard().getFirst().channel());
    assertThat(text(driver, MOD)).endsWith("Learned.");
    assertThat(driver.telegram.messages(TelegramDriver.GROUP, Optional.empty()))
        .extracting(message -> message.path("text").asText())
        .noneMatch(text -> text.contains("Learned") || text.contains("question"));
  }

  @Test
  void whatMustNotStayEmptyIsAskedForAgainAndWhatIsTooLongIsCut() {
    TelegramDriver driver = opened();
    driver.whispers(MOD, "/start " + key(driver));
    driver.whispers(MOD, "/skip");
    driver.whispers(MOD, "Q");
    driver.whispers(MOD, "0123456789012345678\ud83d\ude00");
    driver.whispers(MOD, "N");
    Incoming.Submitted form = (Incoming.Submitted) handler.heard().getLast();
    assertThat(form.values())
        .isEqualTo(Map.of("question", "Q", "answer", "0123456789012345678", "note", "N"));
  }

  @Test
  void aFormCanBeLeft() {
    TelegramDriver driver = opened();
    driver.whispers(MOD, "/start " + key(driver));
    driver.whispers(MOD, "/cancel");
    assertThat(text(driver, MOD)).endsWith(ShopBot.WORDING.text("form.cancelled"));
    assertThat(handler.heard()).noneMatch(Incoming.Submitted.class::isInstance);
  }

  @Test
  void aFormIsForItsPersonAndOnce() {
    TelegramDriver driver = opened();
    String key = key(driver);
    driver.whispers(BOB, "/start " + key);
    assertThat(text(driver, BOB)).isEqualTo(ShopBot.WORDING.text("dialogue.over"));
    driver.whispers(MOD, "/start " + key);
    driver.whispers(MOD, "/start " + key);
    assertThat(text(driver, MOD)).endsWith(ShopBot.WORDING.text("dialogue.over"));
  }

  @Test
  void aFormClosesAfterAWhile() {
    TelegramDriver driver = opened();
    driver.whispers(MOD, "/start " + key(driver));
    driver.whispers(MOD, "Q");
    now = now.plus(Duration.ofMinutes(15));
    driver.whispers(MOD, "A");
    assertThat(text(driver, MOD)).endsWith(ShopBot.WORDING.text("dialogue.over"));
    assertThat(handler.heard()).hasSize(1);
  }

  @Test
  void aFormWaitsForItsPersonForAWhile() {
    TelegramDriver driver = opened();
    now = now.plus(Duration.ofMinutes(15));
    driver.whispers(MOD, "/start " + key(driver));
    assertThat(text(driver, MOD)).endsWith(ShopBot.WORDING.text("dialogue.over"));
  }

  @Test
  void betweenTheTwoAFormOpensAtOnce() {
    TelegramDriver driver = started(handler);
    driver.whispers(ANN, "/topics");
    assertThat(text(driver, ANN)).contains("Teach an answer", "The question (1/3)");
  }
}
