package io.github.dorasan.bot;

import io.github.dorasan.answering.Outcome;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import java.util.List;

/** Puts buttons under answers. */
@FunctionalInterface
interface UnderAnswer {
  /** The buttons under an answer that was given to this. */
  List<Action> under(Incoming incoming, Outcome outcome, KnowledgeView knowledge);
}
