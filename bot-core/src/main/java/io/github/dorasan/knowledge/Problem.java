package io.github.dorasan.knowledge;

import java.nio.file.Path;

/**
 * Something wrong in a file that a person can mend.
 *
 * @param line from 1; 0 where the problem is the file as a whole
 * @param what what is wrong, as a sentence without its full stop
 * @param mend what to do about it, as a sentence without its full stop
 */
public record Problem(Path file, int line, String what, String mend) {
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file.toString();
    return place + ": " + sentence(what) + " " + sentence(mend);
  }

  private static String sentence(String text) {
    return text.endsWith("?") ? text : text + ".";
  }
}
