package io.github.dorasan.knowledge;

import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code topics.yaml}: the subjects. */
final class TopicReader {
  private final Path file;
  private final Problems problems;

  TopicReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  List<Located<Topic>> read() {
    return new YamlFile(file, problems)
        .list().stream().map(row -> new Located<>(topic(row), file, row.line())).toList();
  }

  private Topic topic(YamlMapping row) {
    Topic topic =
        new Topic(
            new TopicId(Ids.read(row, file, problems)),
            row.text("name"),
            row.text("line"),
            row.texts("aliases"));
    row.rejectOtherKeys();
    return topic;
  }
}
