package io.github.dorasan.launcher;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.ConfigurationException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: says everything that is wrong with configuration and knowledge. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Checks the configuration and the knowledge folder.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:nothing is wrong", "1:something is", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {
  @Mixin private final CommonOptions options = new CommonOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("picocli calls a command after filling it");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      Configuration configuration = options.configuration();
      KnowledgeBase knowledge = KnowledgeLoader.load(configuration.seeds());
      out.println(
          "%s: %d facts, %d questions, %d topics, %d sources. Nothing is wrong."
              .formatted(
                  configuration.seeds(),
                  knowledge.facts().size(),
                  knowledge.faq().size(),
                  knowledge.topics().size(),
                  knowledge.sources().size()));
      return ExitStatus.ANSWERED;
    } catch (ConfigurationException e) {
      e.problems().forEach(out::println);
    } catch (KnowledgeException e) {
      e.problems().forEach(out::println);
    }
    return ExitStatus.BAD_INPUT;
  }
}
