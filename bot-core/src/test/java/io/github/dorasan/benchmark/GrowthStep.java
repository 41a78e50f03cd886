package io.github.dorasan.benchmark;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.CalibrationLearner;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.exchange.FaqImport;
import io.github.dorasan.evaluation.exchange.ImportOptions;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.retrieval.Embedder;
import io.github.dorasan.retrieval.IndexFolder;
import io.github.dorasan.retrieval.LuceneRetriever;
import io.github.dorasan.retrieval.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** One step of a measurement, in a process of its own, so that its memory is its own. */
final class GrowthStep {
  static final String MODEL = "model";
  private static final int QUESTIONS = 1000;
  private static final int WARMING = 300;
  private static final double MEBI = 1024.0 * 1024;

  private final String vectors;
  private final int entries;
  private final Path folder;

  private GrowthStep(String vectors, int entries, Path folder) {
    this.vectors = vectors;
    this.entries = entries;
    this.folder = folder;
  }

  /**
   * Does one step, and prints what it measured, apart by commas.
   *
   * @param args {@code build} or {@code ask}, whose vectors, how many entries, and a folder
   */
  public static void main(String[] args) throws IOException, BadFileException, KnowledgeException {
    GrowthStep step = new GrowthStep(args[1], Integer.parseInt(args[2]), Path.of(args[3]));
    System.out.println(args[0].equals("build") ? step.build() : step.ask());
  }

  private Embedder embedder() throws IOException {
    return vectors.equals(MODEL) ? OnnxEmbedder.load(folder.resolve("native")) : new WordVectors();
  }

  private IndexFolder indexes() {
    return new IndexFolder(folder.resolve("index"), Optional.empty(), InstantSource.system());
  }

  private String build() throws IOException, BadFileException, KnowledgeException {
    if (Files.notExists(seeds())) {
      Path rows = folder.resolve("rows.jsonl");
      ManyEntries.write(vectors.equals(MODEL) ? entries : 1, rows);
      new FaqImport(rows, new ImportOptions(1, "Many", "en"), System.err::println, (_, _) -> {})
          .into(seeds());
    }
    long begun = System.nanoTime();
    KnowledgeBase knowledge = knowledge();
    double read = seconds(begun);
    Embedder model = embedder();
    begun = System.nanoTime();
    indexes()
        .open(
            knowledge, Optional.of(model), new CalibrationLearner(true, knowledge, (_, _, _) -> {}))
        .close();
    double build = seconds(begun);
    Path index = indexes().path(knowledge, Optional.of(model));
    return "%.1f,%.1f,%d,%.1f".formatted(read, build, peak(), size(index) / MEBI);
  }

  private Path seeds() {
    return folder.resolve("seeds");
  }

  /** The folder's, or as many entries as are wanted in the place of its one. */
  private KnowledgeBase knowledge() throws KnowledgeException {
    KnowledgeBase read = KnowledgeLoader.load(seeds());
    if (vectors.equals(MODEL)) {
      return read;
    }
    TopicId topic = read.topics().firstEntry().getKey();
    SequencedMap<EntryId, FaqEntry> faq = new LinkedHashMap<>();
    for (int i = 0; i < entries; i++) {
      EntryId id = new EntryId(ManyEntries.id(i));
      faq.put(
          id,
          new FaqEntry(
              id,
              topic,
              ManyEntries.question(i),
              List.of(ManyEntries.question(i)),
              ManyEntries.answer(i),
              Optional.empty(),
              List.of(),
              List.of(),
              List.of()));
    }
    return new KnowledgeBase(
        "many-" + entries,
        read.community(),
        read.sources(),
        read.topics(),
        read.facts(),
        faq,
        read.uncovered(),
        read.smallTalk(),
        read.synonyms());
  }

  private String ask() throws IOException, KnowledgeException {
    KnowledgeBase knowledge = knowledge();
    Embedder model = embedder();
    long begun = System.nanoTime();
    LuceneRetriever retriever =
        indexes()
            .open(
                knowledge,
                Optional.of(model),
                new CalibrationLearner(true, knowledge, (_, _, _) -> {}));
    double open = seconds(begun);
    Calibration calibration = Calibration.read(indexes().path(knowledge, Optional.of(model)));
    AnswerEngine engine =
        new AnswerEngine(knowledge, retriever, calibration, Thresholds.DEFAULT, 0);
    for (int i = 0; i < WARMING; i++) {
      var _ = engine.answer(Question.of(question(i, WARMING)));
    }
    long[] nanos = new long[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = Question.of(question(i, QUESTIONS));
      long asked = System.nanoTime();
      var _ = engine.answer(question);
      nanos[i] = System.nanoTime() - asked;
    }
    Arrays.sort(nanos);
    return "%.2f,%.1f,%.1f,%d"
        .formatted(open, nanos[QUESTIONS / 2] / 1e6, nanos[QUESTIONS * 99 / 100] / 1e6, peak());
  }

  /** Spread over the entries, in words that none of them has. */
  private String question(int number, int of) {
    return ManyEntries.otherwise((int) ((long) number * entries / of)) + ", number " + number;
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static long size(Path index) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** The most memory that this process had so far, in MiB; 0 where the system does not tell. */
  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
              .filter(line -> line.startsWith("VmHWM"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          >> 10;
    }
  }
}
