package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.model.FactId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the facts of series and dates: whether each can be posted on its own. */
final class DailyLint {
  private final LocatedKnowledge located;

  DailyLint(LocatedKnowledge located) {
    this.located = located;
  }

  void check(Problems problems) {
    KnowledgeBase knowledge = located.knowledge();
    DailyFitness fitness = new DailyFitness(knowledge.community().language());
    Set<FactId> planned = new LinkedHashSet<>(knowledge.daily().dated());
    knowledge.daily().series().forEach(series -> planned.addAll(series.facts()));
    planned.stream()
        .flatMap(id -> Stream.ofNullable(knowledge.facts().get(id)))
        .filter(fact -> !fitness.fits(fact))
        .forEach(
            fact -> {
              Position at = located.positions().of(fact.id());
              problems.add(
                  at.file(),
                  at.line(),
                  "The fact `" + fact.id() + "` stands in daily.yaml and is not fit for a post",
                  "Take it out there: a post is short, not sensitive, and understood on its own");
            });
  }
}
