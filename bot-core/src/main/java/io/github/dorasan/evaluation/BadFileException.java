package io.github.dorasan.evaluation;

import io.github.dorasan.knowledge.Problem;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A file that was given to read cannot be used; holds what is wrong, by line. */
public final class BadFileException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Made of at least one problem. */
  public BadFileException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
