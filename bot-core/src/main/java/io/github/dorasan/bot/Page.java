package io.github.dorasan.bot;

import io.github.dorasan.reply.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param count how many pages there are, from 1
 */
record Page<T>(List<T> rows, int number, int count) {
  Page {
    rows = List.copyOf(rows);
  }

  /**
   * A page; the first or last where there is no such.
   *
   * @param all one or more
   * @param size how many stand on a page, from 1
   */
  static <T> Page<T> of(List<T> all, long wanted, int size) {
    int count = (all.size() + size - 1) / size;
    int number = Math.clamp(wanted, 1, count);
    int from = (number - 1) * size;
    return new Page<>(all.subList(from, Math.min(all.size(), from + size)), number, count);
  }

  /** Makes a button that leads to a page. */
  interface Turning {
    Action to(String key, int page);
  }

  /** The buttons that lead to the pages beside it. */
  List<Action> turning(Turning button) {
    List<Action> actions = new ArrayList<>();
    if (number > 1) {
      actions.add(button.to("unanswered.previous", number - 1));
    }
    if (number < count) {
      actions.add(button.to("unanswered.next", number + 1));
    }
    return actions;
  }
}
