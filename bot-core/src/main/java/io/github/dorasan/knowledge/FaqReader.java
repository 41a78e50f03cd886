package io.github.dorasan.knowledge;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.FaqEntry.Premise;
import io.github.dorasan.model.TopicId;
import java.nio.file.Path;
import java.util.List;

/** Reads one {@code faq/TOPIC.yaml}. */
final class FaqReader {
  private final Path file;
  private final TopicId topic;
  private final Problems problems;
  private final PhrasingRegister phrasings;

  FaqReader(Path file, TopicId topic, Problems problems, PhrasingRegister phrasings) {
    this.file = file;
    this.topic = topic;
    this.problems = problems;
    this.phrasings = phrasings;
  }

  List<Located<FaqEntry>> read() {
    return new YamlFile(file, problems)
        .list().stream().map(row -> new Located<>(entry(row), file, row.line())).toList();
  }

  private FaqEntry entry(YamlMapping row) {
    EntryId id = new EntryId(Ids.read(row, file, problems));
    FaqEntry entry =
        new FaqEntry(
            id,
            topic,
            phrasings.question(id, row, file),
            phrasings.list(id, row, file),
            row.text("answer"),
            row.optionalText("more"),
            row.texts("facts").stream().map(FactId::new).toList(),
            row.texts("related").stream().map(EntryId::new).toList(),
            row.mappings("corrects").stream().map(item -> premise(id, item)).toList());
    row.rejectOtherKeys();
    return entry;
  }

  private Premise premise(EntryId id, YamlMapping row) {
    Premise premise =
        new Premise(row.text("premise"), phrasings.list(id, row, file), row.text("correction"));
    row.rejectOtherKeys();
    return premise;
  }
}
