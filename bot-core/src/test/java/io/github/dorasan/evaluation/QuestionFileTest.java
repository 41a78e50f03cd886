package io.github.dorasan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dorasan.knowledge.Problem;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {
  @TempDir private Path folder;
  private Path file = Path.of("questions.jsonl");

  @BeforeEach
  void placeTheFile() {
    file = folder.resolve("questions.jsonl");
  }

  private QuestionSet read(String content) throws IOException, BadFileException {
    Files.writeString(file, content);
    return new QuestionFile(file, id -> new EntryId(id.toLowerCase(Locale.ROOT))).read();
  }

  private List<Problem> problems(String content) {
    BadFileException e = catchThrowableOfType(BadFileException.class, () -> read(content));
    assertThat(e).isNotNull();
    return e.problems();
  }

  @Test
  void aQuestionJudgedByItsText() throws IOException, BadFileException {
    QuestionSet set =
        read(
            """
            {"id":"q1","question":"and when?","kind":"followup","topic":"hours","expect":"answer",\
            "must":[["noon","12"],["open"]],"must_not":["midnight"],"context":["hi"],"level":3}
            """);

    EvaluationQuestion question = set.questions().getFirst();
    assertThat(set.name()).isEqualTo("questions.jsonl");
    assertThat(question.id()).isEqualTo("q1");
    assertThat(question.kind()).isEqualTo("followup");
    assertThat(question.topic()).contains("hours");
    assertThat(question.question()).isEqualTo(new Question("and when?", List.of("hi")));
    assertThat(question.expectation().want()).isEqualTo(Expectation.Want.ANSWER);
    assertThat(question.expectation().description())
        .isEqualTo("an answer with /noon/ or /12/ and /open/, without /midnight/");
  }

  @ParameterizedTest
  @CsvSource({
    "answer, ANSWER",
    "correct_premise, ANSWER",
    "abstain, SILENCE",
    "smalltalk, SMALL_TALK"
  })
  void everyExpectationIsKnown(String expect, Expectation.Want want)
      throws IOException, BadFileException {
    QuestionSet set = read("{\"id\":\"a\",\"question\":\" \",\"expect\":\"" + expect + "\"}");

    assertThat(set.questions().getFirst().expectation().want()).isEqualTo(want);
    assertThat(set.questions().getFirst().kind()).isEqualTo(expect);
  }

  @Test
  void aQuestionJudgedByItsEntry() throws IOException, BadFileException {
    QuestionSet set =
        read(
            """
            {"id": 1, "query": "dice?", "relevant_ids": ["DICE", 7]}

            {"id": 2, "query": "rain?", "relevant_ids": "out_of_scope", "split": "dev"}
            """);

    assertThat(set.questions())
        .extracting(EvaluationQuestion::expectation)
        .containsExactly(
            new Expectation.FromEntry(Set.of(new EntryId("dice"), new EntryId("7"))),
            new Expectation.Silence());
    assertThat(set.questions())
        .extracting(EvaluationQuestion::kind)
        .containsExactly("in scope", "out of scope");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsDoNotMatter() throws IOException, BadFileException {
    String line = "{\"id\":\"%s\",\"query\":\"x\",\"relevant_ids\":[\"y\"]}\r\n";

    QuestionSet set = read("\uFEFF" + line.formatted("a") + line.formatted("b"));

    assertThat(set.questions()).hasSize(2);
  }

  @Test
  void everyBadLineIsNamed() {
    List<Problem> problems =
        problems(
            """
            {"id":"a","query":"x","relevant_ids":["y"]}
            not json
            [1]
            {"id":"b","query":"x"}
            {"id":"c","query":"x","relevant_ids":[]}
            {"id":"d","query":"x","relevant_ids":"nobody"}
            {"id":"e","query":"x","relevant_ids":["y","y"]}
            {"query":"x","relevant_ids":["y"]}
            {"id":"f","relevant_ids":["y"]}
            {"id":"a","query":"x","relevant_ids":["y"]}
            {"id":"g","question":"x","expect":"wonder"}
            {"id":"h","question":"x","expect":"answer","must":[["("]]}
            {"id":"i","question":"x","expect":"answer","must":["noon"]}
            {"id":"j","question":"x","expect":"answer","must":"noon"}
            {"id":"k","question":"x","expect":"answer","must_not":[1]}
            {"id":"l","expect":"answer"}
            {"id":"m","id":"n","query":"x","relevant_ids":["y"]}
            {"id":"o","query":"x","relevant_ids":["y"]} {}
            """);

    assertThat(problems)
        .extracting(Problem::line)
        .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    assertThat(problems.get(8).what()).contains("\"a\"").contains("line 1");
    assertThat(problems.get(10).what()).contains("\"(\"");
    assertThat(problems).allMatch(problem -> !problem.mend().isBlank());
  }

  @Test
  void aFileOfAnotherKindIsNotReadToItsEnd() {
    List<Problem> problems = problems("what is this\n".repeat(1000));

    assertThat(problems).hasSize(51);
    assertThat(problems.getLast().what()).contains("50");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(problems("\n \n"))
        .extracting(Problem::what)
        .first()
        .asString()
        .contains("no question");
  }

  @Test
  void whatIsNotTextIsRefused() throws IOException {
    Files.write(file, "{\"id\":\"caf\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> new QuestionFile(file, EntryId::new).read())
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aMissingFileIsMissing() {
    assertThatThrownBy(() -> new QuestionFile(folder.resolve("no"), EntryId::new).read())
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void utf16WithAByteOrderMarkIsRead() throws IOException, BadFileException {
    String content = "\uFEFF{\"id\":\"a\",\"query\":\"\u00FC?\",\"relevant_ids\":[\"y\"]}";
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Files.write(file, content.getBytes(charset));

      QuestionSet set = new QuestionFile(file, EntryId::new).read();

      assertThat(set.questions().getFirst().question().text()).isEqualTo("\u00FC?");
    }
  }
}
