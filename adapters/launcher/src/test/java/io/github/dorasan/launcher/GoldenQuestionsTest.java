package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.QuestionFile;
import io.github.dorasan.evaluation.QuestionSet;
import io.github.dorasan.evaluation.SavedRun;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Asks the project's own questions of the shipped knowledge, sentence model included, and holds
 * what comes of it against what was measured before. The index is built where the packaging looks
 * for it first, so that a build builds it once.
 */
class GoldenQuestionsTest {
  private static final Path ROOT = Path.of(System.getProperty("dorasan.root"));
  private static final Path SEEDS = ROOT.resolve("seeds");
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Path QUESTIONS = GOLDEN.resolve("golden-questions.jsonl");
  private static final Path MEASURED = GOLDEN.resolve("golden-quality.txt");
  private static final String REFRESH =
      "./mvnw -q test -pl adapters/launcher -am -Dtest=GoldenQuestionsTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=write";

  @Test
  void theAnswersAreAsGoodAsWasMeasured() throws IOException, BadFileException {
    Quality now = ask();
    if (System.getProperty("golden", "").equals("write")) {
      Files.writeString(MEASURED, now.text());
    }
    Quality before = Quality.read(Files.readString(MEASURED));

    assertThat(now.sizes())
        .as("The questions have changed. Measure them anew: %s", REFRESH)
        .isEqualTo(before.sizes());
    assertThat(now.worseThan(before))
        .as(
            "Answers got worse than %s says. Every miss stands in %s. Now:%n%s%nIf that is meant,"
                + " measure anew: %s",
            MEASURED, report(), now.text(), REFRESH)
        .isEmpty();
    if (now.good() > before.good() + Quality.QUESTIONS) {
      System.err.printf(
          "%d golden questions are right, %d were. So that it stays so: %s%n",
          now.good(), before.good(), REFRESH);
    }
  }

  @Test
  void noQuestionStandsInTheKnowledge() throws Exception {
    Set<String> known =
        phrasings(KnowledgeLoader.load(SEEDS)).map(Phrasing::key).collect(Collectors.toSet());
    List<Question> questions = questions().questions().stream().map(one -> one.question()).toList();

    assertThat(questions).hasSizeGreaterThanOrEqualTo(260);
    assertThat(known).hasSizeGreaterThan(1000);
    assertThat(questions.stream().filter(one -> one.context().isEmpty()).map(Question::text))
        .as("A question whose own wording is taught measures nothing: word one of the two anew")
        .noneMatch(text -> known.contains(Phrasing.key(text)));
  }

  private static QuestionSet questions() throws IOException, BadFileException {
    return new QuestionFile(QUESTIONS, EntryId::new).read();
  }

  /** Everything that is recognised by its wording. */
  private static Stream<String> phrasings(KnowledgeBase knowledge) {
    Stream<String> entries =
        knowledge.faq().values().stream()
            .flatMap(
                entry ->
                    Stream.of(
                            Stream.of(entry.question()),
                            entry.phrasings().stream(),
                            entry.premises().stream().flatMap(one -> one.phrasings().stream()))
                        .flatMap(texts -> texts));
    Stream<String> uncovered =
        knowledge.uncovered().values().stream()
            .flatMap(one -> Stream.concat(Stream.of(one.question()), one.phrasings().stream()));
    Stream<String> smallTalk =
        knowledge.smallTalk().values().stream().flatMap(one -> one.phrasings().stream());
    return Stream.of(entries, uncovered, smallTalk).flatMap(texts -> texts);
  }

  /** Runs the very command that a person would. */
  private static Quality ask() throws IOException, BadFileException {
    Path run = TARGET.resolve("golden-run.json");
    CommandLineRun asked =
        CommandLineRun.of(
            "eval",
            QUESTIONS.toString(),
            "--seeds",
            SEEDS.toString(),
            "--data",
            TARGET.resolve("index-data").toString(),
            "--config",
            ROOT.resolve("config/dorasan.yaml").toString(),
            "--save",
            run.toString(),
            "--report",
            report().toString());
    assertThat(asked.status()).as(asked.err()).isZero();
    return Quality.of(SavedRun.read(run).rows());
  }

  private static Path report() {
    return TARGET.resolve("golden-report.html");
  }
}
