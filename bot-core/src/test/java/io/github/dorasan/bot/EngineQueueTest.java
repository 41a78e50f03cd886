package io.github.dorasan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Observer;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.Retriever;
import io.github.dorasan.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people hear when more is asked than can be answered. */
@Timeout(60)
final class EngineQueueTest {
  private final CountDownLatch go = new CountDownLatch(1);
  private final Semaphore busy = new Semaphore(0);
  private final Noted noted = new Noted();

  /** Finds nothing before it is let go. */
  private final Retriever held =
      new Retriever() {
        @Override
        public Retrieval retrieve(String text, int limit) {
          busy.release();
          await(go);
          return Shop.retriever().retrieve(text, limit);
        }
      };

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while a question was held", e);
    }
  }

  /** Keeps what it is told. */
  private static final class Noted implements Observer {
    final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public Running begin(Stage stage, String platform) {
      return () -> all.add(platform + " took " + stage);
    }

    @Override
    public void decided(String platform, String outcome) {
      all.add(platform + " decided " + outcome);
    }

    @Override
    public void turnedAway(String platform) {
      all.add(platform + " turned away");
    }
  }

  private Bot bot(EngineQueue queue, Locale language) {
    AnswerEngine engine =
        new AnswerEngine(Shop.knowledge(), held, Calibration.LEXICAL, Thresholds.DEFAULT, 0);
    Wording wording = new Wording(language);
    SettableClock clock = new SettableClock();
    Desk desk = new Desk(new Conversations(clock), queue, new Random(1));
    return Bot.over(Lending.of(engine, wording), wording, desk);
  }

  private static Incoming.Asked asked(String person, boolean addressed) {
    return new Incoming.Asked(
        ShopBot.LOBBY,
        new Author(person, Author.Role.MEMBER),
        Setting.COMMUNITY,
        "When is the shop open?",
        addressed,
        Optional.empty());
  }

  private static String said(Bot bot, String person) {
    return ShopBot.text((Reply) bot.handle(asked(person, true)).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | I have too much to do just now. Please try again in a moment.",
        "ko | 지금은 할 일이 너무 많습니다. 잠시 후에 다시 시도해 주세요."
      })
  void whoeverAsksTooMuchIsToldKindlyAndTheOthersAreAnswered(String language, String told)
      throws InterruptedException {
    EngineQueue queue = new EngineQueue(2, 3, noted);
    Bot bot = bot(queue, Locale.of(language));
    List<String> answers = new CopyOnWriteArrayList<>();
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String person = "person " + i;
      people.add(Thread.ofVirtual().start(() -> answers.add(said(bot, person))));
    }
    busy.acquire(2);
    while (queue.waiting() < 3) {
      Thread.onSpinWait();
    }

    assertThat(said(bot, "one too many")).isEqualTo(told);
    assertThat(bot.handle(asked("overheard", false))).as("nobody asked the bot").isEmpty();
    assertThat(answers).isEmpty();
    assertThat(noted.all).contains("test turned away");

    go.countDown();
    for (Thread person : people) {
      person.join();
    }
    assertThat(answers).hasSize(5).allSatisfy(text -> assertThat(text).isNotEqualTo(told));
    assertThat(queue.waiting()).isZero();
    assertThat(said(bot, "one too many")).as("a moment later").isNotEqualTo(told);
  }

  @Test
  void tellsHowLongEachStageTookAndWhatBecameOfIt() {
    go.countDown();
    Bot bot = bot(new EngineQueue(1, 0, noted), Locale.ENGLISH);

    said(bot, "ann");

    assertThat(noted.all)
        .containsExactly("test took ANSWER", "test decided answered", "test took HANDLE");
  }
}
