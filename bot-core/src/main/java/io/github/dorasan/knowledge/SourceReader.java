package io.github.dorasan.knowledge;

import io.github.dorasan.model.Source;
import io.github.dorasan.model.Source.Section;
import io.github.dorasan.model.SourceId;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code sources.yaml}: the documents and their sections. */
final class SourceReader {
  private final Path file;
  private final Problems problems;

  SourceReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  List<Located<Source>> read() {
    return new YamlFile(file, problems)
        .list().stream().map(row -> new Located<>(source(row), file, row.line())).toList();
  }

  private Source source(YamlMapping row) {
    Source source =
        new Source(
            new SourceId(Ids.read(row, file, problems)),
            row.text("title"),
            row.optionalText("publisher"),
            row.optionalText("file"),
            row.optionalText("url"),
            row.optionalText("published"),
            row.optionalText("retrieved"),
            row.mappings("sections").stream().map(this::section).toList());
    Set<String> seen = new HashSet<>();
    for (Section section : source.sections()) {
      if (!seen.add(section.id())) {
        problems.add(
            file,
            row.line("sections"),
            "The source `" + source.id() + "` has two sections `" + section.id() + "`",
            "Give each section an id of its own");
      }
    }
    if (source.sections().isEmpty()) {
      problems.add(
          file,
          row.line(),
          "The source `" + source.id() + "` has no sections",
          "Add at least one under `sections:`, with `id` and `title`");
    }
    row.rejectOtherKeys();
    return source;
  }

  private Section section(YamlMapping row) {
    Section section =
        new Section(Ids.read(row, file, problems), row.text("title"), row.optionalText("starts"));
    row.rejectOtherKeys();
    return section;
  }
}
