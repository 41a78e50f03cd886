package io.github.dorasan.answering.language;

import java.util.List;

/**
 * A message taken apart.
 *
 * @param questions what it asks, in order, each without the words around it; empty where nothing in
 *     it looks like a question
 * @param statements its other sentences, as typed
 */
public record Message(List<String> questions, List<String> statements) {
  public Message {
    questions = List.copyOf(questions);
    statements = List.copyOf(statements);
  }
}
