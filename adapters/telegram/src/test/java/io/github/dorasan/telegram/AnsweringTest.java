package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.bot.Bot;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.telegram.loopback.Answer;
import io.github.dorasan.telegram.loopback.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How answers are shown: where they belong, in place, inline, and after a question was edited. */
final class AnsweringTest extends TelegramTest {
  private static Reply offering(String text, boolean inPlace) {
    return new Reply(
        List.of(
            new Block.Paragraph(List.of(new Span.Text(text))),
            new Block.Actions(List.of(new Action("fact:a-b", "Another", "/fact a-b")))),
        false,
        inPlace);
  }

  private static ScriptedHandler counting() {
    int[] count = {0};
    return ScriptedHandler.replying(
        incoming -> {
          count[0]++;
          return Optional.of(offering("Fact " + count[0], incoming instanceof Incoming.Pressed));
        });
  }

  @Test
  void anAnswerStandsInItsTopicAndPointsAtTheQuestion() {
    TelegramDriver driver = started(echo());
    ObjectNode question = driver.people.mentions(ANN, "Who?");
    send(driver, question);
    JsonNode sent = driver.telegram.calls("sendMessage").getLast().body();
    assertThat(sent.path("message_thread_id").asInt()).isEqualTo(driver.people.topic(ANN));
    assertThat(sent.at("/reply_parameters/message_id")).isEqualTo(question.path("message_id"));
    assertThat(sent.at("/reply_parameters/allow_sending_without_reply").asBoolean()).isTrue();
    assertThat(sent.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @Test
  void thePressOfWhoeverAskedChangesTheMessage() {
    TelegramDriver driver = started(counting());
    driver.says(ANN, "A fact");
    driver.presses(ANN, "Another");
    assertThat(driver.standing(ANN)).hasSize(1);
    assertThat(text(driver, ANN)).isEqualTo("Fact 2");
    assertThat(driver.telegram.calls("answerCallbackQuery")).hasSize(1);
  }

  @Test
  void thePressOfSomeoneElseLeadsThemToTheirOwnChat() {
    TelegramDriver driver = started(counting());
    driver.says(ANN, "A fact");
    driver.await(driver.people.presses(BOB, driver.seen(ANN).getLast(), "fact:a-b"));
    assertThat(text(driver, ANN)).isEqualTo("Fact 1");
    String url = driver.telegram.calls("answerCallbackQuery").getLast().body().path("url").asText();
    assertThat(url).isEqualTo("https://t.me/dorasan_test_bot?start=fact_a-b");
    driver.whispers(BOB, "/start fact_a-b");
    assertThat(text(driver, BOB)).isEqualTo("Fact 3");
  }

  @Test
  void aPressThatIsTooOldToBeAnsweredIsHandledAllTheSame() {
    TelegramDriver driver = started(counting());
    driver.says(ANN, "A fact");
    driver.telegram.failOnce(
        "answerCallbackQuery", "", Answer.error(400, "Bad Request: query is too old"));
    driver.presses(ANN, "Another");
    assertThat(text(driver, ANN)).isEqualTo("Fact 2");
  }

  @Test
  void aPressThatChangesNothingIsNoFailure() {
    TelegramDriver driver = started(ScriptedHandler.replying(offering("The same", true)));
    driver.says(ANN, "A fact");
    driver.presses(ANN, "Another");
    assertThat(text(driver, ANN)).isEqualTo("The same");
  }

  @Test
  void anEditedQuestionIsAnsweredInThePlaceOfTheFirstAnswer() {
    TelegramDriver driver =
        started(
            ScriptedHandler.replying(
                incoming ->
                    Optional.of(
                        ScriptedHandler.paragraph("To " + ((Incoming.Asked) incoming).text()))));
    ObjectNode question = driver.people.whispers(ANN, "Wher?");
    send(driver, question);
    driver.await(driver.people.changes(question, "Where?"));
    assertThat(text(driver, ANN)).isEqualTo("To Where?");
    ObjectNode unanswered = driver.people.whispers(ANN, "Never seen");
    driver.await(driver.people.changes(unanswered, "Really?"));
    assertThat(text(driver, ANN)).isEqualTo("To Where?");
  }

  @Test
  void aQuestionThatIsEditedWhileItIsAnsweredIsAnsweredAnew() {
    List<Integer> edits = new ArrayList<>();
    AtomicReference<TelegramDriver> running = new AtomicReference<>();
    AtomicReference<ObjectNode> question = new AtomicReference<>();
    TelegramDriver driver =
        started(
            ScriptedHandler.replying(
                incoming -> {
                  String text = ((Incoming.Asked) incoming).text();
                  if (text.equals("Wher?")) {
                    edits.add(changedMeanwhile(running.get(), question.get()));
                  }
                  return Optional.of(ScriptedHandler.paragraph("To " + text));
                }));
    running.set(driver);
    question.set(driver.people.whispers(ANN, "Wher?"));
    send(driver, question.get());
    driver.await(edits.getFirst());
    assertThat(text(driver, ANN)).isEqualTo("To Where?");
  }

  /** Returns the edit's number when the bot has read it: it has asked for more twice since. */
  private static int changedMeanwhile(TelegramDriver driver, ObjectNode question) {
    CountDownLatch asked = new CountDownLatch(2);
    int edit = driver.people.changes(question, "Where?");
    driver.telegram.watch(
        call -> {
          if (call.is("getUpdates")) {
            asked.countDown();
          }
        });
    try {
      asked.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the bot asked for more", e);
    }
    return edit;
  }

  @Test
  void entitiesThatTelegramDoesNotTakeAreLeftOut() {
    TelegramDriver driver =
        started(
            ScriptedHandler.replying(
                Reply.of(new Block.Paragraph(List.of(new Span.Strong("Strong"))))));
    driver.telegram.failOnce(
        "sendMessage", "", Answer.error(400, "Bad Request: can't parse entities"));
    driver.says(ANN, "Show me");
    assertThat(text(driver, ANN)).isEqualTo("Strong");
    assertThat(driver.telegram.calls("sendMessage"))
        .extracting(call -> call.body().has("entities"))
        .containsExactly(true, false);
  }

  @Test
  void startShowsHelp() {
    Bot bot = ShopBot.create();
    TelegramDriver driver = started(bot, bot.catalog().specs());
    driver.whispers(ANN, "/start");
    assertThat(text(driver, ANN)).contains("I am Pip.");
  }

  @Test
  void inlineResultsAreKnownQuestionsAndFactsWithTheirAnswers() {
    Bot bot = ShopBot.create();
    TelegramDriver driver = started(bot, bot.catalog().specs());
    driver.await(driver.people.types(ANN, "open", ""));
    JsonNode answer = driver.telegram.calls("answerInlineQuery").getLast().body();
    assertThat(answer.path("results")).isNotEmpty();
    JsonNode first = answer.path("results").get(0);
    assertThat(first.path("title").asText()).containsIgnoringCase("open");
    assertThat(first.path("description").asText()).isNotBlank();
    assertThat(first.at("/input_message_content/message_text").asText()).isNotBlank();
    assertThat(answer.path("cache_time").asInt()).isEqualTo(300);
  }

  @Test
  void inlineResultsComePageByPage() {
    Bot bot = ShopBot.create();
    TelegramDriver driver = started(bot, bot.catalog().specs());
    driver.await(driver.people.types(ANN, "", ""));
    JsonNode first = driver.telegram.calls("answerInlineQuery").getLast().body();
    String next = first.path("next_offset").asText();
    assertThat(next).isNotEmpty();
    driver.await(driver.people.types(ANN, "", next));
    JsonNode second = driver.telegram.calls("answerInlineQuery").getLast().body();
    assertThat(second.path("results").findValuesAsText("id"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.path("results").findValuesAsText("id"));
  }

  @Test
  void menusAreToldOnceAndByScope() throws Exception {
    TelegramDriver driver = started(echo());
    List<Call> told = driver.telegram.calls("setMyCommands");
    assertThat(told)
        .extracting(
            call -> call.body().at("/scope/type").asText(),
            call -> call.body().path("language_code").asText(),
            call -> call.body().path("commands").findValuesAsText("command"))
        .containsExactly(
            tuple("default", "", List.of("ask", "fact", "topics", "remind")),
            tuple("default", "ko", List.of("ask", "fact", "topics", "remind")),
            tuple(
                "all_chat_administrators", "", List.of("ask", "fact", "topics", "remind", "daily")),
            tuple(
                "all_chat_administrators",
                "ko",
                List.of("ask", "fact", "topics", "remind", "daily")));
    assertThat(told.get(1).body().at("/commands/0/description").asText())
        .isEqualTo(new Wording(Locale.of("ko")).text("command.ask"));
    try (TelegramPlatform again = driver.another(commands(), Repeats.inMemory(), () -> now)) {
      driver.platform(ANN).close();
      again.start(echo());
    }
    assertThat(driver.telegram.calls("setMyCommands")).hasSize(4);
  }
}
