package io.github.dorasan.evaluation;

import io.github.dorasan.knowledge.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong in one file, up to a number that a person can still read: a file of
 * another kind is refused without being read to its end.
 */
public final class Faults {
  private static final int MOST = 50;

  private final Path file;
  private final List<Problem> found = new ArrayList<>();

  /** Of this file. */
  public Faults(Path file) {
    this.file = file;
  }

  /**
   * Notes a fault.
   *
   * @param line from 1; 0 where the fault is the file as a whole
   * @throws BadFileException if it is one too many
   */
  public void add(int line, String what, String mend) throws BadFileException {
    found.add(new Problem(file, line, what, mend));
    if (found.size() >= MOST) {
      found.add(
          new Problem(
              file,
              line,
              "There may be more: reading stopped after " + MOST + " faults",
              "Mend these, and try again"));
      check();
    }
  }

  /** Notes a fault, and says that there is no going on. */
  public BadFileException fatal(int line, String what, String mend) {
    found.add(new Problem(file, line, what, mend));
    return new BadFileException(found);
  }

  /**
   * Goes on only where nothing is wrong so far.
   *
   * @throws BadFileException with everything noted
   */
  public void check() throws BadFileException {
    if (!found.isEmpty()) {
      throw new BadFileException(found);
    }
  }
}
