package io.github.dorasan.answering.language;

import java.util.List;

/**
 * A message taken apart.
 *
 * @param questions what it asks, in order, each without the words around it; empty where nothing in
 *     it looks like a question
 * @param premises what it takes for granted before it asks: the clauses that the questions were cut
 *     from, as typed
 * @param statements its other sentences, as typed
 */
public record Message(List<String> questions, List<String> premises, List<String> statements) {
  public Message {
    questions = List.copyOf(questions);
    premises = List.copyOf(premises);
    statements = List.copyOf(statements);
  }

  /** A message that is one question and nothing else. */
  public static Message of(String question) {
    return new Message(List.of(question), List.of(), List.of());
  }
}
