package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Problem;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.retrieval.IndexTerms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a knowledge folder that loads may still have wrong. */
public final class KnowledgeLint {
  private KnowledgeLint() {}

  /** Every finding, by file and line. */
  public static List<Problem> findings(LocatedKnowledge located) {
    KnowledgeBase knowledge = located.knowledge();
    LanguageTable table = LanguageTable.of(knowledge.community().language());
    IndexTerms terms = new IndexTerms(knowledge);
    Problems problems = new Problems();
    new EntryLint(located, table).check(problems);
    new FactLint(located, table, terms).check(problems);
    new NearPhrasings(located, terms).check(problems);
    unusedTopics(located, problems);
    new DailyLint(located).check(problems);
    return problems.all();
  }

  private static void unusedTopics(LocatedKnowledge located, Problems problems) {
    KnowledgeBase knowledge = located.knowledge();
    Set<TopicId> used = new HashSet<>();
    knowledge.faq().values().forEach(entry -> used.add(entry.topic()));
    for (Topic topic : knowledge.topics().values()) {
      if (!used.contains(topic.id())) {
        Position at = located.positions().of(topic.id());
        problems.add(
            at.file(),
            at.line(),
            "No entry belongs to the topic `" + topic.id() + "`",
            "Write faq/" + topic.id() + ".yaml, or remove the topic");
      }
    }
  }
}
