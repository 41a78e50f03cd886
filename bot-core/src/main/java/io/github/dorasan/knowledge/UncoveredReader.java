package io.github.dorasan.knowledge;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.UncoveredQuestion;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code not-covered.yaml}: near questions that the sources do not answer. */
final class UncoveredReader {
  private final Path file;
  private final Problems problems;
  private final PhrasingRegister phrasings;

  UncoveredReader(Path file, Problems problems, PhrasingRegister phrasings) {
    this.file = file;
    this.problems = problems;
    this.phrasings = phrasings;
  }

  List<Located<UncoveredQuestion>> read() {
    return new YamlFile(file, problems)
        .list().stream().map(row -> new Located<>(question(row), file, row.line())).toList();
  }

  private UncoveredQuestion question(YamlMapping row) {
    EntryId id = new EntryId(Ids.read(row, file, problems));
    UncoveredQuestion question =
        new UncoveredQuestion(
            id,
            phrasings.question(id, row, file),
            phrasings.list(id, row, file),
            row.text("about"),
            row.optionalText("nearest").map(EntryId::new));
    row.rejectOtherKeys();
    return question;
  }
}
