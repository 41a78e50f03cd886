package io.github.dorasan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir private Path folder;

  private Run run(EvaluationQuestion... questions) throws IOException, KnowledgeException {
    AnswerEngine engine = MeepleShop.open(folder);
    AtomicLong ticks = new AtomicLong();
    return new Evaluator(engine, InstantSource.fixed(NOON), () -> ticks.getAndAdd(1_000_000))
        .run(new QuestionSet("shop", List.of(questions)));
  }

  private static EvaluationQuestion question(String text, Expectation expectation) {
    return new EvaluationQuestion(text, "kind", Optional.empty(), Question.of(text), expectation);
  }

  private static Expectation saying(String must, String mustNot) {
    return new Expectation.Saying(
        List.of(List.of(Pattern.compile(must))),
        mustNot.isEmpty() ? List.of() : List.of(Pattern.compile(mustNot)));
  }

  private static Expectation from(String... ids) {
    return new Expectation.FromEntry(Set.copyOf(List.of(ids).stream().map(EntryId::new).toList()));
  }

  private Row only(EvaluationQuestion question) throws IOException, KnowledgeException {
    return run(question).rows().getFirst();
  }

  @Test
  void aRightAnswerByText() throws IOException, KnowledgeException {
    Row row = only(question("When do you open?", saying("noon", "")));

    assertThat(row.verdict()).isEqualTo(Verdict.RIGHT);
    assertThat(row.form()).isEqualTo(Given.Form.ANSWERED);
    assertThat(row.text()).isEqualTo("The shop opens at noon.");
    assertThat(row.entries()).containsExactly("hours");
    assertThat(row.relevant()).isTrue();
    assertThat(row.rank()).isEqualTo(1);
    assertThat(row.probability()).isBetween(0.5, 1.0);
    assertThat(row.nanos()).isEqualTo(1_000_000);
    assertThat(row.given()).isEqualTo("visiting");
    assertThat(row.expected()).isEqualTo(Row.NO_TOPIC);
  }

  @Test
  void aWrongAnswerByText() throws IOException, KnowledgeException {
    assertThat(only(question("When do you open?", saying("midnight", ""))).verdict())
        .isEqualTo(Verdict.WRONG);
    assertThat(only(question("When do you open?", saying("noon", "shop"))).verdict())
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void aCorrectionIsAnAnswer() throws IOException, KnowledgeException {
    Row row = only(question("why do you take opened games back", saying("only unopened", "")));

    assertThat(row.form()).isEqualTo(Given.Form.CORRECTED);
    assertThat(row.verdict()).isEqualTo(Verdict.RIGHT);
  }

  @Test
  void aRightAndAWrongAnswerByEntry() throws IOException, KnowledgeException {
    Row right = only(question("Do you rent games?", from("rental", "returns")));
    Row wrong = only(question("Do you rent games?", from("tables")));

    assertThat(right.verdict()).isEqualTo(Verdict.RIGHT);
    assertThat(right.expected()).isEqualTo("buying");
    assertThat(wrong.verdict()).isEqualTo(Verdict.WRONG);
    assertThat(wrong.relevant()).isFalse();
    assertThat(wrong.expected()).isEqualTo("visiting");
  }

  @Test
  void silenceIsRightOrWrong() throws IOException, KnowledgeException {
    Row rightly = only(question("qwertz yxcvb", new Expectation.Silence()));
    Row wrongly = only(question("qwertz yxcvb", saying("noon", "")));

    assertThat(rightly.verdict()).isEqualTo(Verdict.RIGHTLY_SILENT);
    assertThat(wrongly.verdict()).isEqualTo(Verdict.WRONGLY_SILENT);
    assertThat(wrongly.rank()).isZero();
    assertThat(wrongly.probability()).isZero();
    assertThat(wrongly.given()).isEqualTo(Row.NO_ANSWER);
    assertThat(only(question("When do you open?", new Expectation.Silence())).verdict())
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void smallTalkIsJudgedByItsForm() throws IOException, KnowledgeException {
    Expectation smallTalk = new Expectation.SmallTalk();

    assertThat(only(question("hello there", smallTalk)).verdict()).isEqualTo(Verdict.RIGHT);
    assertThat(only(question("qwertz", smallTalk)).verdict()).isEqualTo(Verdict.WRONGLY_SILENT);
    assertThat(only(question("When do you open?", smallTalk)).verdict()).isEqualTo(Verdict.WRONG);
    assertThat(only(question("hello there", new Expectation.Silence())).verdict())
        .isEqualTo(Verdict.RIGHTLY_SILENT);
  }

  @Test
  void aKnownGapIsNoCandidateToAnswerWith() throws IOException, KnowledgeException {
    Row row = only(question("Do you have a job for me?", new Expectation.Silence()));

    assertThat(row.form()).isEqualTo(Given.Form.NOT_COVERED);
    assertThat(row.probability()).isLessThan(0.5);
  }

  @Test
  void aRunSaysWhatItWasAndWhy() throws IOException, KnowledgeException {
    Run run = run(question("When do you open?", saying("midnight", "")));

    assertThat(run.at()).isEqualTo(NOON);
    assertThat(run.questions()).isEqualTo("shop");
    assertThat(run.knowledge()).hasSize(16);
    assertThat(run.misses()).hasSize(1);
    Judged miss = run.misses().getFirst();
    assertThat(miss.wanted()).isEqualTo("an answer with /midnight/");
    assertThat(miss.understood()).isEqualTo("When do you open?");
    assertThat(miss.nearest().getFirst().entry()).isEqualTo("hours");
    assertThat(miss.nearest().getFirst().phrasing()).isEqualTo("When do you open?");
    assertThat(miss.nearest().getFirst().relevant()).isFalse();
  }

  @Test
  void entriesThatTheKnowledgeLacksAreNamed() throws IOException, KnowledgeException {
    Evaluator evaluator =
        new Evaluator(MeepleShop.open(folder), InstantSource.fixed(NOON), () -> 0);

    assertThat(
            evaluator.unknownEntries(
                new QuestionSet(
                    "shop",
                    List.of(
                        question("a", from("hours", "puzzles")),
                        question("b", from("puzzles")),
                        question("c", new Expectation.Silence())))))
        .containsExactly(new EntryId("puzzles"));
  }
}
