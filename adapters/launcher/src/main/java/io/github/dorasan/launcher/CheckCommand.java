package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.check.Grounding;
import io.github.dorasan.evaluation.check.GroundingReport;
import io.github.dorasan.evaluation.check.KnowledgeCounts;
import io.github.dorasan.evaluation.check.KnowledgeLint;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Problem;
import io.github.dorasan.launcher.config.ConfigurationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: says everything that is wrong with configuration and knowledge, and counts. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Checks the configuration and the knowledge folder.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:nothing is wrong", "1:something is", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {
  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "Also holds every fact against the texts of the sources in this folder.")
  private @Nullable Path documents;

  @Option(
      names = "--lint",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Also looks for near duplicates, missing links and the like (default: on).")
  private boolean lint;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("picocli calls a command after filling it");
    }
    CheckReport report = new CheckReport(spec.commandLine().getOut());
    try {
      return check(KnowledgeLoader.loadWithPositions(options.configuration().seeds()), report);
    } catch (ConfigurationException e) {
      return broken(e.problems(), report);
    } catch (KnowledgeException e) {
      return broken(e.problems(), report);
    }
  }

  private static int broken(List<Problem> problems, CheckReport report) {
    report.errors(problems);
    report.summary(problems.size(), 0);
    return ExitStatus.BAD_INPUT;
  }

  private int check(LocatedKnowledge located, CheckReport report) {
    GroundingReport grounding =
        documents == null ? Grounding.checkAnswers(located) : Grounding.check(located, documents);
    List<Problem> findings = new ArrayList<>(grounding.findings());
    if (lint) {
      findings.addAll(KnowledgeLint.findings(located));
    }
    report.notes(grounding.notes());
    report.findings(findings);
    report.counts(KnowledgeCounts.of(located.knowledge()));
    report.summary(0, findings.size());
    return findings.isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
  }
}
