package io.github.dorasan.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Sureness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Examples that were found by trying; they are kept for as long as their engine is. */
final class TriedExamples implements SurenessExamples {
  private final Cache<AnswerEngine, Map<Pair, Optional<String>>> tried =
      Caffeine.newBuilder().weakKeys().build();

  private record Pair(Sureness careful, Sureness bold) {}

  @Override
  public Optional<String> question(KnowledgeView knowledge, Sureness careful, Sureness bold) {
    AnswerEngine engine = knowledge.engine();
    return tried
        .get(engine, _ -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            new Pair(careful, bold),
            _ ->
                Sureness.difference(engine, careful, bold, List.of())
                    .map(Sureness.Difference::question));
  }
}
