package io.github.dorasan.launcher;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.nio.file.Path;

/** Opens a knowledge folder together with the engine that answers from it. */
final class EngineOpener {
  private EngineOpener() {}

  /**
   * Loads and indexes a folder.
   *
   * @throws KnowledgeException with every problem of the folder, if there is any
   */
  static AnswerEngine open(Path seeds) throws KnowledgeException {
    KnowledgeBase knowledge = KnowledgeLoader.load(seeds);
    return new AnswerEngine(knowledge, LuceneRetriever.inMemory(knowledge), Thresholds.DEFAULT);
  }
}
