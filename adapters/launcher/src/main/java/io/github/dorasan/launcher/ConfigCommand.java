package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.ConfigurationException;
import io.github.dorasan.launcher.config.EffectiveSetting;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code config}: says what holds, and where it comes from. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Shows every key, what holds of it, and where that comes from; no secret.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:the configuration can be used", "1:it cannot", "2:wrong usage"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class ConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() throws ConfigurationException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        options
            .file()
            .map(file -> "# The file that is read: " + file)
            .orElse("# There is no file that is read."));
    List<EffectiveSetting> all = options.effective();
    List<String> settings = all.stream().map(ConfigCommand::setting).toList();
    int width = settings.stream().mapToInt(String::length).max().orElse(1);
    for (int i = 0; i < all.size(); i++) {
      out.println(String.format("%-" + width + "s  # %s", settings.get(i), all.get(i).origin()));
    }
    var _ = options.configuration();
    return ExitStatus.ANSWERED;
  }

  /** As it could stand in the file; what could not is a remark. */
  private static String setting(EffectiveSetting setting) {
    String key = setting.key() + ":";
    return setting
        .value()
        .map(value -> (value.startsWith("(secret)") ? "# " + key : key) + " " + value)
        .orElse("# " + key + " (not set)");
  }
}
