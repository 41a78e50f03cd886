package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import java.time.LocalDate;
import java.util.List;

/** Counts questions by day. Of an answered question nothing is left but its entry and the day. */
public interface AnswerCounts {
  /** What became of a question. */
  enum Kind {
    ANSWERED,
    /** Near questions were offered. */
    SUGGESTED,
    /** Nothing was near. */
    NOT_COVERED
  }

  /**
   * How often something happened on a day.
   *
   * @param entry what was answered with; empty where nothing was
   */
  record DayCount(LocalDate day, Kind kind, String entry, int count) {}

  /** Counts one more. */
  void count(CommunityId community, LocalDate day, Kind kind, String entry);

  /** A community's counts since a day, by day, kind and entry. */
  List<DayCount> since(CommunityId community, LocalDate day);

  /** Removes counts before a day. */
  void removeBefore(CommunityId community, LocalDate day);
}
