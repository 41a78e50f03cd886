package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.Grounding;
import io.github.dorasan.evaluation.GroundingReport;
import io.github.dorasan.evaluation.KnowledgeCounts;
import io.github.dorasan.evaluation.KnowledgeLint;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a knowledge folder; ends with 1 if anything is to be mended. */
@Command(
    name = "check",
    description = "Checks a knowledge folder, and says what to mend and where.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Option(
      names = "--seeds",
      paramLabel = "DIR",
      description = "The knowledge folder (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:dorasan.home:-.}/seeds")
  Path seeds = Path.of("seeds");

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "Also holds every fact against the texts of the sources in this folder.")
  @Nullable Path documents;

  @Option(
      names = "--lint",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Looks for near duplicates, missing links and the like (default: on).")
  boolean lint;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CheckReport report = new CheckReport(spec.commandLine().getOut());
    try {
      LocatedKnowledge located = KnowledgeLoader.loadWithPositions(seeds);
      List<Problem> findings = findings(located, report);
      report.findings(findings);
      report.counts(KnowledgeCounts.of(located.knowledge()));
      report.summary(0, findings.size());
      return findings.isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
    } catch (KnowledgeException e) {
      report.errors(e.problems());
      report.summary(e.problems().size(), 0);
      return ExitStatus.BAD_INPUT;
    }
  }

  private List<Problem> findings(LocatedKnowledge located, CheckReport report) {
    List<Problem> findings = new ArrayList<>();
    if (lint) {
      findings.addAll(KnowledgeLint.findings(located));
    }
    GroundingReport grounding =
        documents == null ? Grounding.checkAnswers(located) : Grounding.check(located, documents);
    findings.addAll(grounding.findings());
    report.notes(grounding.notes());
    return findings;
  }
}
