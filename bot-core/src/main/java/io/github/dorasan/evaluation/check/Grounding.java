package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.model.Community;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.Source;
import io.github.dorasan.model.Topic;
import io.github.dorasan.retrieval.IndexTerms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The gate that every number, date and proper name passes: one in an answer stands in a fact that
 * the answer rests on, and one in a fact stands in a section that the fact cites.
 *
 * <p>It compares particulars, not statements: that a figure stands in the source does not say that
 * the sentence around it is right. What it does not understand it reports.
 */
public final class Grounding {
  private Grounding() {}

  /**
   * Holds answers against facts, and facts against the documents.
   *
   * @param documents the folder that holds the sources' text files
   */
  public static GroundingReport check(LocatedKnowledge located, Path documents) {
    KnowledgeBase knowledge = located.knowledge();
    Problems findings = new Problems();
    Problems notes = new Problems();
    DocumentSections sections =
        DocumentSections.read(
            documents, knowledge.sources().values(), located.positions(), findings);
    IndexTerms terms = new IndexTerms(knowledge);
    PassageReader reader = reader(knowledge, terms, sections.texts());
    KnownNames names = names(knowledge, terms);
    new FactGrounding(located, sections, reader, names).check(findings, notes);
    new AnswerGrounding(located, reader, names).check(findings);
    return new GroundingReport(findings.all(), notes.all());
  }

  /** Holds answers against facts alone; without any fact there is nothing to hold them against. */
  public static GroundingReport checkAnswers(LocatedKnowledge located) {
    KnowledgeBase knowledge = located.knowledge();
    if (knowledge.facts().isEmpty()) {
      return new GroundingReport(List.of(), List.of());
    }
    Problems findings = new Problems();
    IndexTerms terms = new IndexTerms(knowledge);
    new AnswerGrounding(located, reader(knowledge, terms, Stream.empty()), names(knowledge, terms))
        .check(findings);
    return new GroundingReport(findings.all(), List.of());
  }

  private static PassageReader reader(
      KnowledgeBase knowledge, IndexTerms terms, Stream<String> documents) {
    return new PassageReader(
        LanguageTable.of(knowledge.community().language()),
        terms,
        written(knowledge),
        Stream.concat(typed(knowledge), documents));
  }

  private static Stream<String> typed(KnowledgeBase knowledge) {
    Stream<String> faq =
        knowledge.faq().values().stream()
            .flatMap(
                entry ->
                    Stream.concat(
                        entry.phrasings().stream(),
                        entry.premises().stream().flatMap(row -> row.phrasings().stream())));
    Stream<String> uncovered =
        knowledge.uncovered().values().stream().flatMap(row -> row.phrasings().stream());
    Stream<String> smallTalk =
        knowledge.smallTalk().values().stream().flatMap(row -> row.phrasings().stream());
    return Stream.of(faq, uncovered, smallTalk).flatMap(texts -> texts);
  }

  /** All texts that are written with care for capitals. */
  private static Stream<String> written(KnowledgeBase knowledge) {
    Stream<String> facts = knowledge.facts().values().stream().map(Fact::text);
    Stream<String> answers =
        knowledge.faq().values().stream()
            .flatMap(
                entry ->
                    Stream.of(
                            Stream.of(entry.question(), entry.answer()),
                            entry.more().stream(),
                            entry.premises().stream().map(FaqEntry.Premise::correction))
                        .flatMap(texts -> texts));
    Stream<String> replies = knowledge.smallTalk().values().stream().map(SmallTalkEntry::reply);
    return Stream.of(facts, answers, replies).flatMap(texts -> texts);
  }

  private static KnownNames names(KnowledgeBase knowledge, IndexTerms terms) {
    List<String> names = new ArrayList<>();
    knowledge.facts().values().forEach(fact -> names.addAll(fact.entities()));
    for (Topic topic : knowledge.topics().values()) {
      names.add(topic.name());
      names.addAll(topic.aliases());
    }
    for (Source source : knowledge.sources().values()) {
      names.add(source.title());
      source.publisher().ifPresent(names::add);
    }
    Community community = knowledge.community();
    names.add(community.name());
    community.publisher().ifPresent(names::add);
    return new KnownNames(LanguageTable.of(community.language()), terms, names);
  }
}
