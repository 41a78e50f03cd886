package io.github.dorasan.knowledge;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The form of ids in a knowledge folder. */
final class Ids {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_LENGTH = 40;

  private Ids() {}

  /** The id of a row, noted as a problem where it has not the form of one. */
  static String read(YamlMapping row, Path file, Problems problems) {
    String id = row.text("id");
    if (!id.isEmpty() && !wellFormed(id)) {
      problems.add(
          file,
          row.line("id"),
          "The id `" + id + "` is not well formed",
          "Use lower-case letters, digits and single hyphens, at most "
              + MAX_LENGTH
              + " characters");
    }
    return id;
  }

  static boolean wellFormed(String id) {
    return id.length() <= MAX_LENGTH && FORM.matcher(id).matches();
  }
}
