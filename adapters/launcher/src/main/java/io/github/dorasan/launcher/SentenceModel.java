package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Semantic;
import io.github.dorasan.retrieval.Embedder;
import io.github.dorasan.retrieval.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the sentence model where it can serve; without it questions are matched by words alone. It
 * is loaded beside whatever else a start has to do.
 */
final class SentenceModel {
  private static final Logger log = LoggerFactory.getLogger(SentenceModel.class);

  private final FutureTask<Optional<Embedder>> loading;

  private SentenceModel(Callable<Optional<Embedder>> load) {
    this.loading = new FutureTask<>(load);
  }

  /**
   * Begins to load the model, if it is wanted.
   *
   * @param nativeFiles where its native libraries are unpacked
   */
  static SentenceModel start(Semantic wanted, Path nativeFiles) {
    if (wanted == Semantic.OFF) {
      return of(Optional::empty);
    }
    return of(() -> load(nativeFiles));
  }

  private static SentenceModel of(Callable<Optional<Embedder>> load) {
    SentenceModel model = new SentenceModel(load);
    Thread.ofPlatform().daemon().name("sentence-model").start(model.loading);
    return model;
  }

  private static Optional<Embedder> load(Path nativeFiles) {
    try {
      return Optional.of(OnnxEmbedder.load(nativeFiles));
    } catch (IOException e) {
      log.warn("{}: matching by words alone", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * The model, once it is loaded, if it was wanted, knows the language, and runs here.
   *
   * @throws IOException if the thread is interrupted meanwhile
   */
  Optional<Embedder> in(Locale language) throws IOException {
    try {
      Optional<Embedder> model = loading.get();
      if (model.isPresent() && !language.getLanguage().equals("en")) {
        log.warn("the sentence model knows no {}: matching by words alone", language.getLanguage());
        return Optional.empty();
      }
      return model;
    } catch (ExecutionException e) {
      throw new IllegalStateException("loading the sentence model failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the sentence model was loaded", e);
    }
  }
}
