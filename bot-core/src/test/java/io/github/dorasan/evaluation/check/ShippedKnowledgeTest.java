package io.github.dorasan.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The folder that is shipped, under the same checks as anybody's. */
final class ShippedKnowledgeTest {
  private final LocatedKnowledge shipped;

  ShippedKnowledgeTest() throws KnowledgeException {
    Path root = Path.of(System.getProperty("dorasan.root", "."));
    this.shipped = KnowledgeLoader.loadWithPositions(root.resolve("seeds"));
  }

  /** Reports for now; is to demand none once the knowledge has been mended. */
  @Test
  void lintAndGateAreReported(TestReporter reporter) {
    List<Problem> findings = new ArrayList<>(KnowledgeLint.findings(shipped));
    findings.addAll(Grounding.checkAnswers(shipped).findings());

    reporter.publishEntry(
        "findings",
        findings.stream().map(Problem::toString).collect(Collectors.joining("\n", "\n", "\n")));
    assertThat(findings).allSatisfy(finding -> assertThat(finding.line()).isPositive());
  }

  @Test
  void everySourceHasAtLeastNineInTenOfItsFactsReached() {
    assertThat(KnowledgeCounts.of(shipped.knowledge()).sources())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.share()).as(source.id()).isGreaterThan(0.9));
  }
}
