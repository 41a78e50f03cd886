package io.github.dorasan.retrieval;

import java.io.IOException;
import java.nio.file.Path;

/** Learns nothing and says nothing. */
public final class QuietListener implements BuildListener {
  @Override
  public void progress(Phase phase, int done, int all) {}

  @Override
  public void rebuilding(Path folder, IOException damage) {}

  @Override
  public void learn(HeldOut heldOut, Path folder) {}
}
