package io.github.dorasan.knowledge;

import io.github.dorasan.model.Community;
import io.github.dorasan.model.Community.Contact;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code community.yaml}: who the bot is. */
final class CommunityReader {
  private final Path file;
  private final Problems problems;

  CommunityReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  Optional<Community> read() {
    return new YamlFile(file, problems).mapping().map(this::community);
  }

  private Community community(YamlMapping row) {
    Community community =
        new Community(
            row.text("name"),
            row.text("purpose"),
            row.optionalText("publisher"),
            row.text("disclaimer"),
            row.text("source-word"),
            language(row),
            row.texts("examples"),
            contacts(row));
    if (community.examples().size() != 3) {
      problems.add(
          file,
          row.line("examples"),
          "`examples` holds " + community.examples().size() + " questions",
          "Give three questions that the bot answers well");
    }
    row.rejectOtherKeys();
    return community;
  }

  private List<Contact> contacts(YamlMapping row) {
    return row.mappings("contacts").stream()
        .map(
            item -> {
              Contact contact = new Contact(item.text("name"), item.text("how"));
              item.rejectOtherKeys();
              return contact;
            })
        .toList();
  }

  private Locale language(YamlMapping row) {
    String tag = row.text("language");
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      problems.add(
          file,
          row.line("language"),
          "`" + tag + "` is not a language tag",
          "Write one such as `en` or `ko`");
      return Locale.ROOT;
    }
  }
}
