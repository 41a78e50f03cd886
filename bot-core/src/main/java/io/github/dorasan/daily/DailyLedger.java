package io.github.dorasan.daily;

import io.github.dorasan.platform.ChannelRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what became of each channel's fact of each date. There is one posting for a channel and a
 * date: whoever adds it may send, and nobody else.
 */
public interface DailyLedger {
  /**
   * Which facts a channel has seen.
   *
   * @param rounds the last round in which a fact was posted, by the fact's id
   * @param recent the ids of the last facts, the newest first
   */
  record Uses(Map<String, Integer> rounds, List<String> recent) {
    /** Copies both. */
    public Uses {
      rounds = Map.copyOf(rounds);
      recent = List.copyOf(recent);
    }
  }

  /** After every date, to begin a history with. */
  LocalDate NEWEST = LocalDate.of(9999, 12, 31);

  /** How many of the last facts {@link Uses#recent} names at most. */
  int RECENT = 7;

  /** What became of a date. */
  Optional<Posting> find(ChannelRef channel, LocalDate date);

  /**
   * Adds a posting.
   *
   * @return whether there was none for its channel and date; if there was, nothing has changed
   */
  boolean add(Posting posting);

  /**
   * Puts a posting in the place of another of the same channel and date.
   *
   * @return whether the other was still as it was read, by state, edition and attempt; if not,
   *     nothing has changed
   */
  boolean change(Posting from, Posting to);

  /** A channel's open postings. */
  List<Posting> open(ChannelRef channel);

  /** All open postings. */
  List<Posting> open();

  /**
   * Postings on a platform that the moderators are still to be told of, the oldest first, at most
   * so many.
   */
  List<Posting> untold(String platform, int limit);

  /** Notes that the moderators know of a posting. */
  void told(ChannelRef channel, LocalDate date);

  /** Which facts a channel has seen. */
  Uses uses(ChannelRef channel);

  /** A channel's postings before a date, the newest first, at most so many. */
  List<Posting> history(ChannelRef channel, LocalDate before, int limit);

  /** What was posted on a platform since an instant, the oldest first. */
  List<Posting> sent(String platform, Instant since);
}
