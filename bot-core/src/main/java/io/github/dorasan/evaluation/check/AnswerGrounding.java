package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Positions;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.model.Community;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.FaqEntry.Premise;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.model.UncoveredQuestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds everything that the bot may answer against the facts that it rests on. */
final class AnswerGrounding {
  private final KnowledgeBase knowledge;
  private final Positions positions;
  private final PassageReader reader;
  private final KnownNames names;
  private final Set<Path> keepFacts;
  private final FactPassages facts;
  private final Map<TopicId, Passage> topics = new HashMap<>();
  private final Passage community;

  /** Something that the bot may answer: a part of an entry. */
  private record Said(EntryId entry, String part, String text) {}

  AnswerGrounding(LocatedKnowledge located, PassageReader reader, KnownNames names) {
    this.knowledge = located.knowledge();
    this.positions = located.positions();
    this.reader = reader;
    this.names = names;
    this.keepFacts = located.foldersWithFacts();
    this.facts = new FactPassages(located, reader, names);
    for (Topic topic : knowledge.topics().values()) {
      String named = topic.name() + ". " + String.join(". ", topic.aliases());
      topics.put(topic.id(), reader.read(named));
    }
    Community identity = knowledge.community();
    this.community =
        reader.read(
            String.join(
                ". ", identity.name(), identity.publisher().orElse(""), identity.purpose()));
  }

  void check(Problems findings) {
    knowledge.faq().values().stream()
        .filter(entry -> keepFacts.contains(positions.folder(positions.of(entry.id()))))
        .forEach(entry -> check(entry, findings));
    knowledge.uncovered().values().forEach(row -> check(row, findings));
    Ground anything = anything();
    knowledge.smallTalk().values().forEach(row -> check(row, anything, findings));
  }

  private void check(FaqEntry entry, Problems findings) {
    String why =
        entry.facts().isEmpty()
            ? "which no fact supports"
            : "which none of its facts say: " + facts.places(entry.facts());
    Ground ground = ground(entry, "");
    check(new Said(entry.id(), "answer", entry.answer()), ground, why, findings);
    entry
        .more()
        .ifPresent(more -> check(new Said(entry.id(), "longer part", more), ground, why, findings));
    for (Premise premise : entry.premises()) {
      String part = "correction of \"" + premise.statement() + "\"";
      Said said = new Said(entry.id(), part, premise.correction());
      check(said, ground(entry, premise.statement()), why, findings);
    }
  }

  private void check(Said said, Ground ground, String why, Problems findings) {
    Position at = positions.of(said.entry());
    Passage passage = reader.read(said.text());
    for (Particular particular : missing(passage, ground)) {
      findings.add(
          at.file(),
          at.line(),
          says(said, particular) + why,
          facts
              .holding(particular, passage)
              .map(fact -> "Rest the entry on a fact that says it, such as " + facts.place(fact))
              .orElse("No fact says it: correct it, or add the fact with its source"));
    }
  }

  /** What is not covered is named as its own question does, or as what is covered does. */
  private void check(UncoveredQuestion row, Problems findings) {
    Stream<String> asked = Stream.concat(Stream.of(row.question()), row.phrasings().stream());
    Stream<Passage> nearest =
        row.nearest().flatMap(knowledge::entry).stream().flatMap(entry -> facts.of(entry.facts()));
    Ground ground =
        new Ground(
            Stream.concat(asked.map(reader::read), nearest).toList(), List.of(community), names);
    Said said = new Said(row.id(), "`about`", row.about());
    Position at = positions.of(row.id());
    for (Particular particular : missing(reader.read(row.about()), ground)) {
      findings.add(
          at.file(),
          at.line(),
          says(said, particular)
              + "which neither its question and phrasings nor the facts of `nearest` say",
          "Name it in the question, or leave it out here");
    }
  }

  /** Small talk rests on no facts of its own, so any fact will do. */
  private void check(SmallTalkEntry row, Ground anything, Problems findings) {
    Position at = positions.of(row.id());
    Said said = new Said(row.id(), "reply", row.reply());
    for (Particular particular : missing(reader.read(row.reply()), anything)) {
      findings.add(
          at.file(),
          at.line(),
          says(said, particular) + "which no fact says",
          "Correct it, or leave it out");
    }
  }

  private Ground anything() {
    List<Passage> lending = new ArrayList<>(topics.values());
    lending.add(community);
    knowledge.faq().values().forEach(entry -> lending.add(reader.read(entry.question())));
    return new Ground(facts.all().toList(), lending, names);
  }

  private static List<Particular> missing(Passage passage, Ground ground) {
    return passage
        .particulars()
        .flatMap(particular -> ground.missing(particular).stream())
        .distinct()
        .toList();
  }

  private static String says(Said said, Particular particular) {
    return "The %s of `%s` says \"%s\", "
        .formatted(said.part(), said.entry(), particular.surface());
  }

  /** The entry's facts and question; topic, community and a premise lend their names. */
  private Ground ground(FaqEntry entry, String premise) {
    List<Passage> passages =
        Stream.concat(facts.of(entry.facts()), Stream.of(reader.read(entry.question()))).toList();
    List<Passage> lending =
        Stream.concat(
                Stream.of(community, reader.read(premise)),
                Stream.ofNullable(topics.get(entry.topic())))
            .toList();
    return new Ground(passages, lending, names);
  }
}
