package io.github.dorasan.knowledge;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.QuizQuestion;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.UncoveredQuestion;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the parts of a draft against each other: ids stand once, and references lead somewhere. */
final class CrossCheck {
  private final Draft draft;
  private final Problems problems;
  private final Set<String> topics;
  private final Set<String> sections;
  private final Set<String> facts;
  private final Set<String> entries;

  CrossCheck(Draft draft, Problems problems) {
    this.draft = draft;
    this.problems = problems;
    this.topics = names(draft.topics, topic -> Stream.of(topic.id()));
    this.sections =
        names(
            draft.sources,
            source -> source.sections().stream().map(part -> source.id() + "#" + part.id()));
    this.facts = names(draft.facts, fact -> Stream.of(fact.id()));
    this.entries = names(draft.faq, entry -> Stream.of(entry.id()));
  }

  /** Checks a folder that stands alone. */
  void whole(Path folder) {
    ids();
    references();
    if (draft.faq.isEmpty()) {
      problems.add(folder.resolve("faq"), 0, "There is no FAQ entry", "Add one in faq/TOPIC.yaml");
    }
  }

  /** Checks that ids stand once. */
  void ids() {
    unique(draft.topics, topic -> topic.id().value());
    unique(draft.sources, source -> source.id().value());
    unique(draft.facts, fact -> fact.id().value());
    uniqueEntries();
    unique(draft.quiz, QuizQuestion::id);
  }

  /** Checks that references lead somewhere. */
  private void references() {
    draft.facts.forEach(this::checkFact);
    draft.faq.forEach(this::checkEntry);
    for (Located<UncoveredQuestion> row : draft.uncovered) {
      row.value().nearest().ifPresent(id -> entry(id, row));
    }
    for (Located<SmallTalkEntry> row : draft.smallTalk) {
      row.value().related().forEach(id -> entry(id, row));
    }
    draft.quiz.forEach(this::checkQuiz);
    draft.dailyFacts.forEach(row -> reference("fact", row.value(), facts, "facts/", row));
  }

  /** Checks what became of a sound folder since another was laid over it. */
  void over(Path sound) {
    Problems found = new Problems();
    new CrossCheck(draft, found).references();
    for (Problem problem : found.all()) {
      boolean below = problem.file().startsWith(sound);
      problems.add(
          problem.file(),
          problem.line(),
          problem.what() + (below ? " any more: the folder laid over this one takes it away" : ""),
          below ? "Keep it there, under the same id" : problem.mend());
    }
  }

  private void checkFact(Located<Fact> row) {
    Fact fact = row.value();
    reference("topic", fact.topic(), topics, "topics.yaml", row);
    fact.sources().forEach(ref -> reference("section", ref, sections, "sources.yaml", row));
    fact.differsFrom().forEach(id -> reference("fact", id, facts, "facts/", row));
  }

  private void checkEntry(Located<FaqEntry> row) {
    FaqEntry entry = row.value();
    reference("topic", entry.topic(), topics, "topics.yaml", row);
    entry.facts().forEach(id -> reference("fact", id, facts, "facts/", row));
    entry.related().forEach(id -> entry(id, row));
  }

  /** A quiz asks for nothing that one should be spared. */
  private void checkQuiz(Located<QuizQuestion> row) {
    FactId id = row.value().fact();
    reference("fact", id, facts, "facts/", row);
    draft.facts.stream()
        .map(Located::value)
        .filter(fact -> fact.id().equals(id))
        .filter(
            fact ->
                fact.sensitivity() != Fact.Sensitivity.NONE || fact.kind() == Fact.Kind.TESTIMONY)
        .findFirst()
        .ifPresent(
            fact ->
                problems.add(
                    row.file(),
                    row.line(),
                    "The fact `"
                        + id
                        + "` is a testimony, or needs care, and is no matter for a quiz",
                    "Name a fact of sensitivity none that is no testimony"));
  }

  private void entry(EntryId id, Located<?> row) {
    reference("entry", id, entries, "faq/", row);
  }

  private void reference(
      String kind, Object id, Collection<String> known, String where, Located<?> row) {
    String name = id.toString();
    if (!name.isEmpty() && !known.contains(name)) {
      problems.add(
          row.file(),
          row.line(),
          "The " + kind + " `" + name + "` does not exist",
          Spelling.nearest(name, known)
              .map(near -> "Did you mean `" + near + "`?")
              .orElse("Add it in " + where + ", or name another here"));
    }
  }

  private <T> void unique(List<Located<T>> rows, Function<T, String> id) {
    Map<String, Located<?>> seen = new HashMap<>();
    rows.forEach(row -> once(id.apply(row.value()), row, seen));
  }

  /** FAQ entries, uncovered questions and small talk share one space of ids. */
  private void uniqueEntries() {
    Map<String, Located<?>> seen = new HashMap<>();
    draft.faq.forEach(row -> once(row.value().id().value(), row, seen));
    draft.uncovered.forEach(row -> once(row.value().id().value(), row, seen));
    for (Located<SmallTalkEntry> row : draft.smallTalk) {
      once(row.value().id().value(), row, seen);
    }
  }

  private void once(String id, Located<?> row, Map<String, Located<?>> seen) {
    Located<?> first = seen.putIfAbsent(id, row);
    if (first != null && !id.isEmpty()) {
      problems.add(
          row.file(),
          row.line(),
          "The id `" + id + "` stands already at " + first.file() + ":" + first.line(),
          "Give one of the two another id");
    }
  }

  private static <T> Set<String> names(List<Located<T>> rows, Function<T, Stream<?>> idsOfRow) {
    return rows.stream()
        .flatMap(row -> idsOfRow.apply(row.value()))
        .map(Object::toString)
        .collect(Collectors.toUnmodifiableSet());
  }
}
