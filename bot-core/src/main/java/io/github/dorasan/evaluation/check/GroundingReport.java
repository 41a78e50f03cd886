package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.Problem;
import java.util.List;

/**
 * What the gate found.
 *
 * @param findings particulars without support, by file and line
 * @param notes particulars of a fact that one of its cited sections holds and another does not
 */
public record GroundingReport(List<Problem> findings, List<Problem> notes) {
  public GroundingReport {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
