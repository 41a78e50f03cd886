package io.github.dorasan.evaluation.exchange;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.Faults;
import io.github.dorasan.evaluation.TextFile;
import io.github.dorasan.model.EntryId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What imported entries were called where they come from, for those whose id there could not stand
 * in a knowledge folder. Kept in {@code ids.tsv} beside the folder's files: an entry's id, a tab,
 * and the original id, in which a backslash stands before {@code t}, {@code n}, {@code r} and
 * itself.
 */
public final class IdMap {
  private static final String FILE = "ids.tsv";
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private final Map<String, EntryId> entryOf = new LinkedHashMap<>();
  private final Map<EntryId, String> originalOf = new LinkedHashMap<>();

  /** An empty map. */
  public IdMap() {}

  /**
   * The map of a knowledge folder; empty where it has none.
   *
   * @throws BadFileException if a line of it cannot be used
   * @throws IOException if it may not be read
   */
  public static IdMap read(Path folder) throws IOException, BadFileException {
    IdMap map = new IdMap();
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return map;
    }
    Faults faults = new Faults(file);
    try (BufferedReader reader = TextFile.open(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        if (tab <= 0 || tab == line.length() - 1) {
          faults.add(number, "The line does not hold two ids", "Write `entry-id<TAB>original id`");
        } else {
          map.put(new EntryId(line.substring(0, tab)), unescaped(line.substring(tab + 1)));
        }
      }
    }
    faults.check();
    return map;
  }

  /** Notes what an entry was called. */
  void put(EntryId entry, String original) {
    entryOf.put(original, entry);
    originalOf.put(entry, original);
  }

  /** The entry that an original id stands for: itself, where nothing else is noted. */
  public EntryId entryOf(String original) {
    return entryOf.getOrDefault(original, new EntryId(original));
  }

  /** What an entry was called: its own id, where nothing else is noted. */
  public String originalOf(EntryId entry) {
    return originalOf.getOrDefault(entry, entry.value());
  }

  /** Writes the map into a folder; no file where there is nothing to note. */
  void write(Path folder) throws IOException {
    if (entryOf.isEmpty()) {
      return;
    }
    try (Writer writer = Files.newBufferedWriter(folder.resolve(FILE))) {
      writer.write("# The entry's id here, a tab, and its id in the file it was imported from.\n");
      for (Map.Entry<EntryId, String> pair : originalOf.entrySet()) {
        writer.write(pair.getKey().value() + "\t" + escaped(pair.getValue()) + "\n");
      }
    }
  }

  private static String escaped(String original) {
    return original
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String written) {
    return ESCAPE
        .matcher(written)
        .replaceAll(
            found ->
                switch (found.group(1)) {
                  case "t" -> "\t";
                  case "n" -> "\n";
                  case "r" -> "\r";
                  default -> Matcher.quoteReplacement(found.group(1));
                });
  }
}
