package io.github.dorasan.evaluation.exchange;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.model.UncoveredQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a community's moderators taught as a knowledge folder: one topic with its questions,
 * what is not covered, and which entries were answered instead. No id of it stands in the knowledge
 * that it is to be merged into: it can be laid over that as it is, or its files be put there and
 * its topic added to the others.
 */
public final class TaughtExport {
  private static final String TOPIC = "Taught by the community";

  private TaughtExport() {}

  /**
   * Writes the folder.
   *
   * @param knowledge what it is to be merged into; its {@code community.yaml} is copied
   * @param taught one or more
   * @throws BadFileException if the folder holds anything
   * @throws IOException if it cannot be written
   */
  public static void write(
      KnowledgeBase knowledge,
      Path seeds,
      List<TaughtAnswer> taught,
      List<UncoveredQuestion> gaps,
      Path folder)
      throws IOException, BadFileException {
    EmptyFolder.require(folder);
    IdMaker ids = new IdMaker(taken(knowledge));
    IdMaker topics =
        new IdMaker(
            knowledge.topics().keySet().stream()
                .map(topic -> topic.value())
                .collect(Collectors.toSet()));
    String topic = topics.make(TOPIC, "taught");
    Files.createDirectories(folder.resolve("faq"));
    Files.copy(seeds.resolve("community.yaml"), folder.resolve("community.yaml"));
    writeTopic(topic, folder);
    Files.writeString(
        folder.resolve("faq").resolve(topic + ".yaml"),
        taught.stream()
            .map(answer -> entry(answer, ids.make(answer.question(), "taught")))
            .collect(Collectors.joining()));
    writeReplaced(taught, knowledge, folder);
    if (!gaps.isEmpty()) {
      Files.writeString(
          folder.resolve("not-covered.yaml"),
          gaps.stream()
              .map(gap -> gap(gap, ids.make(gap.question(), "gap")))
              .collect(Collectors.joining()));
    }
  }

  private static void writeTopic(String topic, Path folder) throws IOException {
    Files.writeString(
        folder.resolve("topics.yaml"),
        "- id: "
            + YamlText.quoted(topic)
            + "\n  name: "
            + YamlText.quoted(TOPIC)
            + "\n  line: "
            + YamlText.quoted("What moderators have answered.")
            + "\n");
  }

  /** Names the entries that were answered instead, so that they are left out below. */
  private static void writeReplaced(List<TaughtAnswer> taught, KnowledgeBase knowledge, Path folder)
      throws IOException {
    List<String> replaced =
        taught.stream()
            .flatMap(answer -> answer.replaces().stream())
            .filter(knowledge.faq()::containsKey)
            .map(EntryId::value)
            .sorted()
            .distinct()
            .toList();
    if (!replaced.isEmpty()) {
      Files.writeString(
          folder.resolve("removed.yaml"),
          replaced.stream()
              .map(id -> "  - " + YamlText.quoted(id) + "\n")
              .collect(Collectors.joining("", "entries:\n", "")));
    }
  }

  private static Set<String> taken(KnowledgeBase knowledge) {
    return Stream.of(
            knowledge.faq().keySet(),
            knowledge.uncovered().keySet(),
            knowledge.smallTalk().keySet())
        .flatMap(Set::stream)
        .map(EntryId::value)
        .collect(Collectors.toSet());
  }

  /** What a folder cannot hold of an answer stands in a comment, for whoever merges it. */
  private static String entry(TaughtAnswer answer, String id) {
    StringBuilder yaml = new StringBuilder();
    answer.source().ifPresent(source -> comment(yaml, "Source, as the moderators name it", source));
    answer.validUntil().ifPresent(date -> comment(yaml, "Holds until", date.toString()));
    answer.replaces().ifPresent(old -> comment(yaml, "Answered instead of", old.value()));
    yaml.append("- id: ").append(YamlText.quoted(id)).append('\n');
    line(yaml, "question", answer.question());
    phrasings(yaml, answer.phrasings());
    line(yaml, "answer", answer.answer());
    return yaml.toString();
  }

  private static String gap(UncoveredQuestion gap, String id) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("- id: ").append(YamlText.quoted(id)).append('\n');
    line(yaml, "question", gap.question());
    phrasings(yaml, gap.phrasings());
    line(yaml, "about", gap.about());
    return yaml.toString();
  }

  private static void comment(StringBuilder yaml, String what, String text) {
    yaml.append("# ").append(what).append(": ").append(YamlText.quoted(text)).append('\n');
  }

  private static void line(StringBuilder yaml, String key, String text) {
    yaml.append("  ").append(key).append(": ").append(YamlText.quoted(text)).append('\n');
  }

  private static void phrasings(StringBuilder yaml, List<String> phrasings) {
    if (!phrasings.isEmpty()) {
      yaml.append("  phrasings:\n");
      phrasings.forEach(text -> yaml.append("    - ").append(YamlText.quoted(text)).append('\n'));
    }
  }
}
