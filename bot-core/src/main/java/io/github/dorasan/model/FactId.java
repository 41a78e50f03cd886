package io.github.dorasan.model;

/**
 * The id of a fact, unique among the facts of one knowledge folder.
 *
 * @param value lower-case letters, digits and hyphens, at most 40 characters
 */
public record FactId(String value) implements Comparable<FactId> {
  @Override
  public int compareTo(FactId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
