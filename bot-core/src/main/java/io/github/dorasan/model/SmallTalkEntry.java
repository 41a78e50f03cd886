package io.github.dorasan.model;

import java.util.List;

/**
 * Something people say to a bot that is no question to its sources, with the reply to it.
 *
 * @param reply may hold the placeholders {@code {name}}, {@code {purpose}}, {@code {publisher}},
 *     {@code {disclaimer}} and {@code {contacts}}
 * @param related entries to offer after the reply
 */
public record SmallTalkEntry(
    EntryId id, Kind kind, List<String> phrasings, String reply, List<EntryId> related) {
  public SmallTalkEntry {
    phrasings = List.copyOf(phrasings);
    related = List.copyOf(related);
  }

  /** What kind of talk it is. */
  public enum Kind {
    /** Greetings, thanks, who are you. */
    SOCIAL,
    /** Opinion, bait, conspiracy, cruel jokes. */
    LOADED,
    /** Messages of or about people in danger: never stored, logged or shown. */
    DANGER
  }
}
