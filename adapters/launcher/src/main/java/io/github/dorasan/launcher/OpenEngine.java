package io.github.dorasan.launcher;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.CalibrationLearner;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.ConfigurationException;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.launcher.data.DataFolderException;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.retrieval.Embedder;
import io.github.dorasan.retrieval.IndexFolder;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** An engine over the configured knowledge, with everything that was opened for it. */
record OpenEngine(
    Configuration configuration,
    DataFolder data,
    AnswerEngine engine,
    Wording wording,
    LuceneRetriever retriever)
    implements Closeable {

  /** Opens what a command's options name; the index is built first where it is not there yet. */
  static OpenEngine open(CommonOptions options)
      throws ConfigurationException, DataFolderException, KnowledgeException, IOException {
    Configuration configuration = options.configuration();
    Logs.configure(configuration.logLevel());
    DataFolder data = DataFolder.open(configuration.data());
    SentenceModel model =
        SentenceModel.start(configuration.answers().semantic(), data.nativeFiles());
    KnowledgeBase knowledge = KnowledgeLoader.load(configuration.seeds());
    Optional<Embedder> embedder = model.in(knowledge.community().language());
    CalibrationLearner learner =
        new CalibrationLearner(
            embedder.isPresent() ? Calibration.HYBRID : Calibration.LEXICAL,
            knowledge,
            new BuildProgress(System.err));
    IndexFolder indexes = new IndexFolder(data.index());
    LuceneRetriever retriever = indexes.open(knowledge, embedder, learner);
    AnswerEngine engine =
        new AnswerEngine(
            knowledge,
            retriever,
            Calibration.read(indexes.path(knowledge, embedder)),
            configuration.answers().thresholds(),
            configuration.answers().cacheSize());
    return new OpenEngine(
        configuration, data, engine, new Wording(configuration.language()), retriever);
  }

  @Override
  public void close() throws IOException {
    retriever.close();
  }
}
