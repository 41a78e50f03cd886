package io.github.dorasan.benchmark;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.CalibrationLearner;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import io.github.dorasan.retrieval.Embedder;
import io.github.dorasan.retrieval.IndexFolder;
import io.github.dorasan.retrieval.LuceneRetriever;
import io.github.dorasan.retrieval.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds teaching against the folder: entries are taken out of the folder and taught back with their
 * question and some phrasings, and asked by phrasings that neither knows.
 *
 * <p>Each line: how many phrasings were given; of the entries' own held-out phrasings how many are
 * answered right, answered wrong, silent, in the folder and when taught; of other entries' held-out
 * phrasings how many decisions teaching changed, and how many of them were right before and after;
 * of questions that are not covered how many are answered before and after.
 */
public final class TeachingRun {
  private final Optional<Embedder> model;
  private final IndexFolder indexes;
  private final TeachingSplit split;

  private TeachingRun(KnowledgeBase seeds, Optional<Embedder> model, Path data) {
    this.model = model;
    this.indexes = new IndexFolder(data.resolve("index"), Optional.empty(), InstantSource.system());
    this.split = new TeachingSplit(seeds);
  }

  /** Runs by meaning, then by words alone. */
  public static void main(String[] args) throws IOException, KnowledgeException {
    Path data = Path.of(System.getProperty("benchmark.data", "target/benchmark"));
    KnowledgeBase seeds =
        KnowledgeLoader.load(Path.of(System.getProperty("benchmark.seeds", "seeds")));
    System.out.println("by meaning");
    new TeachingRun(seeds, Optional.of(OnnxEmbedder.load(data.resolve("native"))), data).run();
    System.out.println("by words alone");
    new TeachingRun(seeds, Optional.empty(), data).run();
  }

  private void run() throws IOException {
    AnswerEngine without = open(split.folder(-1));
    int[] silentBefore = judged(without, split.uncovered());
    for (int phrasings : new int[] {0, 2, 5}) {
      AnswerEngine folder = open(split.folder(phrasings));
      long start = System.nanoTime();
      AnswerEngine taught = without.overlaid(split.overlay(phrasings), Thresholds.DEFAULT);
      long first = System.nanoTime();
      without.overlaid(split.overlay(phrasings), Thresholds.DEFAULT);
      long again = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "%d phrasings, laid in %d ms, again in %d ms%n  own, in the folder %s, taught %s%n",
          phrasings,
          (first - start) / 1_000_000,
          (again - first) / 1_000_000,
          text(judged(folder, split.own())),
          text(judged(taught, split.taughtOwn())));
      System.out.printf(
          Locale.ROOT,
          "  others: before %s, taught %s, in the folder %s, changed by teaching %d, by folder"
              + " %d%n",
          text(judged(without, split.others())),
          text(judged(taught, split.others())),
          text(judged(folder, split.others())),
          changed(without, taught),
          changed(without, folder));
      System.out.printf(
          Locale.ROOT,
          "  not covered: before %s, taught %s, in the folder %s%n",
          text(silentBefore),
          text(judged(taught, split.uncovered())),
          text(judged(folder, split.uncovered())));
    }
  }

  private static String text(int[] counts) {
    return counts[0] + " right " + counts[1] + " wrong " + counts[2] + " silent";
  }

  private static int[] judged(AnswerEngine engine, List<TeachingSplit.Asked> questions) {
    int[] counts = new int[3];
    for (TeachingSplit.Asked question : questions) {
      Optional<EntryId> answered = answered(engine, question.text());
      counts[answered.isEmpty() ? 2 : question.right().contains(answered.get()) ? 0 : 1]++;
    }
    return counts;
  }

  private int changed(AnswerEngine before, AnswerEngine after) {
    return (int)
        split.others().stream()
            .filter(asked -> !answered(before, asked.text()).equals(answered(after, asked.text())))
            .count();
  }

  private static Optional<EntryId> answered(AnswerEngine engine, String text) {
    Outcome outcome = engine.answer(Question.of(text));
    Optional<FaqEntry> entry =
        outcome.answer() instanceof Answer.Composed composed
            ? composed.answered().stream().flatMap(part -> part.answeredFrom().stream()).findFirst()
            : outcome.answer().answeredFrom();
    return entry.map(FaqEntry::id);
  }

  private AnswerEngine open(KnowledgeBase knowledge) throws IOException {
    long begin = System.nanoTime();
    LuceneRetriever retriever =
        indexes.open(
            knowledge,
            model,
            new CalibrationLearner(model.isPresent(), knowledge, (_, _, _) -> {}));
    System.out.println("opened in " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
    return new AnswerEngine(
        knowledge,
        retriever,
        Calibration.read(indexes.path(knowledge, model)),
        Thresholds.DEFAULT,
        10_000);
  }
}
