package io.github.dorasan.launcher;

import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.Candidate;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.retrieval.Evidence;
import io.github.dorasan.retrieval.LuceneRetriever;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.Target;
import io.github.dorasan.retrieval.WeightedFeature;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints all reasons of an outcome. */
final class Explanation {
  /** So many of what each side finds are named. */
  private static final int NAMED = 10;

  /** As many as the engine asks for. */
  private static final int CANDIDATES = 10;

  private final Outcome outcome;
  private final LuceneRetriever retriever;
  private final Calibration calibration;
  private final KnowledgeBase knowledge;

  Explanation(
      Outcome outcome,
      LuceneRetriever retriever,
      Calibration calibration,
      KnowledgeBase knowledge) {
    this.outcome = outcome;
    this.retriever = retriever;
    this.calibration = calibration;
    this.knowledge = knowledge;
  }

  void print(PrintWriter out) {
    out.println();
    out.println("Looked up: " + outcome.understood());
    out.println(
        "Decision:  "
            + outcome.name()
            + String.format(Locale.ROOT, ", confidence %.3f", outcome.confidence()));
    if (outcome.candidates().isEmpty()) {
      return;
    }
    LuceneRetriever.Sides sides = retriever.sides(outcome.understood());
    out.println("By words:   " + names(sides.byWords()));
    out.println("By meaning: " + names(sides.byMeaning()));
    out.println();
    Retrieval found = retriever.retrieve(outcome.understood(), CANDIDATES);
    out.println("Whether the knowledge answers it, in log odds (value x weight):");
    print(calibration.scopeTerms(found, knowledge), out);
    out.println("Whether, if it does, the best candidate is the one, in log odds:");
    print(calibration.choiceTerms(found, knowledge), out);
    int rank = 1;
    for (Candidate candidate : outcome.candidates()) {
      out.println();
      print(rank++, candidate, out);
    }
  }

  private static String names(List<Target> targets) {
    return targets.isEmpty()
        ? "nothing"
        : targets.stream().limit(NAMED).map(Explanation::name).collect(Collectors.joining(", "));
  }

  /** The entry, and what of it where that is not its answer. */
  private static String name(Target target) {
    return switch (target) {
      case Target.Faq faq -> faq.entry().value();
      case Target.Premise premise -> premise.entry() + " (misbelief " + (premise.index() + 1) + ")";
      case Target.Uncovered uncovered -> uncovered.entry() + " (not covered)";
      case Target.SmallTalk talk -> talk.entry() + " (small talk)";
    };
  }

  private void print(int rank, Candidate candidate, PrintWriter out) {
    Evidence why = candidate.match().why();
    out.printf(
        Locale.ROOT,
        "%2d. %s  probability %.3f, score %.3f%n",
        rank,
        name(candidate.match().target()),
        candidate.probability(),
        candidate.match().score());
    print(retriever.terms(candidate.match()), out);
    out.println("    nearest phrasing: " + why.phrasing());
    out.println("    shared: " + String.join(" ", why.shared()));
    out.println("    missing: " + String.join(" ", why.missing()));
  }

  private static void print(List<WeightedFeature> terms, PrintWriter out) {
    for (WeightedFeature each : terms) {
      out.printf(
          Locale.ROOT,
          "    %-15s %7.3f x %8.3f = %8.3f%n",
          each.name(),
          each.value(),
          each.weight(),
          each.term());
    }
    out.printf(
        Locale.ROOT,
        "    %-15s %29.3f%n",
        "together",
        terms.stream().mapToDouble(WeightedFeature::term).sum());
  }
}
