package io.github.dorasan.knowledge;

import io.github.dorasan.model.EntryId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows where every phrasing stands, and notes one that stands twice. */
final class PhrasingRegister {
  private final Problems problems;
  private final Map<String, Place> places = new HashMap<>();

  /** Whose a phrasing is, and where it stands. */
  record Place(EntryId entry, Position position) {}

  PhrasingRegister(Problems problems) {
    this.problems = problems;
  }

  /** The `question` of a row. */
  String question(EntryId id, YamlMapping row, Path file) {
    String question = row.text("question");
    if (!question.isEmpty()) {
      register(id, question, file, row.line("question"));
    }
    return question;
  }

  /** The `phrasings` of a row. */
  List<String> list(EntryId id, YamlMapping row, Path file) {
    List<YamlMapping.Line> lines = row.lines("phrasings");
    lines.forEach(line -> register(id, line.text(), file, line.line()));
    return lines.stream().map(YamlMapping.Line::text).toList();
  }

  /** Every phrasing, by its key. */
  Map<String, Place> places() {
    return Collections.unmodifiableMap(places);
  }

  /** Where each phrasing stands, by its key. */
  Map<String, Position> positions() {
    Map<String, Position> positions = new HashMap<>();
    places.forEach((key, place) -> positions.put(key, place.position()));
    return positions;
  }

  private void register(EntryId id, String phrasing, Path file, int line) {
    String key = Phrasing.key(phrasing);
    if (key.isEmpty()) {
      problems.add(file, line, "This phrasing holds no letter or digit", "Remove it");
      return;
    }
    Place first = places.putIfAbsent(key, new Place(id, new Position(file, line)));
    if (first != null) {
      String at = "`" + first.entry() + "` (" + first.position() + ")";
      problems.add(
          file,
          line,
          "The phrasing \"" + phrasing + "\" of `" + id + "` stands already under " + at,
          first.entry().equals(id)
              ? "Remove one of the two"
              : "Keep it under the entry that answers it best");
    }
  }
}
