package io.github.dorasan.evaluation;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Candidate;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import io.github.dorasan.retrieval.Target;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Asks an engine every question of a set, one after the other, and judges what it answers. */
public final class Evaluator {
  private static final int NEAREST = 5;

  private final AnswerEngine engine;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final Judge judge;
  private final TopicNames topics;

  /**
   * An evaluator of one engine.
   *
   * @param clock dates the run
   * @param nanoTime measures each answer, in nanoseconds from any origin
   */
  public Evaluator(AnswerEngine engine, InstantSource clock, LongSupplier nanoTime) {
    KnowledgeBase knowledge = engine.knowledge();
    this.engine = engine;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.judge = new Judge(knowledge);
    this.topics = new TopicNames(knowledge);
  }

  /**
   * Runs a set. The community's examples are asked first, unmeasured, so that no latency holds the
   * loading of the program.
   */
  public Run run(QuestionSet set) {
    engine.knowledge().community().examples().forEach(text -> engine.answer(Question.of(text)));
    List<Judged> judged = set.questions().stream().map(this::ask).toList();
    return new Run(
        set.name(),
        engine.knowledge().version(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        judged);
  }

  /** The entries that a set names as relevant, but the knowledge does not hold. */
  public List<EntryId> unknownEntries(QuestionSet set) {
    return set.questions().stream()
        .flatMap(question -> relevant(question.expectation()).stream())
        .filter(id -> engine.knowledge().entry(id).isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static Set<EntryId> relevant(Expectation expectation) {
    return switch (expectation) {
      case Expectation.FromEntry(Set<EntryId> ids) -> ids;
      case Expectation.Saying _, Expectation.Silence _, Expectation.SmallTalk _ -> Set.of();
    };
  }

  private Judged ask(EvaluationQuestion question) {
    long start = nanoTime.getAsLong();
    Outcome outcome = engine.answer(question.question());
    long nanos = nanoTime.getAsLong() - start;
    Expectation wanted = question.expectation();
    return new Judged(
        row(question, outcome, nanos),
        wanted.description(),
        question.question().context(),
        outcome.understood(),
        outcome.candidates().stream()
            .limit(NEAREST)
            .map(one -> Near.of(one, judge.relevant(wanted, one.match().target())))
            .toList());
  }

  private Row row(EvaluationQuestion question, Outcome outcome, long nanos) {
    Expectation wanted = question.expectation();
    Given given = Given.of(outcome.answer());
    Optional<Candidate> best = best(outcome);
    return new Row(
        question.id(),
        question.kind(),
        wanted.want(),
        question.question().text(),
        topics.expected(question),
        topics.given(given),
        given.form(),
        given.entries().stream().map(EntryId::value).toList(),
        given.text(),
        Judge.verdict(wanted, given),
        best.map(Candidate::probability).orElse(0.0),
        best.filter(one -> judge.relevant(wanted, given, one.match().target())).isPresent(),
        rank(wanted, outcome.candidates()),
        nanos);
  }

  /**
   * The best candidate that could answer: a question known not to be covered and small talk,
   * however sure, are reasons not to.
   */
  private static Optional<Candidate> best(Outcome outcome) {
    return outcome.candidates().stream()
        .filter(
            candidate ->
                switch (candidate.match().target()) {
                  case Target.Faq _, Target.Premise _ -> true;
                  case Target.Uncovered _, Target.SmallTalk _ -> false;
                })
        .findFirst();
  }

  private int rank(Expectation wanted, List<Candidate> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      if (judge.relevant(wanted, candidates.get(i).match().target())) {
        return i + 1;
      }
    }
    return 0;
  }
}
