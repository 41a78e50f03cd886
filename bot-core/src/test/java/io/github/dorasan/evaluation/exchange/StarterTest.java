package io.github.dorasan.evaluation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.Evaluator;
import io.github.dorasan.evaluation.Expectation;
import io.github.dorasan.evaluation.MeepleShop;
import io.github.dorasan.evaluation.QuestionFile;
import io.github.dorasan.evaluation.QuestionSet;
import io.github.dorasan.evaluation.Row;
import io.github.dorasan.evaluation.Verdict;
import io.github.dorasan.evaluation.check.Grounding;
import io.github.dorasan.evaluation.check.KnowledgeLint;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.model.EntryId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
  @TempDir private Path folder;

  @Test
  void theStarterLoadsAndAnswersItsOwnQuestions()
      throws IOException, BadFileException, KnowledgeException {
    List<Path> written = Starter.write(folder.resolve("start"));

    assertThat(written).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    KnowledgeBase knowledge = KnowledgeLoader.load(folder.resolve("start"));
    AnswerEngine engine = MeepleShop.engine(knowledge);
    QuestionSet set =
        new QuestionFile(folder.resolve("start/questions.jsonl"), EntryId::new).read();
    assertThat(new Evaluator(engine, InstantSource.fixed(Instant.EPOCH), () -> 0).run(set).rows())
        .filteredOn(row -> row.want() == Expectation.Want.ANSWER)
        .extracting(Row::verdict)
        .containsOnly(Verdict.RIGHT);
  }

  @Test
  void theStarterIsAnExampleThatTheCheckFindsNothingIn()
      throws IOException, BadFileException, KnowledgeException {
    Starter.write(folder.resolve("start"));
    LocatedKnowledge located = KnowledgeLoader.loadWithPositions(folder.resolve("start"));

    assertThat(KnowledgeLint.findings(located)).isEmpty();
    assertThat(Grounding.checkAnswers(located).findings()).isEmpty();
  }

  @Test
  void aFolderThatHoldsSomethingIsNotTouched() throws IOException, BadFileException {
    Starter.write(folder.resolve("start"));

    assertThatThrownBy(() -> Starter.write(folder.resolve("start")))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("not empty");
  }
}
