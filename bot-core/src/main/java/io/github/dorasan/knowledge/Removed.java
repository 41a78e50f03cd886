package io.github.dorasan.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the operator's own folder leaves out of the one below it, by id: {@code removed.yaml}.
 *
 * @param entries questions with their answers, uncovered questions and small talk
 * @param topics with all their entries and facts
 */
record Removed(
    List<Located<String>> entries,
    List<Located<String>> facts,
    List<Located<String>> topics,
    List<Located<String>> quiz) {
  static final String FILE = "removed.yaml";
  static final Removed NOTHING = new Removed(List.of(), List.of(), List.of(), List.of());

  /** Reads the file; what is wrong with it has been noted. */
  static Removed read(Path file, Problems problems) {
    return new YamlFile(file, problems)
        .mapping()
        .map(
            root -> {
              Removed removed =
                  new Removed(
                      ids(root, "entries", file),
                      ids(root, "facts", file),
                      ids(root, "topics", file),
                      ids(root, "quiz", file));
              root.rejectOtherKeys();
              return removed;
            })
        .orElse(NOTHING);
  }

  private static List<Located<String>> ids(YamlMapping root, String key, Path file) {
    return root.lines(key).stream()
        .map(line -> new Located<>(line.text(), file, line.line()))
        .toList();
  }

  /** The ids alone. */
  static Set<String> names(List<Located<String>> ids) {
    return ids.stream().map(Located::value).collect(Collectors.toSet());
  }
}
