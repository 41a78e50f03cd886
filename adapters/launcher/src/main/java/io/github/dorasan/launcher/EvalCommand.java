package io.github.dorasan.launcher;

import io.github.dorasan.answering.Calibration;
import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.Comparison;
import io.github.dorasan.evaluation.Evaluator;
import io.github.dorasan.evaluation.Figures;
import io.github.dorasan.evaluation.QuestionFile;
import io.github.dorasan.evaluation.QuestionSet;
import io.github.dorasan.evaluation.Run;
import io.github.dorasan.evaluation.SavedRun;
import io.github.dorasan.evaluation.exchange.IdMap;
import io.github.dorasan.evaluation.report.HtmlReport;
import io.github.dorasan.evaluation.report.TextReport;
import io.github.dorasan.model.EntryId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well a knowledge folder answers the questions of a file. */
@Command(
    name = "eval",
    description = "Asks every question of a file, judges the answers, and prints the figures.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class EvalCommand implements Callable<Integer> {
  private static final int NAMED = 10;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "QUESTIONS",
      description =
          "JSON Lines: judged by text (question, expect, must, must_not) or by entry (query,"
              + " relevant_ids).")
  private Path questions;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write a page with plots, and every question that went wrong.")
  private Optional<Path> report;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Save the run, so that a later one can be held against it.")
  private Optional<Path> save;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Show what changed since a saved run.")
  private Optional<Path> against;

  @Option(
      names = "--fitted-share",
      paramLabel = "SHARE",
      defaultValue = "" + Calibration.ANSWERABLE,
      description =
          "The share of answerable questions that the confidence is fitted for; used to correct"
              + " the calibration for the file's own share (default: ${DEFAULT-VALUE}).")
  private double fittedShare;

  @Override
  public Integer call() throws Exception {
    if (!(0 < fittedShare && fittedShare < 1)) {
      throw new ParameterException(spec.commandLine(), "--fitted-share must lie between 0 and 1");
    }
    evaluate();
    return ExitStatus.ANSWERED;
  }

  private void evaluate() throws Exception {
    requireFolder(report);
    requireFolder(save);
    Optional<SavedRun> earlier = against.isEmpty() ? Optional.empty() : saved(against.get());
    IdMap originals = IdMap.read(options.configuration().seeds());
    QuestionSet set = new QuestionFile(questions, originals::entryOf).read();
    Run run;
    try (OpenEngine open = OpenEngine.open(options)) {
      Evaluator evaluator = new Evaluator(open.engine(), InstantSource.system(), System::nanoTime);
      warnOfUnknown(evaluator.unknownEntries(set));
      run = evaluator.run(set);
    }
    Figures figures = Figures.of(run, fittedShare);
    Optional<Comparison> comparison =
        earlier.map(before -> Comparison.of(before.rows(), run.rows()));
    PrintWriter out = spec.commandLine().getOut();
    out.print(TextReport.of(run, figures, comparison));
    out.flush();
    if (save.isPresent()) {
      SavedRun.write(run, save.get());
    }
    if (report.isPresent()) {
      HtmlReport.write(run, figures, comparison, report.get());
    }
  }

  /** Asking may take minutes: what cannot be written afterwards is told before. */
  private static void requireFolder(Optional<Path> file) throws InputException {
    Optional<Path> folder = file.map(path -> path.toAbsolutePath().getParent());
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new InputException(
          file.get() + ": There is no folder " + folder.get() + ". Make it, or name another.");
    }
  }

  private static Optional<SavedRun> saved(Path file) throws IOException, BadFileException {
    return Optional.of(SavedRun.read(file));
  }

  private void warnOfUnknown(List<EntryId> unknown) {
    if (!unknown.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "The file names "
                  + unknown.size()
                  + " entries that the knowledge does not hold: "
                  + unknown.stream()
                      .limit(NAMED)
                      .map(EntryId::value)
                      .collect(Collectors.joining(", "))
                  + (unknown.size() > NAMED ? ", ..." : "")
                  + ". Check that --seeds is the folder that the questions are about.");
    }
  }
}
