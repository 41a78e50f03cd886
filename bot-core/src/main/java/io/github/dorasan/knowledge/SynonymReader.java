package io.github.dorasan.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code synonyms.txt}: Solr's synonym format, one rule a line, {@code #} for comments. */
final class SynonymReader {
  private final Path file;
  private final Problems problems;

  SynonymReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  List<String> read() {
    List<String> rules = new ArrayList<>();
    List<String> lines =
        TextFile.read(file, problems).map(text -> text.lines().toList()).orElseGet(List::of);
    for (int i = 0; i < lines.size(); i++) {
      String rule = lines.get(i).strip();
      if (rule.isEmpty() || rule.startsWith("#")) {
        continue;
      }
      if (isRule(rule)) {
        rules.add(rule);
      } else {
        problems.add(
            file,
            i + 1,
            "\"" + rule + "\" is not a synonym rule",
            "Write `a, b, c` for words that mean the same, or `a, b => c` to replace");
      }
    }
    return rules;
  }

  private static boolean isRule(String rule) {
    String[] sides = rule.split("=>", -1);
    if (sides.length > 2) {
      return false;
    }
    for (String side : sides) {
      for (String term : side.split(",", -1)) {
        if (Phrasing.key(term).isEmpty()) {
          return false;
        }
      }
    }
    return sides.length == 2 || rule.indexOf(',') > 0;
  }
}
