package io.github.dorasan.evaluation;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A board-game shop's knowledge, for tests. */
public final class MeepleShop {
  private static final int CACHED_ANSWERS = 100;
  private static final Map<String, String> FILES =
      Map.of(
          "community.yaml",
          """
          name: Meeple
          purpose: answers questions about the shop
          disclaimer: This bot sells nothing.
          source-word: notes
          language: en
          examples: [When do you open?, Can I return a game?, Do you rent games?]
          """,
          "topics.yaml",
          """
          - {id: visiting, name: Visiting, line: Hours and tables.}
          - {id: buying, name: Buying, line: Returns and rentals.}
          """,
          "faq/visiting.yaml",
          """
          - id: hours
            question: When do you open?
            phrasings: [opening times of the shop]
            answer: The shop opens at noon.
          - id: tables
            question: Are there tables to play at?
            answer: Yes, six tables, for customers.
          """,
          "faq/buying.yaml",
          """
          - id: returns
            question: Can I return a game?
            phrasings: [bring a game back]
            answer: Unopened games can be returned within 14 days.
            corrects:
              - premise: Opened games can be returned.
                phrasings: [why do you take opened games back]
                correction: "No: only unopened games can be returned."
          - id: rental
            question: Do you rent games?
            answer: Yes, for 3 euros a week.
          """,
          "not-covered.yaml",
          """
          - id: jobs
            question: Do you have a job for me?
            about: jobs at the shop
          """,
          "smalltalk.yaml",
          """
          - id: greeting
            kind: social
            phrasings: [hello there]
            reply: Hello!
          """);

  private MeepleShop() {}

  /** Writes the folder, and opens an engine over it. */
  static AnswerEngine open(Path folder) throws IOException, KnowledgeException {
    Files.createDirectories(folder.resolve("faq"));
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return engine(KnowledgeLoader.load(folder));
  }

  /** An engine that answers from any knowledge, by words alone. */
  public static AnswerEngine engine(KnowledgeBase knowledge) {
    return new AnswerEngine(
        knowledge,
        LuceneRetriever.inMemory(knowledge),
        Calibration.LEXICAL,
        Thresholds.DEFAULT,
        CACHED_ANSWERS);
  }
}
