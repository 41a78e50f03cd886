package io.github.dorasan.evaluation.exchange;

import io.github.dorasan.knowledge.Phrasing;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a knowledge folder entry by entry. A topic whose file would grow beyond what is quickly
 * read and edited goes on in another, and topics beyond those that a person can survey are put
 * together.
 */
final class FolderWriter implements Closeable {
  private static final int MOST_ENTRIES = 5000;
  private static final int MOST_CHARACTERS = 8 << 20;
  private static final int MOST_TOPICS = 200;
  private static final String DEFAULT_TOPIC = "Questions";
  private static final String OTHER_TOPIC = "Other questions";
  private static final int EXAMPLES = 3;

  private final Path folder;
  private final IdMaker topicIds = new IdMaker(Set.of());
  private final Map<String, Part> parts = new HashMap<>();
  private final List<String> topicLines = new ArrayList<>();
  private final List<String> examples = new ArrayList<>();

  /** One file of a topic, being written. */
  private static final class Part {
    private final String name;
    private final int number;
    private final Writer writer;
    private int entries;
    private long characters;

    Part(String name, int number, Writer writer) {
      this.name = name;
      this.number = number;
      this.writer = writer;
    }

    boolean full() {
      return entries >= MOST_ENTRIES || characters >= MOST_CHARACTERS;
    }
  }

  FolderWriter(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("faq"));
  }

  /**
   * Writes an entry.
   *
   * @param phrasings the question first, at least that
   */
  void write(String id, List<String> phrasings, FaqRow row) throws IOException {
    StringBuilder yaml = new StringBuilder();
    yaml.append("- id: ").append(YamlText.quoted(id)).append('\n');
    line(yaml, "question", phrasings.getFirst());
    if (phrasings.size() > 1) {
      yaml.append("  phrasings:\n");
      phrasings.stream()
          .skip(1)
          .forEach(text -> yaml.append("    - ").append(YamlText.quoted(text)).append('\n'));
    }
    line(yaml, "answer", row.answer());
    row.more().ifPresent(more -> line(yaml, "more", more));
    Part part = part(row.topic().orElse(DEFAULT_TOPIC));
    part.writer.append(yaml);
    part.entries++;
    part.characters += yaml.length();
    if (examples.size() < EXAMPLES) {
      examples.add(phrasings.getFirst());
    }
  }

  private static void line(StringBuilder yaml, String key, String text) {
    yaml.append("  ").append(key).append(": ").append(YamlText.quoted(text)).append('\n');
  }

  private Part part(String topic) throws IOException {
    String key = Phrasing.key(topic);
    boolean room = parts.containsKey(key) || parts.size() < MOST_TOPICS;
    String name = room ? topic : OTHER_TOPIC;
    String nameKey = Phrasing.key(name);
    Part open = parts.get(nameKey);
    if (open != null && !open.full()) {
      return open;
    }
    if (open != null) {
      open.writer.close();
    }
    Part next = open == null ? start(name, 1) : start(open.name, open.number + 1);
    parts.put(nameKey, next);
    return next;
  }

  private Part start(String name, int number) throws IOException {
    String shown = number == 1 ? name : name + " (" + number + ")";
    String id = topicIds.make(shown, "topic");
    topicLines.add(
        "- id: "
            + YamlText.quoted(id)
            + "\n  name: "
            + YamlText.quoted(shown)
            + "\n  line: "
            + YamlText.quoted("Questions and answers that were imported.")
            + "\n");
    Path file = folder.resolve("faq").resolve(id + ".yaml");
    return new Part(name, number, Files.newBufferedWriter(file));
  }

  /**
   * Writes what the folder needs besides its entries, of which there must be one.
   *
   * @param origin the name of the imported file
   */
  void finish(String origin, ImportOptions options) throws IOException {
    close();
    Files.writeString(
        folder.resolve("topics.yaml"),
        "# The subjects; each has a file of questions, named after its id.\n"
            + String.join("", topicLines));
    StringBuilder community = new StringBuilder();
    community.append("# Who the bot is. Imported from ").append(YamlText.quoted(origin));
    community.append("; change whatever does not fit.\n");
    community.append("name: ").append(YamlText.quoted(options.name())).append('\n');
    community.append("# Completes the sentence: I am NAME, a bot that ...\n");
    community.append("purpose: answers questions from a collection of questions and answers\n");
    community.append("disclaimer: This bot only knows the answers that it was given.\n");
    community.append("# What the bot calls what it answers from, in the plural.\n");
    community.append("source-word: answers\n");
    community.append("language: ").append(YamlText.quoted(options.language())).append('\n');
    community.append("# Three questions that show what can be asked.\n");
    community.append("examples:\n");
    for (int i = 0; i < EXAMPLES; i++) {
      String example = examples.get(i % examples.size());
      community.append("  - ").append(YamlText.quoted(example)).append('\n');
    }
    Files.writeString(folder.resolve("community.yaml"), community);
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts.values()) {
      part.writer.close();
    }
  }
}
