package io.github.dorasan.launcher.soak;

import io.github.dorasan.contract.load.Questions;
import io.github.dorasan.knowledge.KnowledgeBase;
import java.util.List;

/** What people ask about. Each list is walked through again and again. */
final class Knowledge {
  private static final List<String> FOLLOW_UPS =
      List.of(
          "and why?",
          "when was that?",
          "who says that?",
          "how many of them?",
          "and what about children?",
          "where is that?");

  private static final int FEW = 8;

  private final Questions questions;
  private final List<String> entries;
  private final List<String> fewFacts;
  private final List<String> topics;
  private final List<String> facts;

  Knowledge(KnowledgeBase base) {
    this.questions = new Questions(base);
    this.entries = base.faq().keySet().stream().map(id -> id.value()).toList();
    this.fewFacts =
        base.faq().values().stream()
            .filter(entry -> entry.facts().size() <= FEW)
            .map(entry -> entry.id().value())
            .toList();
    this.topics = base.topics().keySet().stream().map(id -> id.value()).toList();
    this.facts = base.facts().keySet().stream().map(id -> id.value()).toList();
  }

  /** Every second one was never asked before. */
  String question() {
    return questions.next();
  }

  /** Makes sense only after something else. */
  String followUp(int number) {
    return at(FOLLOW_UPS, number);
  }

  String entry(int number) {
    return at(entries, number);
  }

  /** An entry whose sources are told in one message. */
  String withFewFacts(int number) {
    return at(fewFacts, number);
  }

  String topic(int number) {
    return at(topics, number);
  }

  String fact(int number) {
    return at(facts, number);
  }

  private static String at(List<String> all, int number) {
    return all.get(Math.floorMod(number, all.size()));
  }
}
