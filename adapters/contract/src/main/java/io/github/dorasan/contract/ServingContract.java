package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A platform serves everyone, whatever happens, until it is closed. */
interface ServingContract extends PlatformContract {
  @Test
  default void aFailureIsToldKindlyAndTheNextQuestionIsServed() {
    ScriptedHandler handler = ScriptedHandler.replying(ServingContract::failing);
    PlatformDriver driver = started(handler);
    driver.says(ANN, "fail");
    String id = failureId(Shown.text(driver.shown(ANN)));
    assertThat(id).isNotBlank().hasSizeLessThanOrEqualTo(40).doesNotContain(" ");
    assertThat(Shown.text(driver.shown(ANN)))
        .doesNotContain("the inside", "Exception", "io.github", "\tat ");
    driver.says(ANN, "Are you there?");
    assertThat(Shown.text(driver.shown(ANN))).contains("Heard: Are you there?");
    assertThat(handler.heard()).hasSize(2);
  }

  @Test
  default void aFailureOfACommandIsToldToo() {
    PlatformDriver driver = started(ScriptedHandler.replying(ServingContract::failing));
    driver.uses(ANN, "topics", new LinkedHashMap<>());
    assertThat(failureId(Shown.text(driver.shown(ANN)))).isNotBlank();
  }

  @Test
  default void everyFailureHasAnIdOfItsOwn() {
    PlatformDriver driver = started(ScriptedHandler.replying(ServingContract::failing));
    driver.says(ANN, "fail");
    driver.says(BOB, "fail");
    assertThat(failureId(Shown.text(driver.shown(ANN))))
        .isNotEqualTo(failureId(Shown.text(driver.shown(BOB))));
  }

  private static Optional<Reply> failing(Incoming incoming) {
    if (incoming instanceof Incoming.Asked asked && !asked.text().equals("fail")) {
      return Optional.of(ScriptedHandler.paragraph("Heard: " + asked.text()));
    }
    throw new IllegalStateException("the inside of the bot");
  }

  /** The id in the sentence that tells of a failure. */
  private static String failureId(String shown) {
    String mark = "@@";
    String sentence = ShopBot.WORDING.text("failure", Map.of("id", mark));
    String before = sentence.substring(0, sentence.indexOf(mark));
    String after = sentence.substring(sentence.indexOf(mark) + mark.length());
    assertThat(shown).contains(before).endsWith(after);
    return shown.substring(
        shown.indexOf(before) + before.length(), shown.length() - after.length());
  }

  @Test
  default void twoPeopleAreNotMixed() {
    ScriptedHandler handler = ScriptedHandler.replying(ServingContract::failing);
    PlatformDriver driver = started(handler);
    driver.says(ANN, "Ann's question");
    driver.says(BOB, "Bob's question");
    driver.says(ANN, "Ann's other question");
    assertThat(Shown.text(driver.shown(ANN)))
        .containsSubsequence("Heard: Ann's question", "Heard: Ann's other question")
        .doesNotContain("Bob");
    assertThat(Shown.text(driver.shown(BOB)))
        .contains("Heard: Bob's question")
        .doesNotContain("Ann");
    List<String> people = handler.heard().stream().map(incoming -> incoming.author().id()).toList();
    assertThat(people.get(0)).isNotEqualTo(people.get(1)).isEqualTo(people.get(2));
  }

  @Test
  default void twoPeopleAreServedAtOnce() throws InterruptedException {
    int questions = 20;
    PlatformDriver driver = started(ScriptedHandler.replying(ServingContract::failing));
    driver.says(ANN, "ann 0");
    driver.says(BOB, "bob 0");
    List<Thread> people = new ArrayList<>();
    for (String person : List.of(ANN, BOB)) {
      people.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = 1; i < questions; i++) {
                      driver.says(person, person + " " + i);
                    }
                  }));
    }
    for (Thread person : people) {
      person.join();
    }
    for (String person : List.of(ANN, BOB)) {
      assertThat(driver.shown(person))
          .extracting(message -> message.text().strip())
          .containsExactlyElementsOf(
              IntStream.range(0, questions).mapToObj(i -> "Heard: " + person + " " + i).toList());
    }
  }

  @Test
  default void aSlowReplyToOneHoldsUpNobodyElse() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    PlatformDriver driver = started(holding(entered, leave));
    Thread ann = Thread.ofVirtual().start(() -> driver.says(ANN, "hold"));
    entered.await();
    try {
      driver.says(BOB, "quick");
      assertThat(Shown.text(driver.shown(BOB))).contains("Heard: quick");
      assertThat(driver.shown(ANN)).isEmpty();
    } finally {
      leave.countDown();
    }
    ann.join();
    assertThat(Shown.text(driver.shown(ANN))).contains("Heard: hold");
  }

  @Test
  default void closingFinishesWhatIsUnderWay() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    PlatformDriver driver = started(holding(entered, leave));
    Thread ann = Thread.ofVirtual().start(() -> driver.says(ANN, "hold"));
    entered.await();
    Thread closing = Thread.ofVirtual().start(() -> driver.platform(ANN).close());
    leave.countDown();
    ann.join();
    closing.join();
    assertThat(Shown.text(driver.shown(ANN))).contains("Heard: hold");
  }

  /** Replies at once, but to "hold" only when it is let go. */
  private static ScriptedHandler holding(CountDownLatch entered, CountDownLatch leave) {
    return ScriptedHandler.replying(
        incoming -> {
          if (incoming instanceof Incoming.Asked asked && asked.text().equals("hold")) {
            entered.countDown();
            await(leave);
          }
          return failing(incoming);
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while a reply was held", e);
    }
  }

  @Test
  default void nothingIsServedAfterClosing() {
    ScriptedHandler handler = ScriptedHandler.replying("Served.");
    PlatformDriver driver = started(handler);
    driver.says(ANN, "before");
    driver.platform(ANN).close();
    driver.platform(ANN).close();
    driver.says(ANN, "after");
    assertThat(handler.asked()).containsExactly("before");
    assertThat(driver.shown(ANN)).hasSize(1);
  }
}
