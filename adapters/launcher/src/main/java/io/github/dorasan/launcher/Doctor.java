package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.launcher.data.DataFolderException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks at all that a serving bot needs, one thing after the other. */
final class Doctor {
  private final Configuration configuration;
  private final Path shippedIndexes;
  private final InstantSource clock;

  Doctor(Configuration configuration, Path shippedIndexes, InstantSource clock) {
    this.configuration = configuration;
    this.shippedIndexes = shippedIndexes;
    this.clock = clock;
  }

  /**
   * Looks at everything; what is wrong with one thing keeps nothing from being looked at that does
   * not rest on it.
   *
   * @param tell is given each finding as it is made
   */
  List<Finding> look(Consumer<Finding> tell) {
    List<Finding> all = new ArrayList<>();
    Consumer<Finding> found =
        finding -> {
          all.add(finding);
          tell.accept(finding);
        };
    new PlatformChecks(configuration, clock).look(found);
    MachineChecks.ports(configuration).forEach(found);
    try {
      DataFolder data = DataFolder.open(configuration.data());
      MachineChecks.folder(data).forEach(found);
      found.accept(StoreChecks.database(configuration, data));
      StoreChecks.knowledge(configuration, data, shippedIndexes).forEach(found);
    } catch (DataFolderException e) {
      found.accept(Finding.wrong("data folder", String.valueOf(e.getMessage())));
      StoreChecks.knowledge(configuration).forEach(found);
    }
    return all;
  }
}
