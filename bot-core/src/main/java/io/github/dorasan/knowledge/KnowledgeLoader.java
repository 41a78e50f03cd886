package io.github.dorasan.knowledge;

import io.github.dorasan.model.Community;
import io.github.dorasan.model.TopicId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Loads a knowledge folder: {@code community.yaml}, {@code topics.yaml} and {@code faq/TOPIC.yaml}
 * must be there; {@code sources.yaml}, {@code facts/TOPIC.yaml}, {@code not-covered.yaml}, {@code
 * smalltalk.yaml}, {@code daily.yaml}, {@code quiz.yaml} and {@code synonyms.txt} may.
 */
public final class KnowledgeLoader {
  private KnowledgeLoader() {}

  /**
   * Reads and validates a whole folder.
   *
   * @throws KnowledgeException with every problem found, if there is any
   */
  public static KnowledgeBase load(Path path) throws KnowledgeException {
    return loadWithPositions(path).knowledge();
  }

  /**
   * Reads and validates a whole folder, and keeps where each part stands.
   *
   * @throws KnowledgeException with every problem found, if there is any
   */
  public static LocatedKnowledge loadWithPositions(Path path) throws KnowledgeException {
    Problems problems = new Problems();
    if (!Files.isDirectory(path)) {
      problems.add(
          path, 0, "This is not a folder that can be read", "Point --seeds at a knowledge folder");
      throw new KnowledgeException(problems.all());
    }
    Optional<LocatedKnowledge> knowledge =
        read(new KnowledgeFolder(path, problems), path, problems);
    return knowledge.orElseThrow(() -> new KnowledgeException(problems.all()));
  }

  /**
   * The version that a folder would be loaded with, told without parsing it; empty where it cannot
   * be read, or holds what must not be there.
   */
  public static Optional<String> version(Path path) {
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    try {
      String version = new KnowledgeFolder(path, problems).version();
      return problems.isEmpty() ? Optional.of(version) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocatedKnowledge> read(
      KnowledgeFolder folder, Path path, Problems problems) {
    Optional<Community> community =
        new CommunityReader(folder.file("community.yaml"), problems).read();
    PhrasingRegister phrasings = new PhrasingRegister(problems);
    Draft draft = draft(folder, problems, phrasings);
    new CrossCheck(draft, problems).run(path);
    if (community.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    try {
      KnowledgeBase knowledge = draft.finish(folder.version(), community.get());
      Positions positions = new Positions(path, draft.positions(), phrasings.positions());
      return Optional.of(new LocatedKnowledge(knowledge, positions));
    } catch (IOException e) {
      problems.add(path, 0, "The folder changed while it was read (" + e + ")", "Try again");
      return Optional.empty();
    }
  }

  private static Draft draft(
      KnowledgeFolder folder, Problems problems, PhrasingRegister phrasings) {
    Draft draft = new Draft();
    draft.topics.addAll(new TopicReader(folder.file("topics.yaml"), problems).read());
    if (folder.has("sources.yaml")) {
      draft.sources.addAll(new SourceReader(folder.file("sources.yaml"), problems).read());
    }
    draft.facts.addAll(
        each(
            folder.yamlFiles("facts"),
            (file, topic) -> new FactReader(file, topic, problems).read()));
    draft.faq.addAll(
        each(
            folder.yamlFiles("faq"),
            (file, topic) -> new FaqReader(file, topic, problems, phrasings).read()));
    if (folder.has("not-covered.yaml")) {
      draft.uncovered.addAll(
          new UncoveredReader(folder.file("not-covered.yaml"), problems, phrasings).read());
    }
    if (folder.has("smalltalk.yaml")) {
      draft.smallTalk.addAll(
          new SmallTalkReader(folder.file("smalltalk.yaml"), problems, phrasings).read());
    }
    if (folder.has("quiz.yaml")) {
      draft.quiz.addAll(new QuizReader(folder.file("quiz.yaml"), problems).read());
    }
    if (folder.has("daily.yaml")) {
      DailyReader daily = new DailyReader(folder.file("daily.yaml"), problems);
      draft.daily = daily.read();
      draft.dailyFacts.addAll(daily.facts());
    }
    if (folder.has("synonyms.txt")) {
      draft.synonyms.addAll(new SynonymReader(folder.file("synonyms.txt"), problems).read());
    }
    return draft;
  }

  /** Reads each file; its name without the ending is the topic. */
  private static <T> List<T> each(List<Path> files, BiFunction<Path, TopicId, List<T>> reader) {
    List<T> rows = new ArrayList<>();
    for (Path file : files) {
      rows.addAll(reader.apply(file, KnowledgeFolder.topic(file)));
    }
    return rows;
  }
}
