package io.github.dorasan.knowledge;

import io.github.dorasan.model.DailyPlan;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.QuizQuestion;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.Source;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.UncoveredQuestion;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays the operator's own folder over a sound one. A question or phrasing that stands in both leads
 * where the operator's does; what is taken away is named no more by what stays. What is said to
 * people in danger can be replaced, never taken away.
 */
final class Layering {
  private final Draft base;
  private final Draft own;
  private final Removed removed;
  private final Map<String, PhrasingRegister.Place> basePhrasings;
  private final Map<String, PhrasingRegister.Place> ownPhrasings;
  private final Set<String> ownEntries;
  private final Set<String> goneTopics;

  Layering(
      Draft base,
      PhrasingRegister basePhrasings,
      Draft own,
      PhrasingRegister ownPhrasings,
      Removed removed) {
    this.base = base;
    this.own = own;
    this.removed = removed;
    this.basePhrasings = basePhrasings.places();
    this.ownPhrasings = ownPhrasings.places();
    this.ownEntries =
        Stream.of(
                ids(own.faq, FaqEntry::id),
                ids(own.uncovered, UncoveredQuestion::id),
                ids(own.smallTalk, SmallTalkEntry::id))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    this.goneTopics = without(Removed.names(removed.topics()), ids(own.topics, Topic::id));
  }

  /**
   * What is worth a remark.
   *
   * @param replacements to look at
   * @param conflicts hardly meant
   */
  record Found(Problems replacements, Problems conflicts) {
    static final Found NOTHING = new Found(new Problems(), new Problems());
  }

  /** What the two are together. */
  Draft merged(Problems problems) {
    keepDanger(problems);
    Draft merged = new Draft();
    merged.topics.addAll(over(base.topics, own.topics, Topic::id, this::staysTopic));
    merged.sources.addAll(over(base.sources, own.sources, Source::id, _ -> true));
    merged.facts.addAll(over(base.facts, own.facts, Fact::id, this::stays));
    merged.faq.addAll(over(base.faq, own.faq, FaqEntry::id, this::stays));
    merged.uncovered.addAll(
        over(base.uncovered, own.uncovered, UncoveredQuestion::id, this::stays));
    merged.smallTalk.addAll(over(base.smallTalk, own.smallTalk, SmallTalkEntry::id, this::stays));
    Set<String> facts = ids(merged.facts, Fact::id);
    Set<String> quiz = Removed.names(removed.quiz());
    merged.quiz.addAll(
        over(
            base.quiz,
            own.quiz,
            QuizQuestion::id,
            row -> !quiz.contains(row.id()) && facts.contains(row.fact().value())));
    merged.synonyms.addAll(base.synonyms);
    merged.synonyms.addAll(own.synonyms);
    merged.daily = daily(facts);
    merged.dailyFacts.addAll(own.dailyFacts);
    forget(merged);
    return merged;
  }

  private void keepDanger(Problems problems) {
    Set<String> gone = Removed.names(removed.entries());
    Set<String> replaced = ids(dangers(own.smallTalk), SmallTalkEntry::id);
    for (Located<SmallTalkEntry> row : dangers(base.smallTalk)) {
      String id = row.value().id().value();
      boolean taken = ownEntries.contains(id) ? !replaced.contains(id) : gone.contains(id);
      if (taken) {
        problems.add(
            row.file(),
            row.line(),
            "`"
                + id
                + "` is said to people in danger, and the folder laid over this one takes it"
                + " away",
            "Give another reply of the kind danger this id there, or leave it as it is");
      }
    }
  }

  private static List<Located<SmallTalkEntry>> dangers(List<Located<SmallTalkEntry>> rows) {
    return rows.stream().filter(row -> isDanger(row.value())).toList();
  }

  private static boolean isDanger(SmallTalkEntry talk) {
    return talk.kind() == SmallTalkEntry.Kind.DANGER;
  }

  /** Own rows in the place of those with their ids, the others after what stays. */
  private static <T> List<Located<T>> over(
      List<Located<T>> base, List<Located<T>> own, Function<T, ?> id, Predicate<T> stays) {
    SequencedMap<String, Located<T>> rows = new LinkedHashMap<>();
    Set<String> replaced = ids(own, id);
    base.stream()
        .filter(row -> replaced.contains(name(id, row)) || stays.test(row.value()))
        .forEach(row -> rows.put(name(id, row), row));
    own.forEach(row -> rows.put(name(id, row), row));
    return List.copyOf(rows.values());
  }

  private static <T> String name(Function<T, ?> id, Located<T> row) {
    return id.apply(row.value()).toString();
  }

  private static <T> Set<String> ids(List<Located<T>> rows, Function<T, ?> id) {
    return rows.stream().map(row -> name(id, row)).collect(Collectors.toSet());
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toSet());
  }

  private boolean staysTopic(Topic topic) {
    return !goneTopics.contains(topic.id().value());
  }

  private boolean stays(Fact fact) {
    return !Removed.names(removed.facts()).contains(fact.id().value())
        && !goneTopics.contains(fact.topic().value());
  }

  private boolean stays(FaqEntry entry) {
    return stays(entry.id())
        && !goneTopics.contains(entry.topic().value())
        && !isClaimed(entry.question(), entry.id());
  }

  private boolean stays(UncoveredQuestion question) {
    return stays(question.id()) && !isClaimed(question.question(), question.id());
  }

  private boolean stays(SmallTalkEntry talk) {
    return isDanger(talk) || stays(talk.id());
  }

  private boolean stays(EntryId id) {
    return !ownEntries.contains(id.value())
        && !Removed.names(removed.entries()).contains(id.value());
  }

  /** Whether the operator lets a text lead to another entry. */
  private boolean isClaimed(String text, EntryId id) {
    return Optional.ofNullable(ownPhrasings.get(Phrasing.key(text)))
        .filter(place -> !place.entry().equals(id))
        .isPresent();
  }

  private DailyPlan daily(Set<String> facts) {
    SequencedMap<String, DailyPlan.Series> series = new LinkedHashMap<>();
    base.daily.series().forEach(one -> series.put(one.id(), kept(one, facts)));
    series.values().removeIf(one -> one.facts().isEmpty());
    own.daily.series().forEach(one -> series.put(one.id(), one));
    SequencedMap<MonthDay, List<FactId>> dates = new LinkedHashMap<>();
    base.daily.dates().forEach((day, of) -> dates.put(day, kept(of, facts)));
    dates.values().removeIf(List::isEmpty);
    dates.putAll(own.daily.dates());
    return new DailyPlan(List.copyOf(series.values()), dates);
  }

  private static DailyPlan.Series kept(DailyPlan.Series series, Set<String> facts) {
    return new DailyPlan.Series(series.id(), series.name(), kept(series.facts(), facts));
  }

  private static <T> List<T> kept(List<T> ids, Set<String> known) {
    return ids.stream().filter(id -> known.contains(id.toString())).toList();
  }

  /** Lets what stays of the folder below name no more what is gone, and lead to no own text. */
  private void forget(Draft merged) {
    Set<String> facts = ids(merged.facts, Fact::id);
    Set<String> entries = ids(merged.faq, FaqEntry::id);
    change(merged.facts, base.facts, fact -> rewritten(fact, facts));
    change(merged.faq, base.faq, entry -> rewritten(entry, facts, entries));
    change(merged.uncovered, base.uncovered, question -> rewritten(question, entries));
    change(merged.smallTalk, base.smallTalk, talk -> rewritten(talk, entries));
  }

  private static <T> void change(
      List<Located<T>> merged, List<Located<T>> base, Function<T, T> rewriting) {
    Set<Located<T>> below = Set.copyOf(base);
    merged.replaceAll(
        row ->
            below.contains(row)
                ? new Located<>(rewriting.apply(row.value()), row.file(), row.line())
                : row);
  }

  private static Fact rewritten(Fact fact, Set<String> facts) {
    return new Fact(
        fact.id(),
        fact.topic(),
        fact.text(),
        fact.sources(),
        fact.entities(),
        fact.kind(),
        fact.sensitivity(),
        fact.asOf(),
        kept(fact.differsFrom(), facts));
  }

  private FaqEntry rewritten(FaqEntry entry, Set<String> facts, Set<String> entries) {
    return new FaqEntry(
        entry.id(),
        entry.topic(),
        entry.question(),
        unclaimed(entry.phrasings(), entry.id()),
        entry.answer(),
        entry.more(),
        kept(entry.facts(), facts),
        kept(entry.related(), entries),
        entry.premises().stream()
            .map(
                premise ->
                    new FaqEntry.Premise(
                        premise.statement(),
                        unclaimed(premise.phrasings(), entry.id()),
                        premise.correction()))
            .toList());
  }

  private UncoveredQuestion rewritten(UncoveredQuestion question, Set<String> entries) {
    return new UncoveredQuestion(
        question.id(),
        question.question(),
        unclaimed(question.phrasings(), question.id()),
        question.about(),
        question.nearest().filter(id -> entries.contains(id.value())));
  }

  private SmallTalkEntry rewritten(SmallTalkEntry talk, Set<String> entries) {
    return new SmallTalkEntry(
        talk.id(),
        talk.kind(),
        isDanger(talk) ? talk.phrasings() : unclaimed(talk.phrasings(), talk.id()),
        talk.reply(),
        kept(talk.related(), entries));
  }

  private List<String> unclaimed(List<String> phrasings, EntryId id) {
    return phrasings.stream().filter(text -> !isClaimed(text, id)).toList();
  }

  /** What a reader of both folders should know. */
  Found found(KnowledgeFolder folder) {
    LayerConflicts conflicts = new LayerConflicts(base, own, removed);
    Found found = conflicts.found();
    conflicts.phrasings(basePhrasings, ownPhrasings);
    folder.noteOthers(found.conflicts());
    return found;
  }
}
