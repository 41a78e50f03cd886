package io.github.dorasan.knowledge;

import io.github.dorasan.model.Community;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the files of one folder, each by its reader. */
final class FolderReader {
  private final KnowledgeFolder folder;
  private final Problems problems;
  private final PhrasingRegister phrasings;

  /** What is wrong goes into these problems. */
  FolderReader(Path path, Problems problems) {
    this.folder = new KnowledgeFolder(path, problems);
    this.problems = problems;
    this.phrasings = new PhrasingRegister(problems);
  }

  KnowledgeFolder folder() {
    return folder;
  }

  PhrasingRegister phrasings() {
    return phrasings;
  }

  /** Who the bot is; empty where that cannot be read. */
  Optional<Community> community() {
    return new CommunityReader(folder.file("community.yaml"), problems).read();
  }

  /** The file of the topics, whether it is there or not. */
  List<Located<Topic>> topics() {
    return new TopicReader(folder.file("topics.yaml"), problems).read();
  }

  /** All that may be missing, and the topics where they are there. */
  Draft draft() {
    Draft draft = new Draft();
    if (folder.has("topics.yaml")) {
      draft.topics.addAll(topics());
    }
    if (folder.has("sources.yaml")) {
      draft.sources.addAll(new SourceReader(folder.file("sources.yaml"), problems).read());
    }
    draft.facts.addAll(
        each("facts", (file, topic) -> new FactReader(file, topic, problems).read()));
    draft.faq.addAll(
        each("faq", (file, topic) -> new FaqReader(file, topic, problems, phrasings).read()));
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

  /** What is left out of the folder below. */
  Removed removed() {
    return folder.has(Removed.FILE)
        ? Removed.read(folder.file(Removed.FILE), problems)
        : Removed.NOTHING;
  }

  /** Reads each file; its name without the ending is the topic. */
  private <T> List<T> each(String subfolder, BiFunction<Path, TopicId, List<T>> reader) {
    List<T> rows = new ArrayList<>();
    for (Path file : folder.yamlFiles(subfolder)) {
      rows.addAll(reader.apply(file, KnowledgeFolder.topic(file)));
    }
    return rows;
  }
}
