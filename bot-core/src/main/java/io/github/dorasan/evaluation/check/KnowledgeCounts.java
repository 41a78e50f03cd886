package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.Source;
import io.github.dorasan.model.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How much a knowledge folder holds.
 *
 * @param phrasings ways to ask of all kinds, questions included
 * @param dailyFacts facts that are fit for a daily post
 * @param readingLevel the average grade of short answers, see {@link ReadingLevel}
 */
public record KnowledgeCounts(
    int facts,
    int reachedFacts,
    int dailyFacts,
    int entries,
    int premises,
    int uncovered,
    int smallTalk,
    int phrasings,
    OptionalDouble readingLevel,
    List<Of> sources,
    List<Of> sections,
    List<Of> topics) {
  public KnowledgeCounts {
    sources = List.copyOf(sources);
    sections = List.copyOf(sections);
    topics = List.copyOf(topics);
  }

  /**
   * The counts of a part. A fact counts in every source and section that it cites, and in one
   * topic.
   *
   * @param reached facts that an entry rests on
   * @param entries of a topic; that rest on the part, for a source or section
   */
  public record Of(String id, int facts, int reached, int entries) {
    /** The share of the facts that an entry rests on, 0 to 1; 1 where there are none. */
    public double share() {
      return facts == 0 ? 1 : (double) reached / facts;
    }
  }

  /** Counts a folder. */
  public static KnowledgeCounts of(KnowledgeBase knowledge) {
    Set<FactId> reached = new HashSet<>();
    knowledge.faq().values().forEach(entry -> reached.addAll(entry.facts()));
    DailyFitness daily = new DailyFitness(knowledge.community().language());
    ReadingLevel level = new ReadingLevel(knowledge.community().language());
    return new KnowledgeCounts(
        knowledge.facts().size(),
        (int) knowledge.facts().keySet().stream().filter(reached::contains).count(),
        (int) knowledge.facts().values().stream().filter(daily::fits).count(),
        knowledge.faq().size(),
        knowledge.faq().values().stream().mapToInt(entry -> entry.premises().size()).sum(),
        knowledge.uncovered().size(),
        knowledge.smallTalk().size(),
        phrasings(knowledge),
        knowledge.faq().values().stream()
            .flatMapToDouble(entry -> level.grade(entry.answer()).stream())
            .average(),
        sources(knowledge, reached),
        sections(knowledge, reached),
        topics(knowledge, reached));
  }

  private static int phrasings(KnowledgeBase knowledge) {
    int faq =
        knowledge.faq().values().stream()
            .mapToInt(
                entry ->
                    1
                        + entry.phrasings().size()
                        + entry.premises().stream()
                            .mapToInt(premise -> premise.phrasings().size())
                            .sum())
            .sum();
    int uncovered =
        knowledge.uncovered().values().stream().mapToInt(row -> 1 + row.phrasings().size()).sum();
    int talk =
        knowledge.smallTalk().values().stream().mapToInt(row -> row.phrasings().size()).sum();
    return faq + uncovered + talk;
  }

  private static List<Of> sources(KnowledgeBase knowledge, Set<FactId> reached) {
    List<Of> rows = new ArrayList<>();
    for (Source source : knowledge.sources().values()) {
      rows.add(
          of(
              source.id().value(),
              knowledge.facts().values().stream()
                  .filter(
                      fact ->
                          fact.sources().stream()
                              .anyMatch(ref -> ref.source().equals(source.id()))),
              reached,
              entries(knowledge, ref -> ref.source().equals(source.id()))));
    }
    return rows;
  }

  private static List<Of> sections(KnowledgeBase knowledge, Set<FactId> reached) {
    List<Of> rows = new ArrayList<>();
    for (Source source : knowledge.sources().values()) {
      for (Source.Section section : source.sections()) {
        SectionRef ref = new SectionRef(source.id(), section.id());
        rows.add(
            of(
                ref.toString(),
                knowledge.facts().values().stream().filter(fact -> fact.sources().contains(ref)),
                reached,
                entries(knowledge, ref::equals)));
      }
    }
    return rows;
  }

  private static int entries(KnowledgeBase knowledge, Predicate<SectionRef> cited) {
    return (int)
        knowledge.faq().values().stream()
            .filter(entry -> knowledge.sectionsOf(entry).stream().anyMatch(cited))
            .count();
  }

  private static List<Of> topics(KnowledgeBase knowledge, Set<FactId> reached) {
    List<Of> rows = new ArrayList<>();
    for (Topic topic : knowledge.topics().values()) {
      rows.add(
          of(
              topic.id().value(),
              knowledge.facts().values().stream().filter(fact -> fact.topic().equals(topic.id())),
              reached,
              (int)
                  knowledge.faq().values().stream()
                      .map(FaqEntry::topic)
                      .filter(topic.id()::equals)
                      .count()));
    }
    return rows;
  }

  private static Of of(String id, Stream<Fact> facts, Set<FactId> reached, int entries) {
    List<Fact> all = facts.toList();
    int told = (int) all.stream().filter(fact -> reached.contains(fact.id())).count();
    return new Of(id, all.size(), told, entries);
  }
}
