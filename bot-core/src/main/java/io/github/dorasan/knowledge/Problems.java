package io.github.dorasan.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong, so that a person can mend it all in one go. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem of a line. */
  public void add(Path file, int line, String what, String mend) {
    found.add(new Problem(file, line, what, mend));
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All problems so far, by file and line. */
  public List<Problem> all() {
    return found.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .toList();
  }
}
