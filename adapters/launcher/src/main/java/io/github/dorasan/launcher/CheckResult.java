package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.check.KnowledgeCounts;
import io.github.dorasan.knowledge.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param errors what keeps the folder from being used
 * @param findings what a reader would notice
 * @param notes what may be as it is, but is worth a look; by file and line
 * @param remarks the same, the weightiest first
 * @param counts where there are no errors
 */
record CheckResult(
    List<Problem> errors,
    List<Problem> findings,
    List<Problem> notes,
    List<Problem> remarks,
    Optional<KnowledgeCounts> counts) {
  CheckResult {
    errors = List.copyOf(errors);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
    remarks = List.copyOf(remarks);
  }

  /** Of a folder that cannot be used. */
  static CheckResult broken(List<Problem> errors) {
    return new CheckResult(errors, List.of(), List.of(), List.of(), Optional.empty());
  }

  boolean clean() {
    return errors.isEmpty() && findings.isEmpty();
  }
}
