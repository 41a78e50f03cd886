package io.github.dorasan.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question with its answer and the other ways in which people ask it.
 *
 * @param question the question in its plainest form
 * @param answer short: one or two sentences that stand alone in a chat
 * @param more the longer part
 * @param facts the facts that the answer rests on
 * @param premises misbeliefs that this entry sets right
 * @param origin who answers for it
 */
public record FaqEntry(
    EntryId id,
    TopicId topic,
    String question,
    List<String> phrasings,
    String answer,
    Optional<String> more,
    List<FactId> facts,
    List<EntryId> related,
    List<Premise> premises,
    Origin origin) {
  public FaqEntry {
    phrasings = List.copyOf(phrasings);
    facts = List.copyOf(facts);
    related = List.copyOf(related);
    premises = List.copyOf(premises);
  }

  /** An entry of a knowledge folder. */
  public FaqEntry(
      EntryId id,
      TopicId topic,
      String question,
      List<String> phrasings,
      String answer,
      Optional<String> more,
      List<FactId> facts,
      List<EntryId> related,
      List<Premise> premises) {
    this(id, topic, question, phrasings, answer, more, facts, related, premises, Origin.FOLDER);
  }

  /** Every way in which it is asked: its question, then its phrasings. */
  public Stream<String> wordings() {
    return Stream.concat(Stream.of(question), phrasings.stream());
  }

  /**
   * A misbelief, the ways in which people state or presuppose it, and the answer that sets it
   * right.
   */
  public record Premise(String statement, List<String> phrasings, String correction) {
    public Premise {
      phrasings = List.copyOf(phrasings);
    }
  }
}
