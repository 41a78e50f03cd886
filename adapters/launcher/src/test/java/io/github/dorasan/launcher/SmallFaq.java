package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.exchange.FaqImport;
import io.github.dorasan.evaluation.exchange.ImportOptions;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Entries of an FAQ that is made up, and questions for it: what should be answered, and what not.
 *
 * @param entries the whole folder
 * @param near questions about its subject that it does not answer
 * @param far questions about anything else
 */
record SmallFaq(List<Entry> entries, List<String> near, List<String> far) {
  /** The made-up FAQs, with {@value #ENTRIES} entries each. */
  static final List<String> SUBJECTS = List.of("library", "pool", "housing", "music");

  private static final int ENTRIES = 50;
  private static final int OTHERS = 20;
  private static final int OFF_TOPIC = 20;
  private static final String BETWEEN = " \\| ";

  /**
   * An entry.
   *
   * @param close a paraphrase that stands in no folder, in words that are near
   * @param far another, in words that are not
   */
  record Entry(
      String id, String question, List<String> others, String answer, String close, String far) {
    private static Entry of(String id, String line) {
      List<String> parts = List.of(line.split(BETWEEN, -1));
      int answer = parts.size() - 3;
      return new Entry(
          id,
          parts.getFirst(),
          parts.subList(1, answer),
          parts.get(answer),
          parts.get(answer + 1),
          parts.get(answer + 2));
    }

    private String json() {
      String alternates =
          others.stream().map(text -> quoted(text)).collect(Collectors.joining(",", "[", "]"));
      return "{\"id\":%s,\"question\":%s,\"alternates\":%s,\"answer\":%s}"
          .formatted(quoted(id), quoted(question), alternates, quoted(answer));
    }

    private static String quoted(String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  /** All entries of all subjects. */
  static SmallFaq all() {
    List<Entry> entries = SUBJECTS.stream().flatMap(subject -> of(subject).stream()).toList();
    List<String> near = SUBJECTS.stream().flatMap(subject -> near(subject).stream()).toList();
    return new SmallFaq(entries, near, lines("off-topic.txt"));
  }

  /**
   * Some entries of one subject, spread over all of it; what others of it answer is near.
   *
   * @param size how many entries, 1 to {@value #ENTRIES}
   * @param turn which of the folders of that size, from 0
   */
  static SmallFaq some(String subject, int size, int turn) {
    List<Entry> all = of(subject);
    List<Entry> kept =
        IntStream.range(0, size)
            .mapToObj(i -> all.get((turn * 7 + i * (ENTRIES / size)) % ENTRIES))
            .toList();
    Stream<String> others =
        all.stream().filter(entry -> !kept.contains(entry)).map(Entry::far).limit(OTHERS);
    List<String> far = lines("off-topic.txt");
    return new SmallFaq(
        kept,
        Stream.concat(near(subject).stream(), others).toList(),
        IntStream.range(0, OFF_TOPIC)
            .mapToObj(i -> far.get((turn * OFF_TOPIC + i) % far.size()))
            .toList());
  }

  /**
   * Imports the entries, as a community does that brings its own FAQ.
   *
   * @param phrasings how many of each entry are kept
   * @param folder the knowledge folder to write
   */
  KnowledgeBase into(Path folder, int phrasings)
      throws IOException, BadFileException, KnowledgeException {
    Path file = folder.resolveSibling(folder.getFileName() + ".jsonl");
    Files.write(file, entries.stream().map(Entry::json).toList());
    ImportOptions options = new ImportOptions(phrasings, "Small", "en");
    new FaqImport(
            file,
            options,
            warning -> {
              throw new IllegalStateException(warning.toString());
            })
        .into(folder);
    return KnowledgeLoader.load(folder);
  }

  private static List<Entry> of(String subject) {
    List<String> lines = lines(subject + ".txt");
    if (lines.size() != ENTRIES) {
      throw new IllegalStateException(subject + " has " + lines.size() + " entries");
    }
    List<Entry> entries = new ArrayList<>();
    for (String line : lines) {
      entries.add(Entry.of(subject + "-" + (entries.size() + 1), line));
    }
    return entries;
  }

  private static List<String> near(String subject) {
    return lines("near.txt").stream()
        .map(line -> line.split(BETWEEN, 2))
        .filter(parts -> parts[0].equals(subject))
        .map(parts -> parts[1])
        .toList();
  }

  private static List<String> lines(String name) {
    try (var in =
        Objects.requireNonNull(SmallFaq.class.getResourceAsStream("/small-folders/" + name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n", -1))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("a resource of the tests cannot be read", e);
    }
  }
}
