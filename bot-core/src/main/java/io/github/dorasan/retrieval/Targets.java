package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.FaqEntry.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every target of a knowledge base in one fixed order, with its texts. The order is what the index
 * refers to.
 */
final class Targets {
  private final List<Row> rows = new ArrayList<>();

  /**
   * A target and the texts it is found by.
   *
   * @param content answer and facts; empty where the target has none
   */
  record Row(Target target, List<String> phrasings, String content) {}

  Targets(KnowledgeBase knowledge) {
    for (FaqEntry entry : knowledge.faq().values()) {
      rows.add(
          new Row(
              new Target.Faq(entry.id()),
              with(entry.question(), entry.phrasings()),
              content(knowledge, entry)));
      for (int i = 0; i < entry.premises().size(); i++) {
        Premise premise = entry.premises().get(i);
        rows.add(
            new Row(
                new Target.Premise(entry.id(), i),
                with(premise.statement(), premise.phrasings()),
                premise.correction()));
      }
    }
    knowledge.uncovered().values().stream()
        .map(
            row ->
                new Row(new Target.Uncovered(row.id()), with(row.question(), row.phrasings()), ""))
        .forEach(rows::add);
    knowledge.smallTalk().values().stream()
        .map(row -> new Row(new Target.SmallTalk(row.id()), row.phrasings(), ""))
        .forEach(rows::add);
  }

  List<Row> rows() {
    return rows;
  }

  /** Every phrasing of every target, each once. */
  List<String> phrasings() {
    return rows.stream().flatMap(row -> row.phrasings().stream()).distinct().toList();
  }

  private static List<String> with(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static String content(KnowledgeBase knowledge, FaqEntry entry) {
    String facts =
        knowledge.factsOf(entry).stream().map(Fact::text).collect(Collectors.joining(" "));
    return entry.answer() + " " + entry.more().orElse("") + " " + facts;
  }
}
