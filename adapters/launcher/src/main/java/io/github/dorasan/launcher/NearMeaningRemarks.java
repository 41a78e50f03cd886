package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.check.NearMeanings;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Problem;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.Semantic;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.launcher.data.DataFolderException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remarks phrasings that mean nearly the same. A check needs no data folder and no sentence model
 * otherwise: without them, it goes on without these remarks and the log says why.
 */
final class NearMeaningRemarks implements Checker.Remarks {
  private static final Logger log = LoggerFactory.getLogger(NearMeaningRemarks.class);

  private final Configuration configuration;
  private final Path shipped;
  private @Nullable EngineOpener opener;

  NearMeaningRemarks(Configuration configuration, Path shipped) {
    this.configuration = configuration;
    this.shipped = shipped;
  }

  @Override
  public List<Problem> of(LocatedKnowledge located) {
    if (configuration.answers().semantic() == Semantic.OFF) {
      return List.of();
    }
    try (BuildProgress progress = new BuildProgress(ProgressBar.onSystem())) {
      return opener()
          .vectors(located.knowledge(), progress)
          .map(vectors -> NearMeanings.of(located, vectors))
          .orElse(List.of());
    } catch (DataFolderException | IOException e) {
      log.warn("phrasings that mean the same are not looked for: {}", e.getMessage());
      return List.of();
    }
  }

  private EngineOpener opener() throws DataFolderException {
    EngineOpener open = opener;
    if (open == null) {
      open = new EngineOpener(configuration, DataFolder.open(configuration.data()), shipped);
      opener = open;
    }
    return open;
  }
}
