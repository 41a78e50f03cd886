package io.github.dorasan.knowledge;

import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.SourceId;
import io.github.dorasan.model.TopicId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads one {@code facts/TOPIC.yaml}. */
final class FactReader {
  private final Path file;
  private final TopicId topic;
  private final Problems problems;

  FactReader(Path file, TopicId topic, Problems problems) {
    this.file = file;
    this.topic = topic;
    this.problems = problems;
  }

  List<Located<Fact>> read() {
    return new YamlFile(file, problems)
        .list().stream().map(row -> new Located<>(fact(row), file, row.line())).toList();
  }

  private Fact fact(YamlMapping row) {
    Fact fact =
        new Fact(
            new FactId(Ids.read(row, file, problems)),
            topic,
            row.text("text"),
            sections(row),
            row.texts("entities"),
            oneOf(row, "kind", Fact.Kind.class, Fact.Kind.ESTABLISHED),
            oneOf(row, "sensitivity", Fact.Sensitivity.class, Fact.Sensitivity.NONE),
            row.optionalText("as-of"),
            row.texts("differs-from").stream().map(FactId::new).toList());
    row.rejectOtherKeys();
    return fact;
  }

  private List<SectionRef> sections(YamlMapping row) {
    List<SectionRef> refs = new ArrayList<>();
    for (YamlMapping.Line line : row.lines("sources")) {
      int hash = line.text().indexOf('#');
      if (hash > 0 && hash < line.text().length() - 1) {
        refs.add(
            new SectionRef(
                new SourceId(line.text().substring(0, hash)), line.text().substring(hash + 1)));
      } else {
        problems.add(
            file,
            line.line(),
            "`" + line.text() + "` does not name a section of a source",
            "Write `source-id#section-id`");
      }
    }
    if (refs.isEmpty()) {
      problems.add(file, row.line(), "This fact has no source", "Add `sources: [id#section]`");
    }
    return refs;
  }

  private <E extends Enum<E>> E oneOf(YamlMapping row, String key, Class<E> type, E fallback) {
    String written = row.optionalText(key).orElse(name(fallback));
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> name(value).equals(written))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(
                  file,
                  row.line(key),
                  "`" + key + ": " + written + "` is not known",
                  "Use one of "
                      + Arrays.stream(type.getEnumConstants())
                          .map(FactReader::name)
                          .collect(Collectors.joining(", ")));
              return fallback;
            });
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
