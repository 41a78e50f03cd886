package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.Source;
import io.github.dorasan.retrieval.IndexTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at each fact: whether an entry reaches it, and whether it names who says it. */
final class FactLint {
  private final LocatedKnowledge located;
  private final KnowledgeBase knowledge;
  private final PassageReader reader;
  private final KnownNames names;
  private final Set<String> estimates;
  private final Set<String> reports;

  FactLint(LocatedKnowledge located, LanguageTable table, IndexTerms terms) {
    this.located = located;
    this.knowledge = located.knowledge();
    this.reader = new PassageReader(table, terms, Stream.empty(), Stream.empty());
    this.names = new KnownNames(table, terms, List.of());
    this.estimates = table.words("estimates");
    this.reports = table.words("reports");
  }

  void check(Problems problems) {
    Set<FactId> reached = new HashSet<>();
    knowledge.faq().values().forEach(entry -> reached.addAll(entry.facts()));
    for (Fact fact : knowledge.facts().values()) {
      Position at = located.positions().of(fact.id());
      if (!reached.contains(fact.id())) {
        problems.add(
            at.file(),
            at.line(),
            "No entry reaches the fact `" + fact.id() + "`",
            "Name it under `facts:` of the entry that tells it, or write that entry");
      }
      if (fact.kind() != Fact.Kind.ESTABLISHED && !namesHolder(fact)) {
        problems.add(
            at.file(),
            at.line(),
            "The fact `%s` is of kind %s, and its sentence does not say whose it is"
                .formatted(fact.id(), fact.kind().name().toLowerCase(Locale.ROOT)),
            "Name who says it, with a word such as \"says\" or \"according to\"");
      }
    }
  }

  /**
   * Whether the sentence marks an estimate; or names an entity, a publisher or a source, and, for
   * all but testimony, which its speaker's name shows, holds a word that reports what somebody
   * says, where the language has a list of such words.
   */
  private boolean namesHolder(Fact fact) {
    Passage passage = reader.read(fact.text());
    List<String> words = passage.tokens().stream().map(Token::lower).toList();
    if (words.stream().anyMatch(estimates::contains)) {
      return true;
    }
    boolean reported =
        fact.kind() == Fact.Kind.TESTIMONY
            || reports.isEmpty()
            || words.stream().anyMatch(reports::contains);
    return reported
        && holders(fact).stream()
            .map(name -> reader.read(name).tokens().stream().map(Token::text).toList())
            .anyMatch(name -> !name.isEmpty() && names.hold(List.of(passage), name));
  }

  private List<String> holders(Fact fact) {
    List<String> names = new ArrayList<>(fact.entities());
    knowledge.community().publisher().ifPresent(names::add);
    for (SectionRef ref : fact.sources()) {
      Source source = knowledge.source(ref);
      names.add(source.title());
      source.publisher().ifPresent(names::add);
    }
    return names;
  }
}
