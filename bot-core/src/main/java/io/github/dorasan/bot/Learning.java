package io.github.dorasan.bot;

import java.util.List;
import java.util.random.RandomGenerator;

/** What the bot learns from people, as features. */
final class Learning {
  private final LearningCompany company;
  private final List<Feature> features;

  Learning(
      LearningParts parts, Lending lending, Conversations conversations, RandomGenerator random) {
    QuestionKeeper keeper = new QuestionKeeper(parts, lending);
    Corrections corrections = new Corrections(parts, lending);
    this.company = new LearningCompany(parts, keeper);
    this.features =
        List.of(
            new UnansweredFeature(parts),
            new TeachingFeature(parts, corrections),
            new TaughtFeature(parts, corrections),
            new GapsFeature(parts),
            new VoteFeature(parts, keeper, conversations, corrections),
            new HideFeature(parts, corrections),
            new StatsFeature(parts),
            new QuizFeature(random));
  }

  LearningCompany company() {
    return company;
  }

  List<Feature> features() {
    return features;
  }
}
