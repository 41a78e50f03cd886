package io.github.dorasan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.retrieval.LuceneRetriever;
import io.github.dorasan.shop.Shop;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveBotTest {
  private static final int THREADS = 4;
  private static final int SWAPS = 40;
  private static final String QUESTION = "what is your return policy";

  private static final FaqEntry ENTRY = Shop.entry("returns-how");

  private final AtomicInteger open = new AtomicInteger();
  private final LiveEngine live;
  private final Bot bot;

  LiveBotTest() {
    LuceneRetriever retriever = retriever(Shop.knowledge());
    this.live = new LiveEngine(engine(Shop.knowledge(), retriever), closing(retriever));
    this.bot = Bot.over(live, new Wording(Locale.ENGLISH), new SettableClock(), new Random(1));
  }

  private LuceneRetriever retriever(KnowledgeBase knowledge) {
    open.incrementAndGet();
    return LuceneRetriever.inMemory(knowledge);
  }

  private Closeable closing(LuceneRetriever retriever) {
    return () -> {
      open.decrementAndGet();
      retriever.close();
    };
  }

  /** Without a cache, every question reads the index. */
  private static AnswerEngine engine(KnowledgeBase knowledge, LuceneRetriever retriever) {
    return new AnswerEngine(knowledge, retriever, Calibration.LEXICAL, Thresholds.DEFAULT, 0);
  }

  private void serve(KnowledgeBase knowledge) {
    LuceneRetriever retriever = retriever(knowledge);
    live.replace(engine(knowledge, retriever), closing(retriever));
  }

  private String says(String person, String text) {
    return ShopBot.text(
        (Reply)
            bot.handle(
                    new Incoming.Asked(ShopBot.LOBBY, new Author(person, Author.Role.MEMBER), text))
                .orElseThrow());
  }

  private String why() {
    return ShopBot.text(
        (Reply)
            bot.handle(
                    new Incoming.Command(
                        ShopBot.LOBBY, new Author("ann", Author.Role.MEMBER), "why", Map.of()))
                .orElseThrow());
  }

  /** The shop, answering one question differently. */
  private static KnowledgeBase answering(String answer) {
    KnowledgeBase shop = Shop.knowledge();
    SequencedMap<EntryId, FaqEntry> faq = new LinkedHashMap<>(shop.faq());
    faq.put(
        ENTRY.id(),
        new FaqEntry(
            ENTRY.id(),
            ENTRY.topic(),
            ENTRY.question(),
            ENTRY.phrasings(),
            answer,
            ENTRY.more(),
            ENTRY.facts(),
            ENTRY.related(),
            ENTRY.premises()));
    return new KnowledgeBase(
        answer,
        shop.community(),
        shop.sources(),
        shop.topics(),
        shop.facts(),
        faq,
        shop.uncovered(),
        shop.smallTalk(),
        shop.synonyms());
  }

  @Test
  void answersFromWhateverIsLive() {
    assertThat(says("ann", QUESTION)).contains(ENTRY.answer());
    serve(answering("Bring it to the second door."));
    assertThat(says("ann", QUESTION)).contains("the second door").doesNotContain(ENTRY.answer());
  }

  @Test
  void conversationsGoOnAcrossAReplacement() {
    says("ann", QUESTION);
    String before = why();
    serve(answering("Bring it to the second door."));

    assertThat(why()).isEqualTo(before).contains("matched");
  }

  @Test
  void completionsAreThoseOfTheLiveKnowledge() {
    KnowledgeBase shop = Shop.knowledge();
    assertThat(completions()).isNotEmpty();
    SequencedMap<EntryId, FaqEntry> faq = new LinkedHashMap<>(shop.faq());
    faq.remove(ENTRY.id());
    serve(
        new KnowledgeBase(
            "without",
            shop.community(),
            shop.sources(),
            shop.topics(),
            shop.facts(),
            faq,
            shop.uncovered(),
            shop.smallTalk(),
            shop.synonyms()));

    assertThat(completions()).isEmpty();
  }

  @Test
  void noQuestionIsLostWhileTheKnowledgeIsReplaced()
      throws InterruptedException, ExecutionException {
    AtomicBoolean over = new AtomicBoolean();
    List<Future<Integer>> people = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        String person = "person" + i;
        people.add(threads.submit(() -> askUntil(over, person)));
      }
      for (int swap = 1; swap <= SWAPS; swap++) {
        serve(answering("Answer number " + swap + "."));
      }
      over.set(true);
      for (Future<Integer> person : people) {
        assertThat(person.get()).isPositive();
      }
    }
    assertThat(says("ann", QUESTION)).contains("Answer number " + SWAPS + ".");
    assertThat(open).as("indexes left open").hasValue(1);
    live.close();
    assertThat(open).hasValue(0);
  }

  /** Asks again and again; any failure fails the test. */
  private int askUntil(AtomicBoolean over, String person) {
    int asked = 0;
    do {
      assertThat(says(person, QUESTION)).containsPattern("Answer number|" + ENTRY.answer());
      asked++;
    } while (!over.get());
    return asked;
  }

  private List<Completion> completions() {
    return bot.complete(
        new Completing(
            ShopBot.LOBBY,
            new Author("ann", Author.Role.MEMBER),
            "ask",
            "question",
            ENTRY.question(),
            5));
  }
}
