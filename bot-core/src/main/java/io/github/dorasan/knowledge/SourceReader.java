package io.github.dorasan.knowledge;

import io.github.dorasan.model.Source;
import io.github.dorasan.model.Source.Section;
import io.github.dorasan.model.SourceId;
import java.nio.file.Path;
import java.util.ArrayList;
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
            sections(row));
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

  private List<Section> sections(YamlMapping source) {
    List<Section> sections = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlMapping row : source.mappings("sections")) {
      String id = Ids.read(row, file, problems);
      if (!id.isEmpty() && !seen.add(id)) {
        problems.add(
            file,
            row.line("id"),
            "The source has two sections `" + id + "`",
            "Give each section an id of its own");
      }
      sections.add(new Section(id, row.text("title"), row.optionalText("starts")));
      row.rejectOtherKeys();
    }
    return sections;
  }
}
