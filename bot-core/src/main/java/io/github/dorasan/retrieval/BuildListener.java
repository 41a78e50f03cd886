package io.github.dorasan.retrieval;

import java.io.IOException;
import java.nio.file.Path;

/** Follows the building of an index, and learns from it. */
public interface BuildListener {
  /** What takes long while an index is built. */
  enum Phase {
    /** Computing the vectors of phrasings. */
    EMBEDDING,
    /** Writing phrasings and vectors into the index. */
    INDEXING,
    /** Asking the index its own phrasings. */
    LEARNING
  }

  /** A phase is so far, in whatever it counts. */
  void progress(Phase phase, int done, int all);

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
