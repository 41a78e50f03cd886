package io.github.dorasan.knowledge;

import java.nio.file.Path;

/**
 * A place in a knowledge folder.
 *
 * @param line from 1; 0 for a file as a whole
 */
public record Position(Path file, int line) {
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file.toString();
  }
}
