package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.ConfigurationException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: looks at all that a serving bot needs, and says how to mend what is missing. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Looks at tokens, clock, disk, permissions, database, knowledge and ports, and says how to"
            + " mend what is wrong.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:nothing is wrong", "1:something is", "2:wrong usage"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Configuration configuration;
    try {
      configuration = options.configuration();
    } catch (ConfigurationException e) {
      e.problems()
          .forEach(problem -> out.println(Finding.wrong("configuration", problem.toString())));
      out.println("Mend the configuration first; the rest is looked at then.");
      return ExitStatus.BAD_INPUT;
    }
    Logs.configure(configuration);
    out.println(
        Finding.ok(
            "configuration",
            options.file().map(file -> "read from " + file).orElse("the defaults, and no file")));
    List<Finding> findings =
        new Doctor(configuration, options.shippedIndexes(), InstantSource.system())
            .look(finding -> print(out, finding));
    long wrong =
        findings.stream().filter(finding -> finding.state() == Finding.State.WRONG).count();
    out.println(wrong == 0 ? "Nothing is wrong." : "To mend: " + wrong + ".");
    return wrong == 0 ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
  }

  /** At once, as some things take their time. */
  private static void print(PrintWriter out, Finding finding) {
    out.println(finding);
    out.flush();
  }
}
