package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.Fact;
import io.github.dorasan.model.QuizQuestion;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizTest {
  @TempDir private Path path;

  private SmallFolder folder;

  @BeforeEach
  void write() {
    folder = SmallFolder.in(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong: [a] | sunday | `q` has 1 wrong options. Write two or three.",
        "wrong: [a, A] | sunday | `q` has the same option twice. Let each option say something"
            + " else.",
        "wrong: [a, b] | sundae | The fact `sundae` does not exist. Did you mean `sunday`?",
      })
  void whatIsWrongIsNamedWithItsPlace(String wrong, String fact, String problem) {
    folder.write(
        "quiz.yaml",
        "- {id: q, question: When?, right: Sunday, " + wrong + ", fact: " + fact + "}");
    assertThat(folder.problems()).containsExactly("quiz.yaml:1: " + problem);
  }

  @Test
  void aFactThatNeedsCareIsNoMatterForAQuiz() {
    folder.append(
        "facts/hours.yaml",
        "- {id: grave, text: Other., sources: [leaflet#hours], sensitivity: death}\n");
    folder.write(
        "quiz.yaml", "- {id: q, question: When?, right: Sunday, wrong: [a, b], fact: grave}");
    assertThat(folder.problems())
        .containsExactly(
            "quiz.yaml:1: The fact `grave` is a testimony, or needs care, and is no matter for a"
                + " quiz. Name a fact of sensitivity none that is no testimony.");
  }

  @Test
  void theShippedQuizIsSound() throws KnowledgeException {
    String root = Objects.requireNonNull(System.getProperty("dorasan.root"));
    KnowledgeBase shipped = KnowledgeLoader.load(Path.of(root, "seeds"));
    assertThat(shipped.quiz()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(shipped.quiz())
        .extracting(QuizQuestion::fact)
        .doesNotHaveDuplicates()
        .allMatch(
            id ->
                Objects.requireNonNull(shipped.facts().get(id)).sensitivity()
                    == Fact.Sensitivity.NONE);
  }
}
