package io.github.dorasan.launcher;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.CalibrationLearner;
import io.github.dorasan.answering.language.FolderWords;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeFolders;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.retrieval.Embedder;
import io.github.dorasan.retrieval.IndexFolder;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Opens engines over knowledge bases, all with one configuration. For use by one thread. */
final class EngineOpener {
  /** So many are embedded in about ten seconds on two cores. */
  private static final int MANY_PHRASINGS = 500;

  private final Configuration configuration;
  private final IndexFolder indexes;
  private final SentenceModel model;

  /**
   * An opener, which begins to load the sentence model.
   *
   * @param shipped holds indexes that came with the program; need not exist
   */
  EngineOpener(Configuration configuration, DataFolder data, Path shipped) {
    this.configuration = configuration;
    this.indexes = new IndexFolder(data.index(), Optional.of(shipped), InstantSource.system());
    this.model = SentenceModel.start(configuration.answers().semantic(), data.nativeFiles());
  }

  /**
   * The knowledge base of folders: the copy that an index of it holds, or else read anew.
   *
   * @throws KnowledgeException with every problem found, if there is any
   */
  KnowledgeBase knowledge(KnowledgeFolders folders) throws KnowledgeException {
    Optional<KnowledgeBase> copy = KnowledgeLoader.version(folders).flatMap(indexes::knowledge);
    return copy.isPresent() ? copy.get() : KnowledgeLoader.load(folders);
  }

  /** An engine, the open index that it searches, and what it rates matches with. */
  record Opened(AnswerEngine engine, LuceneRetriever retriever, Calibration calibration) {}

  /** Opens an engine; its index is built first where it is not there yet. */
  Opened open(KnowledgeBase knowledge, CalibrationLearner.Progress progress) throws IOException {
    // Read first, as the sentence model is still being loaded beside it.
    FolderWords words = new FolderWords(knowledge);
    return open(knowledge, words, embedder(knowledge), progress);
  }

  /** Opens an engine that matches by words alone: to build its index takes seconds. */
  Opened openByWords(KnowledgeBase knowledge, CalibrationLearner.Progress progress)
      throws IOException {
    return open(knowledge, new FolderWords(knowledge), Optional.empty(), progress);
  }

  /** Whether {@link #open} would build an index by meaning of so much that it takes minutes. */
  boolean takesLong(KnowledgeBase knowledge) throws IOException {
    int phrasings =
        knowledge.faq().values().stream().mapToInt(entry -> 1 + entry.phrasings().size()).sum();
    if (phrasings < MANY_PHRASINGS) {
      return false;
    }
    Optional<Embedder> embedder = embedder(knowledge);
    return embedder.isPresent() && !indexes.holds(knowledge, embedder);
  }

  private Opened open(
      KnowledgeBase knowledge,
      FolderWords words,
      Optional<Embedder> embedder,
      CalibrationLearner.Progress progress)
      throws IOException {
    LuceneRetriever retriever =
        indexes.open(knowledge, embedder, learner(knowledge, embedder, progress));
    Calibration calibration = Calibration.read(indexes.path(knowledge, embedder));
    AnswerEngine engine =
        new AnswerEngine(
            knowledge,
            words,
            retriever,
            calibration,
            configuration.answers().thresholds(),
            configuration.answers().cacheSize());
    return new Opened(engine, retriever, calibration);
  }

  /** Where the index of a knowledge base stands once it was opened. */
  Path index(KnowledgeBase knowledge) throws IOException {
    return indexes.path(knowledge, embedder(knowledge));
  }

  /** The vectors of a knowledge base's phrasings; empty where there is no sentence model. */
  Optional<Map<String, float[]>> vectors(
      KnowledgeBase knowledge, CalibrationLearner.Progress progress) throws IOException {
    Optional<Embedder> embedder = embedder(knowledge);
    return embedder.isEmpty()
        ? Optional.empty()
        : Optional.of(
            indexes.vectors(knowledge, embedder.get(), learner(knowledge, embedder, progress)));
  }

  private static CalibrationLearner learner(
      KnowledgeBase knowledge, Optional<Embedder> embedder, CalibrationLearner.Progress progress) {
    return new CalibrationLearner(embedder.isPresent(), knowledge, progress);
  }

  private Optional<Embedder> embedder(KnowledgeBase knowledge) throws IOException {
    return model.in(knowledge.community().language());
  }
}
