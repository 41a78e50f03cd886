package io.github.dorasan.reply;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TopicId;

/** The ids that buttons send back: {@code VERB:OBJECT}, stateless and at most 64 bytes of ASCII. */
public final class ActionIds {
  /** Asks the question of an entry. */
  public static final String ASK = "ask";

  /** Shows another fact of a topic. */
  public static final String FACT = "fact";

  /** Shows where a fact comes from. */
  public static final String FACT_SOURCE = "fact-source";

  private ActionIds() {}

  /** Asks the question of an entry. */
  public static String ask(EntryId entry) {
    return of(ASK, entry.value());
  }

  /** Shows another fact of a topic. */
  public static String fact(TopicId topic) {
    return of(FACT, topic.value());
  }

  /** The id of a verb and its object. */
  public static String of(String verb, String object) {
    return verb + ":" + object;
  }
}
