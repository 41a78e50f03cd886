package io.github.dorasan.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.community.Sureness;
import java.util.List;
import java.util.Optional;

/**
 * Examples of the knowledge's own questions. To find one, some hundred questions are asked, so what
 * was found is kept for as long as the engine is used.
 */
final class OwnExamples implements SurenessExamples {
  private static final int MOST = 200;

  private final Cache<Key, Optional<String>> found =
      Caffeine.newBuilder().maximumSize(MOST).build();

  /** Engines are told apart by identity. */
  private record Key(AnswerEngine engine, Sureness careful, Sureness bold) {}

  @Override
  public Optional<String> question(KnowledgeView knowledge, Sureness careful, Sureness bold) {
    return found.get(
        new Key(knowledge.engine(), careful, bold), key -> find(key.engine(), careful, bold));
  }

  private static Optional<String> find(AnswerEngine engine, Sureness careful, Sureness bold) {
    return io.github.dorasan.answering.Sureness.difference(
            engine, thresholds(careful), thresholds(bold), List.of())
        .map(io.github.dorasan.answering.Sureness.Difference::question);
  }

  private static io.github.dorasan.answering.Sureness thresholds(Sureness level) {
    return io.github.dorasan.answering.Sureness.valueOf(level.name());
  }
}
