package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Positions;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds every fact against the sections that it cites. */
final class FactGrounding {
  private final KnowledgeBase knowledge;
  private final Positions positions;
  private final DocumentSections sections;
  private final PassageReader reader;
  private final KnownNames names;
  private final Map<SectionRef, Ground> grounds = new LinkedHashMap<>();

  FactGrounding(
      LocatedKnowledge located, DocumentSections sections, PassageReader reader, KnownNames names) {
    this.knowledge = located.knowledge();
    this.positions = located.positions();
    this.sections = sections;
    this.reader = reader;
    this.names = names;
    for (Source source : knowledge.sources().values()) {
      for (Source.Section section : source.sections()) {
        SectionRef ref = new SectionRef(source.id(), section.id());
        sections.section(ref).ifPresent(found -> grounds.put(ref, ground(source, section, found)));
      }
    }
  }

  /** A section's own text; its title, its document's and the publisher lend their names. */
  private Ground ground(Source source, Source.Section section, DocumentSections.Section found) {
    List<Passage> titles = new ArrayList<>();
    titles.add(reader.read(section.title()));
    titles.add(reader.read(source.title()));
    source.publisher().ifPresent(publisher -> titles.add(reader.read(publisher)));
    return new Ground(List.of(reader.read(found.text())), titles, names);
  }

  void check(Problems findings, Problems notes) {
    for (Fact fact : knowledge.facts().values()) {
      List<SectionRef> cited = fact.sources().stream().filter(grounds::containsKey).toList();
      if (!cited.isEmpty()) {
        check(fact, cited, findings, notes);
      }
    }
  }

  private void check(Fact fact, List<SectionRef> cited, Problems findings, Problems notes) {
    Ground all = Ground.of(cited.stream().flatMap(ref -> Stream.ofNullable(grounds.get(ref))));
    List<Particular> particulars = reader.read(fact.text()).particulars().distinct().toList();
    for (Particular particular : particulars) {
      List<Particular> missing = all.missing(particular);
      missing.forEach(part -> notHeld(fact, cited, part, findings));
      if (missing.isEmpty()) {
        notEverywhere(fact, cited, particular, notes);
      }
    }
  }

  private void notHeld(
      Fact fact, List<SectionRef> cited, Particular particular, Problems findings) {
    Position at = positions.of(fact.id());
    Optional<SectionRef> other =
        grounds.keySet().stream().filter(ref -> holds(ref, particular)).findFirst();
    findings.add(
        at.file(),
        at.line(),
        says(fact, particular) + "does not stand in " + places(cited),
        other
            .map(ref -> "If the fact is from " + places(List.of(ref)) + ", cite that")
            .orElse("Write it as the document does; if it is an alias, add it to synonyms.txt"));
  }

  private void notEverywhere(
      Fact fact, List<SectionRef> cited, Particular particular, Problems notes) {
    Position at = positions.of(fact.id());
    List<SectionRef> without = cited.stream().filter(ref -> !holds(ref, particular)).toList();
    if (!without.isEmpty() && without.size() < cited.size()) {
      notes.add(
          at.file(),
          at.line(),
          says(fact, particular)
              + "does not stand in "
              + places(without)
              + ", though in another section that it cites",
          "Cite only the sections that say it, unless the rest of the fact stands there");
    }
  }

  private static String says(Fact fact, Particular particular) {
    return "The fact `" + fact.id() + "` says \"" + particular.surface() + "\", which ";
  }

  private boolean holds(SectionRef ref, Particular particular) {
    Ground ground = grounds.get(ref);
    return ground != null && ground.holds(particular);
  }

  private String places(List<SectionRef> refs) {
    return refs.stream()
        .map(
            ref ->
                ref
                    + sections
                        .section(ref)
                        .map(section -> " (" + section.position() + ")")
                        .orElse(""))
        .collect(Collectors.joining(" or "));
  }
}
