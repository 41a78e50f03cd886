package io.github.dorasan.community;

import java.util.List;

/** Keeps who changed what. An entry is never changed. */
public interface AuditLog {
  /** Before this, the newest entry. */
  long NEWEST = Long.MAX_VALUE;

  /**
   * An entry in the log.
   *
   * @param number grows with each entry of the community, whatever the clock does
   */
  record Numbered(long number, AuditEntry entry) {}

  /** Adds an entry. */
  void append(AuditEntry entry);

  /**
   * A community's entries, the newest first.
   *
   * @param before only entries with a smaller number; {@link #NEWEST} to begin with
   * @param limit at most so many, 1 or more
   */
  List<Numbered> page(CommunityId community, long before, int limit);
}
