package io.github.dorasan.shop;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The shop's knowledge, loaded once, with everything that answers from it. */
public final class Shop {
  /** The folder that it is loaded from. */
  public static final Path FOLDER = folder();

  private static final int CACHED_ANSWERS = 1000;
  private static final KnowledgeBase KNOWLEDGE = load();
  private static final LuceneRetriever RETRIEVER = LuceneRetriever.inMemory(KNOWLEDGE);

  private Shop() {}

  /** What the shop knows. */
  public static KnowledgeBase knowledge() {
    return KNOWLEDGE;
  }

  /** Finds in the shop's knowledge; shared by all tests, never closed. */
  public static LuceneRetriever retriever() {
    return RETRIEVER;
  }

  /** An engine with an empty cache. */
  public static AnswerEngine engine() {
    return new AnswerEngine(
        KNOWLEDGE, RETRIEVER, Calibration.LEXICAL, Thresholds.DEFAULT, CACHED_ANSWERS);
  }

  /** What the engine makes of a text. */
  public static Outcome ask(String text) {
    return engine().answer(Question.of(text));
  }

  /** The entry with this id. */
  public static FaqEntry entry(String id) {
    return KNOWLEDGE.entry(new EntryId(id)).orElseThrow();
  }

  private static KnowledgeBase load() {
    try {
      return KnowledgeLoader.load(FOLDER);
    } catch (KnowledgeException e) {
      throw new IllegalStateException("the tests' shop is broken", e);
    }
  }

  private static Path folder() {
    URL community = Objects.requireNonNull(Shop.class.getResource("/shop/community.yaml"));
    try {
      return Objects.requireNonNull(Path.of(community.toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
