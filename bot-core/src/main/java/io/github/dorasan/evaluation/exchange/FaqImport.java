package io.github.dorasan.evaluation.exchange;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.Faults;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.knowledge.Problem;
import io.github.dorasan.model.EntryId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Turns an FAQ file into a knowledge folder, row by row: the file is read twice, once to find what
 * is wrong with it, and once to write. What is kept in memory is ids and phrasings only.
 *
 * <p>A well-formed id is kept; any other gets a well-formed one, and the {@link IdMap} of the
 * folder notes it. A phrasing that an earlier row has already is left out, with a warning; a row
 * whose phrasings are all left out is left out as well.
 */
public final class FaqImport {
  private final Path file;
  private final ImportOptions options;
  private final Consumer<Problem> warnings;
  private final Faults faults;
  private final Map<String, String> entryOfPhrasing = new HashMap<>();
  private final IdMap originals = new IdMap();
  private final Progress progress;
  private int count;
  private int entries;
  private int phrasings;
  private int dropped;

  /**
   * What was imported.
   *
   * @param entries how many
   * @param phrasings how many they have together, questions included
   * @param dropped how many phrasings were left out with a warning
   */
  public record Summary(int entries, int phrasings, int dropped) {}

  /**
   * An import of one file, to be run once.
   *
   * @param warnings gets a line for each phrasing that is left out
   */
  public FaqImport(Path file, ImportOptions options, Consumer<Problem> warnings) {
    this(file, options, warnings, (_, _) -> {});
  }

  /** Is told how far the import is. */
  @FunctionalInterface
  public interface Progress {
    /** So many of all rows are written. */
    void at(int done, int all);
  }

  /**
   * An import of one file, to be run once.
   *
   * @param warnings gets a line for each phrasing that is left out
   * @param progress is told after each row
   */
  public FaqImport(
      Path file, ImportOptions options, Consumer<Problem> warnings, Progress progress) {
    this.file = file;
    this.progress = progress;
    this.options = options;
    this.warnings = warnings;
    this.faults = new Faults(file);
  }

  /**
   * Writes the folder.
   *
   * @param folder new or empty
   * @throws BadFileException with every fault by line, before anything is written
   * @throws IOException if the file cannot be read, or the folder not be written
   */
  public Summary into(Path folder) throws IOException, BadFileException {
    EmptyFolder.require(folder);
    IdMaker ids = new IdMaker(wellFormedIds());
    try (FaqRows rows = FaqFile.open(file, faults);
        FolderWriter writer = new FolderWriter(folder)) {
      int written = 0;
      for (Optional<FaqRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        write(row.get(), ids, writer);
        progress.at(++written, count);
      }
      writer.finish(String.valueOf(file.getFileName()), options);
    }
    originals.write(folder);
    return new Summary(entries, phrasings, dropped);
  }

  /** Reads the whole file, and finds everything that is wrong with it. */
  private Set<String> wellFormedIds() throws IOException, BadFileException {
    Map<String, Integer> lines = new HashMap<>();
    boolean usable = false;
    try (FaqRows rows = FaqFile.open(file, faults)) {
      for (Optional<FaqRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        count++;
        int line = row.get().line();
        usable |= phrasings(row.get()).anyMatch(text -> !Phrasing.key(text).isEmpty());
        if (row.get().id().isPresent()) {
          Integer first = lines.putIfAbsent(row.get().id().get(), line);
          if (first != null) {
            faults.add(
                line,
                "The id \"" + row.get().id().get() + "\" stands already on line " + first,
                "Give each row an id of its own");
          }
        }
      }
    }
    faults.check();
    if (!usable) {
      throw faults.fatal(
          0, "There is no question with a letter or a digit in it", "Add one with its answer");
    }
    Set<String> wellFormed = new HashSet<>(lines.keySet());
    wellFormed.removeIf(id -> !IdMaker.wellFormed(id));
    return wellFormed;
  }

  private Stream<String> phrasings(FaqRow row) {
    return Stream.concat(Stream.of(row.question()), row.alternates().stream())
        .limit(options.phrasings());
  }

  private void write(FaqRow row, IdMaker ids, FolderWriter writer) throws IOException {
    String name = row.id().orElse(row.question());
    SequencedMap<String, String> kept = new LinkedHashMap<>();
    for (String text : phrasings(row).toList()) {
      String key = Phrasing.key(text);
      String other = entryOfPhrasing.get(key);
      if (key.isEmpty()) {
        drop(row, "The phrasing \"" + text + "\" holds no letter or digit");
      } else if (other != null) {
        drop(row, "The phrasing \"" + text + "\" stands already under `" + other + "`");
      } else {
        kept.putIfAbsent(key, text);
      }
    }
    if (kept.isEmpty()) {
      warnings.accept(
          new Problem(
              file,
              row.line(),
              "No phrasing is left for \"" + name + "\"",
              "The whole row is left out"));
      return;
    }
    String id = row.id().filter(IdMaker::wellFormed).orElseGet(() -> ids.make(name, "entry"));
    row.id()
        .filter(original -> !original.equals(id))
        .ifPresent(original -> originals.put(new EntryId(id), original));
    kept.keySet().forEach(key -> entryOfPhrasing.put(key, id));
    writer.write(id, List.copyOf(kept.values()), row);
    entries++;
    phrasings += kept.size();
  }

  private void drop(FaqRow row, String what) {
    dropped++;
    warnings.accept(new Problem(file, row.line(), what, "It is left out here"));
  }
}
