package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.FaqEntry.Premise;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.UncoveredQuestion;
import java.util.ArrayList;
import java.util.Collection;
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
    this(
        knowledge,
        knowledge.faq().values(),
        knowledge.uncovered().values(),
        knowledge.smallTalk().values());
  }

  private Targets(
      KnowledgeBase knowledge,
      Collection<FaqEntry> entries,
      Collection<UncoveredQuestion> uncovered,
      Collection<SmallTalkEntry> smallTalk) {
    for (FaqEntry entry : entries) {
      rows.add(
          new Row(
              new Target.Faq(entry.id()), entry.wordings().toList(), content(knowledge, entry)));
      for (int i = 0; i < entry.premises().size(); i++) {
        Premise premise = entry.premises().get(i);
        rows.add(
            new Row(
                new Target.Premise(entry.id(), i),
                with(premise.statement(), premise.phrasings()),
                premise.correction()));
      }
    }
    uncovered.stream()
        .map(
            row ->
                new Row(new Target.Uncovered(row.id()), with(row.question(), row.phrasings()), ""))
        .forEach(rows::add);
    smallTalk.stream()
        .map(row -> new Row(new Target.SmallTalk(row.id()), row.phrasings(), ""))
        .forEach(rows::add);
  }

  /** The targets that a community adds. */
  static Targets of(Overlay overlay, KnowledgeBase overlaid) {
    return new Targets(overlaid, overlay.entries(), overlay.uncovered(), List.of());
  }

  /** Whether a target can be found in a knowledge base. */
  static boolean seen(Target target, KnowledgeBase knowledge) {
    return switch (target) {
      case Target.Faq(EntryId id) -> knowledge.faq().containsKey(id);
      case Target.Premise(EntryId id, int _) -> knowledge.faq().containsKey(id);
      case Target.Uncovered(EntryId id) -> knowledge.uncovered().containsKey(id);
      case Target.SmallTalk(EntryId id) -> knowledge.smallTalk().containsKey(id);
    };
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
