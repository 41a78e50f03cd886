package io.github.dorasan.launcher;

import io.github.dorasan.answering.Candidate;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.retrieval.Evidence;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints all reasons of an outcome. */
final class Explanation {
  private final Outcome outcome;

  Explanation(Outcome outcome) {
    this.outcome = outcome;
  }

  void print(PrintWriter out) {
    out.println();
    out.println("Looked up: " + outcome.understood());
    out.println(
        "Decision:  "
            + AnswerJson.name(outcome.answer())
            + String.format(Locale.ROOT, ", confidence %.3f", outcome.confidence()));
    int rank = 1;
    for (Candidate candidate : outcome.candidates()) {
      Evidence why = candidate.match().why();
      out.printf(
          Locale.ROOT,
          "%2d. %s  probability %.3f, score %.3f%n",
          rank++,
          candidate.match().target(),
          candidate.probability(),
          candidate.match().score());
      out.printf(
          Locale.ROOT,
          "    meaning %.3f, head %.3f, wording %.3f, bm25 %.3f, coverage %.3f, content %.3f%n",
          why.meaning(),
          why.head(),
          why.phrasingSimilarity(),
          why.bm25(),
          why.entryCoverage(),
          why.contentScore());
      out.println("    nearest phrasing: " + why.phrasing());
      out.println("    shared: " + String.join(" ", why.shared()));
      out.println("    missing: " + String.join(" ", why.missing()));
    }
  }
}
