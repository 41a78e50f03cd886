package io.github.dorasan.reply;

import java.util.List;

/**
 * Something to fill in, shown to the one person who asked for it.
 *
 * @param id what a filled-in form sends back: stateless, at most 64 bytes of ASCII, so that it
 *     outlives a restart
 * @param title at most 45 characters
 * @param fields one to five
 */
public record Form(String id, String title, List<Field> fields) implements Response {
  /** The most fields that every platform can show. */
  public static final int MOST_FIELDS = 5;

  public Form {
    fields = List.copyOf(fields);
    if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException("a form has 1 to 5 fields, not " + fields.size());
    }
  }

  /**
   * One thing to fill in.
   *
   * @param name lower-case, unique within the form
   * @param label what is asked for, at most 45 characters
   * @param required whether it must not stay empty
   * @param lines whether the value may have several lines
   * @param value what stands there at first; blank where nothing does
   * @param longest the longest value, in UTF-16 units, 1 to 4000
   */
  public record Field(
      String name, String label, boolean required, boolean lines, String value, int longest) {}
}
