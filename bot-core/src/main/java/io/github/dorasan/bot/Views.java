package io.github.dorasan.bot;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.reply.Wording;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The views of one engine's knowledge, one for each wording. Safe for many threads at once. */
final class Views {
  private final AnswerEngine engine;
  private final Map<Wording, KnowledgeView> byWording = new ConcurrentHashMap<>();

  Views(AnswerEngine engine) {
    this.engine = engine;
  }

  AnswerEngine engine() {
    return engine;
  }

  /** The view that speaks so. */
  KnowledgeView in(Wording wording) {
    return byWording.computeIfAbsent(wording, spoken -> KnowledgeView.of(engine, spoken));
  }
}
