package io.github.dorasan.bot;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.reply.LookupComposer;
import io.github.dorasan.reply.ReplyComposer;
import io.github.dorasan.reply.WhyComposer;
import io.github.dorasan.reply.Wording;

/** The knowledge that is answered from, with everything that speaks of it in one language. */
record KnowledgeView(
    AnswerEngine engine,
    Wording wording,
    ReplyComposer replies,
    LookupComposer lookups,
    WhyComposer whys) {

  static KnowledgeView of(AnswerEngine engine, Wording wording) {
    KnowledgeBase base = engine.knowledge();
    return new KnowledgeView(
        engine,
        wording,
        new ReplyComposer(base, wording),
        new LookupComposer(base, wording),
        new WhyComposer(base, wording, wording.language(), engine.words()));
  }

  /** The same knowledge, spoken of in another language. */
  KnowledgeView in(Wording other) {
    return other == wording ? this : of(engine, other);
  }

  KnowledgeBase base() {
    return engine.knowledge();
  }
}
