package io.github.dorasan.model;

import java.time.LocalDate;
import java.util.Optional;

/** Who answers for an entry. */
public sealed interface Origin {
  /** It stands in the knowledge folder: it rests on its facts, and they on documents. */
  Origin FOLDER = new Folder();

  /** The knowledge folder; see {@link #FOLDER}. */
  record Folder() implements Origin {}

  /**
   * The moderators of a community taught it; no document is asked to vouch for it.
   *
   * @param community as its members call it
   * @param author who taught it, as they wish to be named; empty where they do not
   * @param source where they have it from, in their words; empty for their own knowledge
   * @param validUntil the last day that it holds for; empty where it holds until it is removed
   */
  record Taught(
      String community,
      Optional<String> author,
      Optional<String> source,
      Optional<LocalDate> validUntil)
      implements Origin {}
}
