package io.github.dorasan.launcher;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.community.Background;
import io.github.dorasan.knowledge.FolderWatch;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.ConfigurationException;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.launcher.data.DataFolderException;
import io.github.dorasan.launcher.data.DataPlace;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * An engine over the configured knowledge, with everything that was opened for it.
 *
 * @param engine the first; the live one may be another later
 * @param retriever the first engine's
 * @param calibration the first engine's
 */
record OpenEngine(
    Configuration configuration,
    DataFolder data,
    AnswerEngine engine,
    Wording wording,
    LuceneRetriever retriever,
    Calibration calibration,
    LiveEngine live,
    KnowledgeReload reload)
    implements Closeable {

  private static final Duration LOOK = Duration.ofSeconds(1);

  /**
   * Opens what a command's options name, for someone who asks now and may lose what is kept: where
   * the usual data folder cannot be written, in one that passes. The index is built first where it
   * is not there yet.
   */
  static OpenEngine open(CommonOptions options)
      throws ConfigurationException, DataFolderException, KnowledgeException, IOException {
    return open(options, false);
  }

  /**
   * Opens the same, but where an index that takes minutes would have to be built, one by words
   * alone; the other is built while it answers, by {@link #keepFresh}.
   */
  static OpenEngine openSoon(CommonOptions options)
      throws ConfigurationException, DataFolderException, KnowledgeException, IOException {
    return open(options, true);
  }

  private static OpenEngine open(CommonOptions options, boolean soon)
      throws ConfigurationException, DataFolderException, KnowledgeException, IOException {
    Configuration configuration = options.configuration();
    Logs.configure(configuration);
    DataFolder data =
        DataFolder.openOrPassing(
            configuration.data(), DataPlace.current().usual(System.getenv()), System.err::println);
    return open(options, configuration, data, soon);
  }

  /** Opens what a configuration names, with its own data folder and none else. */
  static OpenEngine open(CommonOptions options, Configuration configuration)
      throws DataFolderException, KnowledgeException, IOException {
    return open(options, configuration, DataFolder.open(configuration.data()), false);
  }

  private static OpenEngine open(
      CommonOptions options, Configuration configuration, DataFolder data, boolean soon)
      throws KnowledgeException, IOException {
    // What changes while the knowledge is read, or its index built, is noticed afterwards.
    FolderWatch watch = new FolderWatch(configuration.knowledge(), InstantSource.system());
    EngineOpener opener = new EngineOpener(configuration, data, options.shippedIndexes());
    KnowledgeBase knowledge = opener.knowledge(configuration.knowledge());
    boolean byWords = soon && opener.takesLong(knowledge);
    EngineOpener.Opened opened;
    try (BuildProgress progress = new BuildProgress(ProgressBar.onSystem())) {
      opened = byWords ? opener.openByWords(knowledge, progress) : opener.open(knowledge, progress);
    }
    LiveEngine live = new LiveEngine(opened.engine(), opened.retriever());
    return new OpenEngine(
        configuration,
        data,
        opened.engine(),
        new Wording(configuration.language()),
        opened.retriever(),
        opened.calibration(),
        live,
        new KnowledgeReload(
            watch,
            configuration.knowledge(),
            live,
            changed -> opener.open(changed, (_, _, _) -> {}),
            byWords));
  }

  /** Whether there is an engine to answer from. */
  boolean isAnswering() {
    try (LiveEngine.Lease lease = live.lease()) {
      return !lease.engine().knowledge().faq().isEmpty();
    } catch (IllegalStateException _) {
      return false;
    }
  }

  /** How the answers in memory are used. */
  AnswerEngine.CacheUse cacheUse() {
    try (LiveEngine.Lease lease = live.lease()) {
      return lease.engine().cacheUse();
    } catch (IllegalStateException _) {
      return new AnswerEngine.CacheUse(0, 0, 0);
    }
  }

  /** Looks at the knowledge folder from now on, until what is returned is closed. */
  Background keepFresh() {
    return keepFresh(() -> {});
  }

  /**
   * The same.
   *
   * @param whole is run once what was opened by words alone is read by meaning too
   */
  Background keepFresh(Runnable whole) {
    Background background = new Background();
    background.every(
        LOOK,
        "Looking at the knowledge folder",
        () -> {
          reload.finish(whole);
          reload.look();
        });
    return background;
  }

  /** Whether it answers by words alone until it has read the knowledge by meaning. */
  boolean byWords() {
    return reload.byWords();
  }

  @Override
  public void close() {
    live.close();
  }
}
