package io.github.dorasan.daily;

import io.github.dorasan.platform.ChannelRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a channel's fact of a date.
 *
 * @param edition grows when a moderator has a fact posted that may be there already
 * @param attempt grows with each attempt at sending; whoever made an earlier one has lost it
 * @param fact the id of the fact; blank where none was picked
 * @param text the fact as the post has it; blank where it was taken back
 * @param origin how it was picked
 * @param part which part of a series it is
 * @param round which time round the channel's facts it is
 * @param message the message's id, once it was sent
 * @param detail what the platform said, blank where it said nothing; of a post that was corrected,
 *     how often
 * @param triedSince since when it may have been sent
 * @param openUntil for an open posting: when it is looked at again
 * @param at when it last changed
 * @param told whether the moderators know of it, or need not
 */
public record Posting(
    ChannelRef channel,
    LocalDate date,
    State state,
    int edition,
    int attempt,
    String fact,
    String text,
    Origin origin,
    Optional<SeriesPart> part,
    int round,
    Optional<String> message,
    String detail,
    Instant triedSince,
    Instant openUntil,
    Instant at,
    boolean told) {

  /** Where a posting stands. */
  public enum State {
    /** About to be sent, or sent and not yet recorded. */
    RESERVED(true, true),
    /** Surely not sent: the platform asked to wait. */
    WAITING(true, true),
    /** It is there. */
    SENT(false, true),
    /** The platform would not take it. */
    REFUSED(false, false),
    /** Nobody can tell whether it is there. */
    UNKNOWN(false, true),
    /** Its moment was too long ago when the bot came to it. */
    LATE(false, false),
    /** The platform asked to wait until the date was over. */
    LIMITED(false, false),
    /** There was no fact to post. */
    EMPTY(false, false),
    /** A moderator left the date out, or paused or wanted quiet before it was sent. */
    SKIPPED(false, false);

    private final boolean open;
    private final boolean uses;

    State(boolean open, boolean uses) {
      this.open = open;
      this.uses = uses;
    }

    /** Whether something is still to be done about it. */
    public boolean open() {
      return open;
    }

    /** Whether its fact counts as posted. */
    public boolean uses() {
      return uses;
    }

    /** Whether the moderators are to be told. */
    boolean news() {
      return this == REFUSED || this == UNKNOWN || this == LATE || this == LIMITED || this == EMPTY;
    }
  }

  /** How a fact was picked. */
  public enum Origin {
    /** Nothing was picked. */
    NONE,
    /** Moderators had queued it. */
    QUEUE,
    /** It belongs to the day of the year. */
    DATE,
    /** It was its turn. */
    DECK
  }

  /** A date without a fact. */
  static Posting without(ChannelRef channel, LocalDate date, State state, Instant now) {
    return new Posting(
        channel,
        date,
        state,
        0,
        0,
        "",
        "",
        Origin.NONE,
        Optional.empty(),
        0,
        Optional.empty(),
        "",
        now,
        now,
        now,
        !state.news());
  }

  /** A fact that was picked for a date and is about to be sent. */
  static Posting reserved(
      ChannelRef channel,
      LocalDate date,
      int edition,
      int attempt,
      Pick pick,
      Instant now,
      Instant until) {
    return new Posting(
        channel,
        date,
        State.RESERVED,
        edition,
        attempt,
        pick.item().id(),
        pick.item().text(),
        pick.origin(),
        pick.part(),
        pick.round(),
        Optional.empty(),
        "",
        now,
        until,
        now,
        true);
  }

  /** The same, about to be sent once more. */
  Posting again(Instant now, Instant until) {
    Instant since = state == State.WAITING ? now : triedSince;
    return changed(State.RESERVED, attempt + 1, Optional.empty(), "", since, until, now);
  }

  /** Whether this attempt repeats one that may have been sent. */
  boolean repeats() {
    return triedSince.isBefore(at);
  }

  /** The same, to be looked at again later. */
  Posting later(State open, String why, Instant now, Instant until) {
    return changed(open, attempt, Optional.empty(), why, triedSince, until, now);
  }

  /** The same, with its end. */
  Posting ended(State end, Optional<String> id, String why, Instant now) {
    return changed(end, attempt, id, why, triedSince, now, now);
  }

  /** How often the post has been corrected. */
  int corrections() {
    return state == State.SENT && !detail.isEmpty() ? Integer.parseInt(detail) : 0;
  }

  /**
   * The same post with another text. Whoever read the one before has lost it.
   *
   * @param now blank where it is taken back
   */
  Posting corrected(String now) {
    return rewritten(now, Integer.toString(corrections() + 1));
  }

  /** As it was before a correction that could not be made now. */
  Posting uncorrected(Posting before) {
    return rewritten(before.text, before.detail);
  }

  private Posting rewritten(String now, String why) {
    return new Posting(
        channel,
        date,
        state,
        edition,
        attempt + 1,
        fact,
        now,
        origin,
        part,
        round,
        message,
        why,
        triedSince,
        openUntil,
        at,
        told);
  }

  private Posting changed(
      State next,
      int attempts,
      Optional<String> id,
      String why,
      Instant since,
      Instant until,
      Instant now) {
    return new Posting(
        channel,
        date,
        next,
        edition,
        attempts,
        fact,
        text,
        origin,
        part,
        round,
        id,
        why,
        since,
        until,
        now,
        !next.news());
  }
}
