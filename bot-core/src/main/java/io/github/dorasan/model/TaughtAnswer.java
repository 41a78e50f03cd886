package io.github.dorasan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the moderators of a community taught: a question with its answer, on top of the knowledge
 * folder.
 *
 * @param number unique within its community, from 0
 * @param phrasings other ways in which people ask the question
 * @param author who taught it, as they wish to be named; empty where they do not
 * @param source where they have it from; empty for their own knowledge
 * @param validUntil the last day that it holds for; empty where it holds until it is removed
 * @param replaces the entry that is not answered with while this one is; empty where both compete
 */
public record TaughtAnswer(
    long number,
    String question,
    List<String> phrasings,
    String answer,
    Optional<String> author,
    Optional<String> source,
    Optional<LocalDate> validUntil,
    Optional<EntryId> replaces) {
  /** The topic of everything that was taught; no topic of a folder can have this id. */
  public static final TopicId TOPIC = new TopicId("taught_");

  public TaughtAnswer {
    phrasings = List.copyOf(phrasings);
    if (number < 0) {
      throw new IllegalArgumentException("a taught answer needs a number from 0, has " + number);
    }
  }

  /** The id that it is answered under; no entry of a folder can have it, for its low line. */
  public EntryId id() {
    return new EntryId("taught_" + number);
  }

  /** Whether it still holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return validUntil.isEmpty() || !day.isAfter(validUntil.get());
  }

  /** The entry that answers with it. */
  public FaqEntry entry(String community) {
    return new FaqEntry(
        id(),
        TOPIC,
        question,
        phrasings,
        answer,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        new Origin.Taught(community, author, source, validUntil));
  }
}
