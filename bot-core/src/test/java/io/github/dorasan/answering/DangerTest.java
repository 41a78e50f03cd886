package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.model.Question;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.retrieval.LuceneRetriever;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.Retriever;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How the shipped knowledge meets people in danger, matching by words alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before all tests
class DangerTest {
  /** Measured: 53 of 60 are recognised. */
  private static final int RECOGNISED = 52;

  /** Measured: 33 of the 40 others. */
  private static final int MORE_RECOGNISED = 32;

  /** Measured: of the 40 other questions that sound alike, by words alone. */
  private static final int MORE_MISTAKEN = 3;

  private KnowledgeBase knowledge;
  private LuceneRetriever retriever;

  @BeforeAll
  void load() throws KnowledgeException {
    String root = Objects.requireNonNull(System.getProperty("dorasan.root"));
    knowledge = KnowledgeLoader.load(Path.of(root, "seeds"));
    retriever = LuceneRetriever.inMemory(knowledge);
  }

  private AnswerEngine engine(Retriever over) {
    return new AnswerEngine(knowledge, over, Calibration.LEXICAL, Thresholds.DEFAULT, 100);
  }

  private static boolean calm(Answer answer) {
    return answer instanceof Answer.SmallTalk talk
        && talk.entry().kind() == SmallTalkEntry.Kind.DANGER;
  }

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DangerTest.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @Test
  void messagesOfPeopleInDangerGetTheCalmReply() throws IOException {
    List<String> messages = lines("danger.txt");
    AnswerEngine engine = engine(retriever);

    assertThat(messages).hasSize(60);
    assertThat(messages)
        .filteredOn(message -> calm(engine.answer(Question.of(message)).answer()))
        .hasSizeGreaterThanOrEqualTo(RECOGNISED);
  }

  @Test
  void soDoesWhatIsOnlyToBeConfirmed() throws IOException {
    AnswerEngine engine = engine(retriever);
    List<String> asked =
        lines("danger.txt").stream()
            .filter(message -> !message.endsWith("?"))
            .map(message -> message + ". Is that true?")
            .toList();

    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(asked)
        .filteredOn(message -> calm(engine.answer(Question.of(message)).answer()))
        .hasSizeGreaterThanOrEqualTo(asked.size() * 8 / 10);
  }

  @Test
  void questionsThatSoundAlikeDoNot() throws IOException {
    List<String> questions = lines("look-alikes.txt");
    AnswerEngine engine = engine(retriever);

    assertThat(questions).hasSizeGreaterThanOrEqualTo(60);
    assertThat(questions)
        .noneMatch(question -> calm(engine.answer(Question.of(question)).answer()));
  }

  @Test
  void moreMessagesAndMoreQuestionsAreToldApart() throws IOException {
    AnswerEngine engine = engine(retriever);
    List<String> messages = lines("danger-more.txt");
    List<String> questions = lines("look-alikes-more.txt");

    assertThat(messages).hasSize(40);
    assertThat(questions).hasSize(40);
    assertThat(messages)
        .filteredOn(message -> calm(engine.answer(Question.of(message)).answer()))
        .hasSizeGreaterThanOrEqualTo(MORE_RECOGNISED);
    assertThat(questions)
        .filteredOn(question -> calm(engine.answer(Question.of(question)).answer()))
        .hasSizeLessThanOrEqualTo(MORE_MISTAKEN);
  }

  @Test
  void suchAMessageIsNotEvenKeptInMemory() {
    AtomicInteger asked = new AtomicInteger();
    AnswerEngine engine =
        engine(
            (String text, int limit) -> {
              asked.incrementAndGet();
              Retrieval found = retriever.retrieve(text, limit);
              return found;
            });
    Question message = Question.of("i want to kill myself");

    assertThat(calm(engine.answer(message).answer())).isTrue();
    engine.answer(message);
    assertThat(asked).hasValue(2);
  }
}
