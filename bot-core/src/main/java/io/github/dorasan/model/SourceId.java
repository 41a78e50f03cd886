package io.github.dorasan.model;

/**
 * The id of a source, unique among the sources of one knowledge folder.
 *
 * @param value lower-case letters, digits and hyphens, at most 40 characters
 */
public record SourceId(String value) implements Comparable<SourceId> {
  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
