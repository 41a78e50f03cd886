package io.github.dorasan.benchmark;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.CalibrationLearner;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.EvaluationQuestion;
import io.github.dorasan.evaluation.Expectation;
import io.github.dorasan.evaluation.QuestionFile;
import io.github.dorasan.evaluation.exchange.IdMap;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.retrieval.Embedder;
import io.github.dorasan.retrieval.IndexFolder;
import io.github.dorasan.retrieval.LuceneRetriever;
import io.github.dorasan.retrieval.OnnxEmbedder;
import io.github.dorasan.retrieval.PlainSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is measured: a knowledge folder, its index, and questions. The system properties {@code
 * benchmark.seeds}, {@code benchmark.data} and {@code benchmark.questions} name them; without
 * questions the folder's own phrasings are asked, with their first two words in each other's place:
 * a phrasing itself needs no model.
 *
 * @param engine remembers no answer
 * @param remembering remembers answers
 */
record Subject(
    AnswerEngine engine,
    AnswerEngine remembering,
    LuceneRetriever retriever,
    PlainSearch plain,
    List<Asked> questions) {

  /**
   * A question.
   *
   * @param relevant the entries that answer it; empty where none is known to
   */
  record Asked(String text, Set<EntryId> relevant) {}

  static Subject open() throws IOException, KnowledgeException, BadFileException {
    Path seeds = Path.of(System.getProperty("benchmark.seeds", "seeds"));
    Path data = Path.of(System.getProperty("benchmark.data", "target/benchmark"));
    KnowledgeBase knowledge = KnowledgeLoader.load(seeds);
    Embedder model = OnnxEmbedder.load(data.resolve("native"));
    IndexFolder indexes =
        new IndexFolder(data.resolve("index"), Optional.empty(), InstantSource.system());
    LuceneRetriever retriever =
        indexes.open(
            knowledge,
            Optional.of(model),
            new CalibrationLearner(true, knowledge, (_, _, _) -> {}));
    Calibration calibration = Calibration.read(indexes.path(knowledge, Optional.of(model)));
    return new Subject(
        new AnswerEngine(knowledge, retriever, calibration, Thresholds.DEFAULT, 0),
        new AnswerEngine(knowledge, retriever, calibration, Thresholds.DEFAULT, 100_000),
        retriever,
        new PlainSearch(retriever, model),
        questions(knowledge, seeds));
  }

  private static List<Asked> questions(KnowledgeBase knowledge, Path seeds)
      throws IOException, BadFileException {
    String file = System.getProperty("benchmark.questions", "");
    List<Asked> questions = new ArrayList<>();
    if (!file.isBlank()) {
      IdMap ids = IdMap.read(seeds);
      for (EvaluationQuestion row :
          new QuestionFile(Path.of(file), ids::entryOf).read().questions()) {
        questions.add(new Asked(row.question().text(), relevant(row.expectation())));
      }
    } else {
      knowledge
          .faq()
          .values()
          .forEach(
              entry -> entry.phrasings().forEach(text -> questions.add(asked(text, entry.id()))));
    }
    return questions;
  }

  private static Asked asked(String phrasing, EntryId entry) {
    return new Asked(phrasing.replaceFirst("^(\\S+) (\\S+)", "$2 $1"), Set.of(entry));
  }

  private static Set<EntryId> relevant(Expectation expectation) {
    return expectation instanceof Expectation.FromEntry(Set<EntryId> relevant)
        ? relevant
        : Set.of();
  }
}
