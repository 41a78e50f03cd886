package io.github.dorasan.reply;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TopicId;
import java.util.Optional;

/** The ids that buttons send back: {@code VERB:OBJECT}, stateless and at most 64 bytes of ASCII. */
public final class ActionIds {
  private static final String ASK = "ask:";
  private static final String FACT = "fact:";

  private ActionIds() {}

  /** Asks the question of an entry. */
  public static String ask(EntryId entry) {
    return ASK + entry;
  }

  /** Shows another fact of a topic. */
  public static String fact(TopicId topic) {
    return FACT + topic;
  }

  /** The entry that a press asks, if it asks one. */
  public static Optional<EntryId> asked(String id) {
    return after(ASK, id).map(EntryId::new);
  }

  /** The topic that a press wants a fact of, if it wants one. */
  public static Optional<TopicId> factOf(String id) {
    return after(FACT, id).map(TopicId::new);
  }

  private static Optional<String> after(String verb, String id) {
    return id.startsWith(verb) ? Optional.of(id.substring(verb.length())) : Optional.empty();
  }
}
