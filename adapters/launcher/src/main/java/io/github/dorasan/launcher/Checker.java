package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.check.Grounding;
import io.github.dorasan.evaluation.check.GroundingReport;
import io.github.dorasan.evaluation.check.KnowledgeCounts;
import io.github.dorasan.evaluation.check.KnowledgeLint;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeFolders;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a knowledge folder, and what is laid over it.
 *
 * @param documents the texts of the sources, to hold every fact against
 * @param lint whether to look for what may be better
 * @param remarks more to look at, in this order; none where there is nothing to look with
 */
record Checker(
    KnowledgeFolders folders, Optional<Path> documents, boolean lint, List<Remarks> remarks) {

  /** Looks at a sound folder for what is worth a remark. */
  @FunctionalInterface
  interface Remarks {
    /** The weightiest first. */
    List<Problem> of(LocatedKnowledge located);
  }

  CheckResult check() {
    try {
      return check(KnowledgeLoader.loadWithPositions(folders));
    } catch (KnowledgeException e) {
      return CheckResult.broken(e.problems());
    }
  }

  private CheckResult check(LocatedKnowledge located) {
    GroundingReport grounding =
        documents.isEmpty()
            ? Grounding.checkAnswers(located)
            : Grounding.check(located, documents.get());
    List<Problem> findings = new ArrayList<>(located.conflicts());
    findings.addAll(grounding.findings());
    List<Problem> notes = new ArrayList<>(located.replacements());
    notes.addAll(grounding.notes());
    if (lint) {
      findings.addAll(KnowledgeLint.findings(located));
    }
    return new CheckResult(
        List.of(),
        findings,
        notes,
        remarks.stream().flatMap(each -> each.of(located).stream()).toList(),
        Optional.of(KnowledgeCounts.of(located.knowledge())));
  }
}
