package io.github.dorasan.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was said before a question.
 *
 * @param near the same message's sentences before it, newest first
 * @param asked what was asked before the message, newest first; looked up only where it matters
 */
record Earlier(List<Turn> near, Supplier<List<Turn>> asked) {
  Earlier {
    near = List.copyOf(near);
  }

  /** With one turn more, the newest. */
  Earlier with(Turn turn) {
    List<Turn> more = new ArrayList<>(near);
    more.addFirst(turn);
    return new Earlier(more, asked);
  }

  /** All turns, newest first. */
  List<Turn> turns() {
    List<Turn> turns = new ArrayList<>(near);
    turns.addAll(asked.get());
    return turns;
  }
}
