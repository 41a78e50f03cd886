package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import io.github.dorasan.telegram.loopback.Answer;
import io.github.dorasan.telegram.loopback.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What only one person should see goes on in their own chat with the bot. */
final class AsidesTest extends TelegramTest {
  private static final long CHANNEL = -1_001_000_000_009L;
  private static final Reply PAGE = page("Page 1").discreetly();
  private static final Reply NOTED = ScriptedHandler.paragraph("Noted.").discreetly();
  private static final Reply FORBIDDEN =
      ScriptedHandler.paragraph(ShopBot.WORDING.text("command.forbidden")).discreetly();

  private static Reply page(String text) {
    return Reply.of(
        new Block.Paragraph(List.of(new Span.Text(text))),
        new Block.Actions(List.of(new Action("setup:next.1", "Next", "next"))));
  }

  private TelegramDriver paging() {
    return started(
        ScriptedHandler.replying(
            incoming ->
                Optional.of(
                    incoming instanceof Incoming.Pressed
                        ? page("Page 2").discreetly().replacing()
                        : PAGE)));
  }

  private static List<String> inGroup(TelegramDriver driver) {
    return driver.telegram.messages(TelegramDriver.GROUP, Optional.empty()).stream()
        .filter(message -> message.at("/from/id").asLong() == 7_000_001)
        .map(message -> message.path("text").asText())
        .toList();
  }

  private static JsonNode lastAnswer(TelegramDriver driver) {
    return driver.telegram.calls("answerCallbackQuery").getLast().body();
  }

  private static String key(TelegramDriver driver, String person) {
    return driver
        .telegram
        .messages(TelegramDriver.GROUP, Optional.of(driver.people.topic(person)))
        .reversed()
        .stream()
        .flatMap(message -> ReadMessage.link(message).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noGroupSeesWhatModeratorsPageThrough() {
    TelegramDriver driver = paging();
    driver.uses(MOD, "daily off", new LinkedHashMap<>());
    driver.presses(MOD, "Next");
    assertThat(inGroup(driver)).singleElement().asString().contains("15 minutes");
    assertThat(text(driver, MOD)).contains("Page 2").doesNotContain("Page 1");
  }

  @Test
  void whatIsPressedAloneCountsWhereItWasBegun() {
    ScriptedHandler handler = ScriptedHandler.replying(_ -> Optional.of(PAGE));
    TelegramDriver driver = started(handler);
    driver.uses(MOD, "daily off", new LinkedHashMap<>());
    driver.presses(MOD, "Next");
    driver.presses(MOD, "Next");
    Incoming.Command command = (Incoming.Command) handler.heard().getFirst();
    Incoming.Pressed pressed = (Incoming.Pressed) handler.heard().getLast();
    assertThat(pressed.channel()).isEqualTo(command.channel());
    assertThat(pressed.author()).isEqualTo(command.author());
    assertThat(pressed.author().role()).isEqualTo(Author.Role.MODERATOR);
    assertThat(pressed.setting()).isEqualTo(Setting.COMMUNITY);
    // In the group, another message may have the same number.
    assertThat(pressed.message()).isEmpty();
  }

  @Test
  void whoIsNoModeratorAnyMorePressesAsAMember() {
    ScriptedHandler handler = ScriptedHandler.replying(_ -> Optional.of(PAGE));
    TelegramDriver driver = started(handler);
    driver.uses(MOD, "daily off", new LinkedHashMap<>());
    driver.telegram.fail("getChatAdministrators", Answer.HTML);
    now = now.plusSeconds(301);
    driver.presses(MOD, "Next");
    assertThat(handler.heard().getLast().author().role()).isEqualTo(Author.Role.MEMBER);
  }

  @Test
  void nobodyElseOpensIt() {
    TelegramDriver driver = started(ScriptedHandler.replying(_ -> Optional.of(PAGE)));
    send(driver, driver.people.writes(MOD, "/daily off"));
    String key = key(driver, MOD);
    driver.whispers(BOB, "/start " + key);
    assertThat(text(driver, BOB)).isEqualTo(ShopBot.WORDING.text("dialogue.over"));
    driver.whispers(MOD, "/start " + key);
    assertThat(text(driver, MOD)).endsWith("Page 1");
  }

  @Test
  void aWordOrTwoToAModeratorStandsInTheGroup() {
    TelegramDriver driver = started(ScriptedHandler.replying(NOTED));
    driver.uses(MOD, "daily off", new LinkedHashMap<>());
    assertThat(inGroup(driver)).containsExactly("Noted.");
  }

  private TelegramDriver pressed(Reply reply) {
    TelegramDriver driver =
        started(
            ScriptedHandler.replying(
                incoming ->
                    Optional.of(incoming instanceof Incoming.Pressed ? reply : page("Vote"))));
    driver.says(ANN, "A fact");
    return driver;
  }

  @Test
  void aWordForWhoeverPressedStandsOverTheChatAlone() {
    TelegramDriver driver = pressed(NOTED);
    driver.await(driver.people.presses(BOB, driver.seen(ANN).getLast(), "setup:next.1"));
    assertThat(lastAnswer(driver).path("text").asText()).isEqualTo("Noted.");
    assertThat(lastAnswer(driver).path("show_alert").asBoolean()).isFalse();
    assertThat(inGroup(driver)).containsExactly("Vote");
    assertThat(Shown.text(driver.shown(BOB))).isEqualTo("Noted.");
  }

  @Test
  void aSentenceForWhoeverPressedWaitsToBeClosed() {
    TelegramDriver driver = pressed(ScriptedHandler.paragraph("x".repeat(200)).discreetly());
    driver.presses(ANN, "Next");
    assertThat(lastAnswer(driver).path("show_alert").asBoolean()).isTrue();
  }

  @Test
  void moreThanASentenceForWhoeverPressedIsReadAlone() {
    TelegramDriver driver = pressed(ScriptedHandler.paragraph("y".repeat(201)).discreetly());
    driver.presses(ANN, "Next");
    assertThat(lastAnswer(driver).path("url").asText()).contains("?start=form-");
    assertThat(inGroup(driver)).containsExactly("Vote");
    assertThat(text(driver, ANN)).endsWith("y".repeat(201));
  }

  @Test
  void nobodyMakesTheBotWriteInAChannel() {
    TelegramDriver driver =
        started(ScriptedHandler.replying(ScriptedHandler.paragraph("An answer")));
    ChannelRef channel = new ChannelRef("telegram", Long.toString(CHANNEL), Long.toString(CHANNEL));
    Reply post =
        Reply.of(
            new Block.Paragraph(List.of(new Span.Text("A fact"))),
            new Block.Actions(List.of(new Action("ask:a-b", "Ask", "/ask a"))));
    driver.platform(ANN).send(Outgoing.to(channel, post));
    ObjectNode posted = driver.telegram.messages(CHANNEL, Optional.empty()).getFirst();
    driver.await(driver.people.presses(BOB, posted, "ask:a-b"));
    assertThat(driver.telegram.messages(CHANNEL, Optional.empty())).hasSize(1);
    assertThat(lastAnswer(driver).path("url").asText()).endsWith("?start=ask_a-b");
    driver.whispers(BOB, "/start ask_a-b");
    assertThat(text(driver, BOB)).isEqualTo("An answer");
  }

  @Test
  void aLinkThatSomebodyWroteDoesNothingButShow() {
    ScriptedHandler handler = ScriptedHandler.replying("Shown.");
    TelegramDriver driver = started(handler);
    driver.whispers(ANN, "/start vote_up-a");
    assertThat(handler.heard().getLast())
        .isInstanceOfSatisfying(
            Incoming.Command.class, command -> assertThat(command.name()).isEqualTo("help"));
    driver.whispers(ANN, "/start ask_a-b");
    assertThat(handler.heard().getLast()).isInstanceOf(Incoming.Pressed.class);
  }

  @Test
  void whoStaysAnonymousIsToldWhyNothingCanGoOnAlone() {
    TelegramDriver driver =
        started(
            ScriptedHandler.responding(
                _ ->
                    Optional.of(
                        new Form(
                            "teach:x",
                            "Teach",
                            List.of(new Form.Field("a", "A", true, false, "", 9))))));
    send(driver, driver.people.writesAsTheGroup(ANN, "/daily off"));
    assertThat(inGroup(driver)).containsExactly(ShopBot.WORDING.text("aside.anonymous"));
  }

  @Test
  void whoStaysAnonymousReadsWhereTheyWrite() {
    TelegramDriver driver = paging();
    send(driver, driver.people.writesAsTheGroup(ANN, "/daily off"));
    assertThat(inGroup(driver)).containsExactly("Page 1");
  }

  @Test
  void whoStaysAnonymousIsToldWhyAPressIsRefused() {
    TelegramDriver driver = started(ScriptedHandler.replying(FORBIDDEN));
    ObjectNode asked = driver.people.writesAsTheGroup(ANN, "/daily off");
    ObjectNode reply = driver.people.writes(BOB, "A page");
    reply.set("reply_to_message", asked);
    driver.await(driver.people.presses(ANN, reply, "setup:next.1"));
    assertThat(lastAnswer(driver).path("text").asText())
        .isEqualTo(ShopBot.WORDING.text("aside.unlisted"));
    reply.set(
        "reply_to_message", Json.object("message_id", 5, "date", 1, "chat", reply.path("chat")));
    driver.await(driver.people.presses(ANN, reply, "setup:next.1"));
    assertThat(lastAnswer(driver).path("text").asText())
        .isEqualTo(ShopBot.WORDING.text("command.forbidden"));
  }
}
