package io.github.dorasan.model;

/**
 * The short stable id of anything that can be answered with: an FAQ entry, a question that is known
 * not to be covered, or a piece of small talk. Unique over all three kinds in one knowledge folder.
 *
 * @param value lower-case letters, digits and hyphens, at most 40 characters; of what a community
 *     was taught, a low line too
 */
public record EntryId(String value) implements Comparable<EntryId> {
  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
