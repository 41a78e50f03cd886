package io.github.dorasan.retrieval;

import java.io.IOException;
import java.nio.file.Path;

/** Follows the building of an index, and learns from it. */
public interface BuildListener {
  /** How many of all phrasings have been embedded. */
  void progress(int done, int all);

  /** An index could not be read and is built anew. */
  void rebuilding(Path folder, IOException damage);

  /**
   * Called once, when held-out questions can be asked.
   *
   * @param folder where to keep what was learnt
   * @throws IOException if that cannot be written
   */
  void learn(HeldOut heldOut, Path folder) throws IOException;
}
