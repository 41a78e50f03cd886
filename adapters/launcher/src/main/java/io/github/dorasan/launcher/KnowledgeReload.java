package io.github.dorasan.launcher;

import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.knowledge.FolderWatch;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeFolders;
import io.github.dorasan.knowledge.KnowledgeLoader;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a changed knowledge folder once it is sound: it is loaded, checked and indexed while the
 * old one goes on answering. One that is not sound, or cannot be indexed, leaves everything as it
 * is, and the log says why.
 */
final class KnowledgeReload {
  private static final Logger log = LoggerFactory.getLogger(KnowledgeReload.class);

  private final FolderWatch watch;
  private final KnowledgeFolders folders;
  private final LiveEngine live;
  private final Opener opener;

  /** Whether what is served was opened by words alone, for the time being. */
  private volatile boolean byWords;

  /** Opens an engine over a changed knowledge. */
  @FunctionalInterface
  interface Opener {
    EngineOpener.Opened open(KnowledgeBase knowledge) throws IOException;
  }

  /**
   * What is served may have been opened by words alone, for the time being: see {@link #finish}.
   */
  KnowledgeReload(
      FolderWatch watch,
      KnowledgeFolders folders,
      LiveEngine live,
      Opener opener,
      boolean byWords) {
    this.watch = watch;
    this.folders = folders;
    this.live = live;
    this.opener = opener;
    this.byWords = byWords;
  }

  /** Whether what was opened by words alone is still to be read by meaning. */
  boolean byWords() {
    return byWords;
  }

  /**
   * Reads by meaning what was opened by words alone, and serves it; once, and by the thread that
   * looks. Where that fails, words must do.
   *
   * @param done is run once it is served
   */
  void finish(Runnable done) {
    if (!byWords) {
      return;
    }
    try {
      serve(served());
      done.run();
    } catch (IOException e) {
      log.warn("the knowledge cannot be read by meaning; words must do: {}", e.toString());
    } finally {
      byWords = false;
    }
  }

  /** Looks at the folder once; to be called now and then, by one thread. */
  void look() {
    if (!watch.changed()) {
      return;
    }
    try {
      KnowledgeBase knowledge = KnowledgeLoader.load(folders);
      if (watch.still() && !knowledge.version().equals(served().version())) {
        log.info("the knowledge has changed; reading it anew");
        serve(knowledge);
      }
    } catch (KnowledgeException e) {
      if (watch.still()) {
        log.warn("the changed knowledge has faults; the old one stays:\n{}", e.getMessage());
      }
    } catch (IOException e) {
      log.warn(
          "the changed knowledge cannot be indexed; the old one stays until the next change: {}",
          e.toString());
    }
  }

  private void serve(KnowledgeBase knowledge) throws IOException {
    EngineOpener.Opened opened = opener.open(knowledge);
    var _ = opened.engine().meaning().same();
    live.replace(opened.engine(), opened.retriever());
    log.info("answering from the knowledge of version {}", knowledge.version());
  }

  private KnowledgeBase served() {
    try (LiveEngine.Lease lease = live.lease()) {
      return lease.engine().knowledge();
    }
  }
}
