package io.github.dorasan.bot;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Wording;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Lends the knowledge that is answered from in a place. Safe for use by many threads at once. */
interface Lending {
  /** Uses the knowledge that holds in a place now; it stays whole for as long as it is used. */
  <T> T lend(ChannelRef channel, Setting setting, Function<KnowledgeView, T> use);

  /** Always the same. */
  static Lending of(AnswerEngine engine, Wording wording) {
    return of(engine, (_, _) -> wording);
  }

  /** Always the same knowledge, spoken of in the language of the place. */
  static Lending of(AnswerEngine engine, BiFunction<ChannelRef, Setting, Wording> wording) {
    Views views = new Views(engine);
    return new Lending() {
      @Override
      public <T> T lend(ChannelRef channel, Setting setting, Function<KnowledgeView, T> use) {
        return use.apply(views.in(wording.apply(channel, setting)));
      }
    };
  }

  /** Whatever engine is live: from its first look-up to its last, one use has one engine. */
  static Lending of(LiveEngine live, Wording wording) {
    return of(live, (_, _) -> wording);
  }

  /** Whatever engine is live, spoken of in the language of the place. */
  static Lending of(LiveEngine live, BiFunction<ChannelRef, Setting, Wording> wording) {
    return new LiveLending(live, wording);
  }
}
