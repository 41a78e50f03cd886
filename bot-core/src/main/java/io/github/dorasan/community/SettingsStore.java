package io.github.dorasan.community;

import java.util.Map;

/** Keeps each community's settings, as text. */
public interface SettingsStore {
  /** What is set; {@link StoredSettings#NONE} where nothing is. */
  StoredSettings read(CommunityId community);

  /**
   * Puts these values in the place of all that were set, if nobody else has written since they were
   * read.
   *
   * @param expectedVersion the version that was read
   * @return whether it was still that version; if not, nothing has changed
   */
  boolean write(CommunityId community, long expectedVersion, Map<String, String> values);
}
