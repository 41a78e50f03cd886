package io.github.dorasan.launcher.config;

import io.github.dorasan.knowledge.Problem;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used; holds every problem that was found in it. */
public final class ConfigurationException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Made of at least one problem. */
  public ConfigurationException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, by place. A problem's file is the variable or option where it is none. */
  public List<Problem> problems() {
    return problems;
  }
}
