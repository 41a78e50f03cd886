package io.github.dorasan.answering;

import io.github.dorasan.answering.language.Grammar;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.Retriever;
import io.github.dorasan.retrieval.Target;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks one text up: what is near it, how probably each answers it, and what that amounts to. */
final class LookUp {
  private static final int CANDIDATES = 10;

  private final Retriever retriever;
  private final Calibration calibration;
  private final SharedFacts shared;
  private final Decider decider;
  private final TaughtWords taught;
  private final Grammar grammar;

  LookUp(
      Retriever retriever,
      Calibration calibration,
      SharedFacts shared,
      Decider decider,
      Grammar grammar) {
    this(retriever, calibration, shared, decider, TaughtWords.NONE, grammar);
  }

  private LookUp(
      Retriever retriever,
      Calibration calibration,
      SharedFacts shared,
      Decider decider,
      TaughtWords taught,
      Grammar grammar) {
    this.retriever = retriever;
    this.calibration = calibration;
    this.shared = shared;
    this.decider = decider;
    this.grammar = grammar;
    this.taught = taught;
  }

  /** The same with an overlay; taught answers rest on no facts to be shared. */
  LookUp overlaid(KnowledgeBase seen, Overlay overlay, Thresholds thresholds) {
    return new LookUp(
        overlay.isEmpty() ? retriever : retriever.overlaid(seen, overlay),
        calibration,
        shared,
        new Decider(seen, thresholds),
        TaughtWords.of(overlay),
        grammar);
  }

  /** The same for other thresholds. */
  LookUp with(KnowledgeBase seen, Thresholds thresholds) {
    return new LookUp(
        retriever, calibration, shared, new Decider(seen, thresholds), taught, grammar);
  }

  Retriever retriever() {
    return retriever;
  }

  /** The answer that was taught to this very text, word for word. */
  Optional<Outcome> taught(String text) {
    return taught
        .entry(text)
        .map(
            entry ->
                new Outcome(
                    new Answer.Answered(entry),
                    1,
                    WordForWord.first(
                        new Target.Faq(entry.id()), text, calibration.rate(find(text), shared)),
                    text));
  }

  /** What a text is word for word; empty where its words could point at anything. */
  private Optional<Target> phrasedAs(String text) {
    if (grammar.contentOf(text).isEmpty()) {
      return Optional.empty();
    }
    return retriever
        .phrasedAs(text)
        .filter(target -> target instanceof Target.Faq || target instanceof Target.Uncovered);
  }

  /** Whether a text is word for word a question with or without an answer. */
  boolean knows(String text) {
    return phrasedAs(text).isPresent();
  }

  Retrieval find(String text) {
    return retriever.retrieve(text, CANDIDATES);
  }

  Outcome of(String text) {
    Optional<Outcome> exact = taught(text);
    if (exact.isPresent()) {
      return exact.get();
    }
    Retrieval found = find(text);
    Outcome outcome = outcome(text, rated(text, found));
    return found.yesOrNo() ? checked(outcome, text) : outcome;
  }

  /** The candidates for a text; what it is word for word is certain, unless it is hidden. */
  private List<Candidate> rated(String text, Retrieval found) {
    List<Candidate> rated = calibration.rate(found, shared);
    return phrasedAs(text)
        .filter(target -> found.matches().stream().map(Match::target).anyMatch(target::equals))
        .map(target -> WordForWord.first(target, text, rated))
        .orElse(rated);
  }

  /** Begins to look a text up beside the caller, who gets its outcome when it is needed. */
  Supplier<Outcome> ahead(String text) {
    return CompletableFuture.supplyAsync(() -> of(text), Thread::startVirtualThread)::join;
  }

  /** The outcome of a text that claims its figures, unless it holds something against them. */
  private Outcome checked(Outcome outcome, String text) {
    return grammar.compares(text) ? outcome : FigureCheck.corrected(outcome);
  }

  /**
   * What sets right a clause that is taken for granted; empty where nothing is known against it, or
   * where it names the very figures that are right.
   */
  Optional<Outcome> correction(String premise) {
    return Optional.of(checked(of(premise), premise))
        .filter(
            found ->
                found.answer() instanceof Answer.Corrected(var _, var misbelief)
                    && !FigureCheck.holdsAll(misbelief.correction(), premise));
  }

  /** The candidates for a text, as if there were no others than the wanted. */
  List<Candidate> rate(Retrieval found, Predicate<Match> wanted) {
    List<Match> others = found.matches().stream().filter(wanted).toList();
    return calibration.rate(
        new Retrieval(others, found.known(), found.unknown(), found.yesOrNo()), shared);
  }

  /** What candidates for a text amount to. */
  Outcome outcome(String text, List<Candidate> candidates) {
    boolean general = grammar.general(text);
    Answer answer = decider.decide(candidates, general);
    if (answer instanceof Answer.Corrected && grammar.keywords(text)) {
      List<Candidate> others =
          candidates.stream()
              .filter(candidate -> !(candidate.match().target() instanceof Target.Premise))
              .toList();
      Answer plain = decider.decide(others, general);
      if (plain.answers()) {
        return new Outcome(plain, confidence(plain, others), others, text);
      }
    }
    return new Outcome(answer, confidence(answer, candidates), candidates, text);
  }

  private static double confidence(Answer answer, List<Candidate> candidates) {
    double best = best(candidates);
    return switch (answer) {
      case Answer.Answered _,
          Answer.Corrected _,
          Answer.Composed _,
          Answer.SmallTalk _,
          Answer.KnownGap _ ->
          best;
      case Answer.Suggested _, Answer.NotCovered _, Answer.Ignored _ -> 1 - best;
    };
  }

  /** The probability of the best candidate; 0 where there is none. */
  static double best(List<Candidate> candidates) {
    return candidates.isEmpty() ? 0 : candidates.getFirst().probability();
  }
}
