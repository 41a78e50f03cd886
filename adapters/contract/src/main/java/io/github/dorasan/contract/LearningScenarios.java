package io.github.dorasan.contract;

import java.util.List;
import java.util.stream.Stream;

/** Chats with {@link LearningShop}. */
public final class LearningScenarios {
  private static final List<String> NAMES =
      List.of(
          "teaching",
          "faulty-form",
          "two-moderators",
          "not-our-subject",
          "merging",
          "votes",
          "hiding",
          "quiz");

  private LearningScenarios() {}

  /** All of them. */
  public static Stream<Scenario> all() {
    return NAMES.stream().map(name -> ShopScenarios.scenario("learning/" + name + ".txt"));
  }
}
