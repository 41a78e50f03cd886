package io.github.dorasan.knowledge;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A knowledge folder cannot be used; holds every problem that was found in it. */
public final class KnowledgeException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Made of at least one problem. */
  public KnowledgeException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
