package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Quiz;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import io.github.dorasan.telegram.loopback.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Answers that cannot stand where they should, quizzes, and what is noted of answers. */
final class StandingTest extends TelegramTest {
  private final ScriptedHandler handler = ScriptedHandler.replying("Heard.");

  @Test
  void anAnswerThatCannotStandInItsTopicOrGroupHoldsUpNothing() {
    TelegramDriver driver = started(handler);
    for (Answer answer :
        List.of(
            Answer.error(400, "Bad Request: TOPIC_CLOSED"),
            Answer.error(403, "Forbidden: bot was kicked from the supergroup chat"),
            Answer.error(400, "Bad Request: not enough rights to send text messages"))) {
      driver.telegram.failOnce("sendMessage", "", answer);
      driver.says(ANN, "Who?");
      assertThat(driver.standing(ANN)).isEmpty();
    }
    driver.says(ANN, "Who?");
    assertThat(driver.standing(ANN)).hasSize(1);
  }

  private static final Reply QUIZ =
      Reply.of(
              new Block.Paragraph(List.of(new Span.Text("How many dice?"))),
              new Block.Actions(
                  List.of(new Action("quiz:a:1", "Two", "2"), new Action("quiz:a:2", "Six", "6"))))
          .asking(
              new Quiz(
                  "How many dice?",
                  List.of("Two", "Six"),
                  1,
                  Reply.of(
                      new Block.Paragraph(List.of(new Span.Text("There are six. ".repeat(20)))),
                      new Block.Actions(List.of(new Action("quiz:next", "Another", "/quiz"))))));

  @Test
  void aQuizIsATelegramQuiz() {
    TelegramDriver driver = started(ScriptedHandler.replying(QUIZ));
    driver.says(ANN, "Quiz");
    JsonNode poll = driver.telegram.calls("sendPoll").getLast().body();
    assertThat(poll.path("type").asText()).isEqualTo("quiz");
    assertThat(poll.path("correct_option_ids")).hasToString("[1]");
    assertThat(poll.path("options").findValuesAsText("text")).containsExactly("Two", "Six");
    assertThat(poll.path("explanation").asText()).hasSizeBetween(100, 200).startsWith("There are");
    assertThat(poll.path("message_thread_id").asInt()).isEqualTo(driver.people.topic(ANN));
    driver.presses(ANN, "Another");
    assertThat(driver.telegram.calls("sendPoll")).hasSize(2);
  }

  @Test
  void whereNoQuizIsAllowedItHasButtons() {
    TelegramDriver driver = started(ScriptedHandler.replying(QUIZ));
    driver.telegram.fail(
        "sendPoll", Answer.error(400, "Bad Request: not enough rights to send polls to the chat"));
    driver.says(ANN, "Quiz");
    assertThat(driver.standing(ANN).getLast().buttons()).containsExactly("Two", "Six");
  }

  @Test
  void whereAnswersStandForEveryoneIsNoted() {
    Noting keeping = new Noting();
    TelegramDriver driver = started(keeping);
    driver.says(ANN, "Who?");
    driver.whispers(ANN, "Who?");
    driver.uses(ANN, "topics", new LinkedHashMap<>());
    ObjectNode answer = driver.seen(ANN).getFirst();
    assertThat(keeping.kept)
        .extracting(MessageRef::message)
        .containsExactly(answer.path("message_id").asText());
    assertThat(keeping.kept.getFirst().channel().channel())
        .isEqualTo(TelegramDriver.GROUP + ":" + driver.people.topic(ANN));
  }

  @Test
  void theThreadOfAnOrdinaryReplyIsNoTopic() {
    TelegramDriver driver = started(handler);
    ObjectNode question = driver.people.mentions(ANN, "Who?");
    question.remove("is_topic_message");
    question.put("message_thread_id", 1);
    send(driver, question);
    JsonNode sent = driver.telegram.calls("sendMessage").getLast().body();
    assertThat(sent.has("message_thread_id")).isFalse();
  }

  /** The answer takes until people are shown that it is being written. */
  @Test
  void whatTakesLongIsShownToBeUnderWay() {
    CountDownLatch typing = new CountDownLatch(1);
    TelegramDriver driver =
        started(
            ScriptedHandler.replying(
                _ -> {
                  try {
                    typing.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return Optional.of(ScriptedHandler.paragraph("At last."));
                }));
    driver.telegram.watch(
        call -> {
          if (call.is("sendChatAction")) {
            typing.countDown();
          }
        });
    driver.says(ANN, "Think");
    JsonNode action = driver.telegram.calls("sendChatAction").getFirst().body();
    assertThat(action.path("action").asText()).isEqualTo("typing");
    assertThat(action.path("message_thread_id").asInt()).isEqualTo(driver.people.topic(ANN));
  }
}
