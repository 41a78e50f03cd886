package io.github.dorasan.model;

import java.util.List;

/**
 * A subject that facts and entries belong to.
 *
 * @param name as a member reads it
 * @param line one line that says what the topic is about
 * @param aliases other names a member may type for it
 */
public record Topic(TopicId id, String name, String line, List<String> aliases) {
  public Topic {
    aliases = List.copyOf(aliases);
  }
}
