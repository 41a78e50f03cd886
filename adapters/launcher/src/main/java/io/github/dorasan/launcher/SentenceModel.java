package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Semantic;
import io.github.dorasan.retrieval.Embedder;
import io.github.dorasan.retrieval.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the sentence model where it can serve; without it questions are matched by words alone. */
final class SentenceModel {
  private static final Logger log = LoggerFactory.getLogger(SentenceModel.class);

  private SentenceModel() {}

  /**
   * The model, if it is wanted, knows the language, and runs here.
   *
   * @param nativeFiles where its native libraries are unpacked
   */
  static Optional<Embedder> load(Semantic wanted, Locale language, Path nativeFiles) {
    if (wanted == Semantic.OFF) {
      return Optional.empty();
    }
    if (!language.getLanguage().equals("en")) {
      log.warn("the sentence model knows no {}: matching by words alone", language.getLanguage());
      return Optional.empty();
    }
    try {
      return Optional.of(OnnxEmbedder.load(nativeFiles));
    } catch (IOException e) {
      log.warn("{}: matching by words alone", e.getMessage());
      return Optional.empty();
    }
  }
}
