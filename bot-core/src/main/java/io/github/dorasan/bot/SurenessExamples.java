package io.github.dorasan.bot;

import io.github.dorasan.answering.Sureness;
import java.util.Optional;

/** Finds questions that show what it means to be more or less sure. */
@FunctionalInterface
interface SurenessExamples {
  /** A question that is answered by a bot that is as bold, and not by one that is as careful. */
  Optional<String> question(KnowledgeView knowledge, Sureness careful, Sureness bold);
}
