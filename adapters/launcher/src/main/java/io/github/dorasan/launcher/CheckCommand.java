package io.github.dorasan.launcher;

import io.github.dorasan.community.Background;
import io.github.dorasan.knowledge.FolderWatch;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.ConfigurationException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
  private static final Duration LOOK = Duration.ofMillis(500);

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

  @Option(
      names = "--watch",
      description = "Goes on, and shows at each change of the folder what is new and what is gone.")
  private boolean watch;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("picocli calls a command after filling it");
    }
    PrintWriter out = spec.commandLine().getOut();
    CheckReport report = new CheckReport(out);
    Configuration configuration;
    try {
      configuration = options.configuration();
    } catch (ConfigurationException e) {
      report.print(CheckResult.broken(e.problems()));
      return ExitStatus.BAD_INPUT;
    }
    Logs.configure(configuration);
    FolderWatch folder = new FolderWatch(configuration.seeds(), InstantSource.system());
    Checker checker = checker(configuration);
    CheckResult result = checker.check();
    report.print(result);
    if (watch) {
      out.println("Checking again at each change, until Ctrl-C.");
      goOn(new CheckWatch(folder, result, checker::check, out));
    }
    return result.clean() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
  }

  private Checker checker(Configuration configuration) {
    return new Checker(
        configuration.seeds(),
        Optional.ofNullable(documents),
        lint,
        lint
            ? List.of(
                new FewPhrasingsRemarks(configuration.seeds()),
                new NearMeaningRemarks(configuration, options.shippedIndexes()))
            : List.of());
  }

  /** Until the process is ended. */
  private static void goOn(CheckWatch watch) throws InterruptedException {
    try (Background again = new Background()) {
      again.every(LOOK, "Checking again", watch::look);
      new CountDownLatch(1).await();
    }
  }
}
