package io.github.dorasan.knowledge;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.SmallTalkEntry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code smalltalk.yaml}: what people say to a bot that is no question to its sources. */
final class SmallTalkReader {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> PLACEHOLDERS =
      Set.of("name", "purpose", "publisher", "disclaimer", "contacts");

  private final Path file;
  private final Problems problems;
  private final PhrasingRegister phrasings;

  SmallTalkReader(Path file, Problems problems, PhrasingRegister phrasings) {
    this.file = file;
    this.problems = problems;
    this.phrasings = phrasings;
  }

  List<Located<SmallTalkEntry>> read() {
    return new YamlFile(file, problems)
        .list().stream().map(row -> new Located<>(entry(row), file, row.line())).toList();
  }

  private SmallTalkEntry entry(YamlMapping row) {
    EntryId id = new EntryId(Ids.read(row, file, problems));
    SmallTalkEntry entry =
        new SmallTalkEntry(
            id,
            kind(row),
            phrasings.list(id, row, file),
            row.text("reply"),
            row.texts("related").stream().map(EntryId::new).toList());
    PLACEHOLDER
        .matcher(entry.reply())
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(name -> !PLACEHOLDERS.contains(name))
        .forEach(
            name ->
                problems.add(
                    file,
                    row.line("reply"),
                    "The reply holds the unknown placeholder {" + name + "}",
                    "Use one of "
                        + PLACEHOLDERS.stream()
                            .sorted()
                            .map(known -> "{" + known + "}")
                            .collect(Collectors.joining(", "))));
    row.rejectOtherKeys();
    return entry;
  }

  private SmallTalkEntry.Kind kind(YamlMapping row) {
    String written = row.text("kind");
    return Arrays.stream(SmallTalkEntry.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(written))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(
                  file,
                  row.line("kind"),
                  "The kind `" + written + "` is not known",
                  "Use one of social, loaded, danger");
              return SmallTalkEntry.Kind.SOCIAL;
            });
  }
}
