package io.github.dorasan.answering.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Learns which names people have: those asked for with "who is", and never with "what is". */
final class PeopleNames {
  private static final String PERSON = "person";
  private static final String THING = "thing";

  private final Grammar grammar;
  private final Set<String> names;
  private final Set<String> people = new HashSet<>();
  private final Set<String> things = new HashSet<>();

  /**
   * Nobody is known yet.
   *
   * @param names all names, of people or not
   */
  PeopleNames(Grammar grammar, Set<String> names) {
    this.grammar = grammar;
    this.names = names;
  }

  /** Takes note of a question, in lower-case words. */
  void read(List<String> question) {
    String name = Words.join(question.subList(grammar.beginning(question), question.size()));
    if (names.contains(name)) {
      switch (grammar.kind(question)) {
        case PERSON -> people.add(name);
        case THING -> things.add(name);
        default -> {
          // Whoever asks when or where says nothing of what it is.
        }
      }
    }
  }

  /** The names of people, as far as questions told. */
  Phrases found() {
    Set<String> found = new HashSet<>(people);
    found.removeAll(things);
    return new Phrases(found);
  }
}
