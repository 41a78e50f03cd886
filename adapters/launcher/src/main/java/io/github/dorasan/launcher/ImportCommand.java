package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.exchange.FaqImport;
import io.github.dorasan.evaluation.exchange.ImportOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a knowledge folder of an FAQ file. */
@Command(
    name = "import",
    description = "Turns an FAQ in JSON Lines, CSV or TSV into a knowledge folder.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Columns or keys: question, answer, and optionally id, alternates, topic, more.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The knowledge folder to write; new or empty.")
  private Path out;

  @Option(
      names = "--phrasings",
      paramLabel = "K",
      description = "Keep the first K phrasings of each entry, the question included.")
  private int phrasings = Integer.MAX_VALUE;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "FAQ bot",
      description = "What to call the bot (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "The language of the FAQ (default: ${DEFAULT-VALUE}).")
  private String language;

  @Override
  public Integer call() throws Exception {
    if (phrasings < 1) {
      throw new ParameterException(spec.commandLine(), "--phrasings must be at least 1");
    }
    if (name.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--name must not be blank");
    }
    try {
      new Locale.Builder().setLanguageTag(language);
    } catch (IllformedLocaleException e) {
      throw new ParameterException(
          spec.commandLine(), "--language must be a language tag such as en, not " + language, e);
    }
    read();
    return ExitStatus.ANSWERED;
  }

  private void read() throws IOException, BadFileException {
    PrintWriter err = spec.commandLine().getErr();
    ImportOptions options = new ImportOptions(phrasings, name.strip(), language);
    ProgressBar bar = ProgressBar.onSystem();
    FaqImport.Summary summary =
        new FaqImport(
                file,
                options,
                warning -> err.println("warning: " + warning),
                (done, all) -> bar.at("Importing", done, all))
            .into(out);
    bar.end();
    err.flush();
    spec.commandLine()
        .getOut()
        .println(
            "Imported "
                + summary.entries()
                + " entries with "
                + summary.phrasings()
                + " phrasings into "
                + out
                + (summary.dropped() == 0 ? "" : "; left " + summary.dropped() + " phrasings out")
                + ".");
  }
}
