package io.github.dorasan.launcher.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the bot has replied, as far as it has been read. Safe for use by many threads at once. */
final class Replies {
  private final Map<String, List<String>> byQuestion = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> read = new HashMap<>();

  /** How much of a place has been read. */
  synchronized int read(String place) {
    return read.getOrDefault(place, 0);
  }

  /** So much more of a place has been read. */
  synchronized void advance(String place, int count) {
    read.merge(place, count, Integer::sum);
  }

  /**
   * A message of the bot's; one that only changed is no other.
   *
   * @param question what it replies to
   */
  synchronized void add(String message, String question, String text) {
    if (seen.add(message)) {
      byQuestion.computeIfAbsent(question, _ -> new ArrayList<>()).add(text);
    }
  }

  /** By the question. */
  synchronized Map<String, List<String>> byQuestion() {
    return Map.copyOf(byQuestion);
  }
}
