package io.github.dorasan.launcher.config;

import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.knowledge.Spelling;
import io.github.dorasan.knowledge.YamlFile;
import io.github.dorasan.knowledge.YamlMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the configuration's file. A key may stand as {@code log.level: info} or, below {@code
 * log:}, as {@code level: info}.
 */
final class FileSettings {
  private final Path file;
  private final Problems problems;
  private final Map<String, YamlMapping.Line> settings = new TreeMap<>();

  private FileSettings(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** What the file sets: each known key with its text and line. Notes what is wrong. */
  static Map<String, YamlMapping.Line> read(Path file, Problems problems) {
    FileSettings settings = new FileSettings(file, problems);
    new YamlFile(file, problems).mapping().ifPresent(root -> settings.collect(root, ""));
    return settings.settings;
  }

  private void collect(YamlMapping mapping, String prefix) {
    for (String key : mapping.keys()) {
      if (mapping.holdsMapping(key)) {
        mapping.mapping(key).ifPresent(inner -> collect(inner, prefix + key + "."));
      } else {
        keep(mapping, key, prefix + key);
      }
    }
  }

  private void keep(YamlMapping mapping, String key, String name) {
    int line = mapping.line(key);
    Optional<TokenKey> token = Keys.token(name);
    if (token.isPresent()) {
      problems.add(
          file,
          line,
          "`" + name + "` is a secret and may not stand here",
          "Remove it, have a new token made, and set "
              + token.get().variables().getLast()
              + " in the environment or name a file with `"
              + token.get().file().name()
              + "`");
    } else if (!Keys.names().contains(name)) {
      problems.add(file, line, "`" + name + "` is not a key", mend(name));
    } else if (settings.containsKey(name)) {
      problems.add(file, line, "`" + name + "` stands here twice", "Remove one of the two");
    } else {
      mapping
          .optionalText(key)
          .ifPresent(text -> settings.put(name, new YamlMapping.Line(text, line)));
    }
  }

  /** What to do about a key that there is not. */
  static String mend(String name) {
    List<String> known = Keys.names();
    return Spelling.nearest(name, known)
        .map(near -> "Did you mean `" + near + "`? Otherwise remove it")
        .orElse("Remove it; known are: " + String.join(", ", known));
  }
}
