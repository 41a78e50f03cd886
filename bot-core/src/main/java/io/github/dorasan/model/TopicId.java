package io.github.dorasan.model;

/**
 * The id of a topic, unique among the topics of one knowledge folder.
 *
 * @param value lower-case letters, digits and hyphens, at most 40 characters
 */
public record TopicId(String value) implements Comparable<TopicId> {
  @Override
  public int compareTo(TopicId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
