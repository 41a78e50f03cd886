package io.github.dorasan.launcher.chaos;

import java.util.List;

/** What people ask about the made-up shop; each has an answer. */
final class Shop {
  private static final List<String> QUESTIONS =
      List.of(
          "When is the shop open?",
          "What does a day pass cost?",
          "How much is shipping?",
          "When is game night?",
          "Where is the shop?",
          "How do I return a game?");

  private Shop() {}

  static List<String> questions() {
    return QUESTIONS;
  }

  static String question(int number) {
    return QUESTIONS.get(number % QUESTIONS.size());
  }
}
