package io.github.dorasan.community;

import java.util.Map;

/**
 * A community's settings as they were read.
 *
 * @param version how often they have been written; 0 where they never were
 * @param values text by the setting's name; a setting that was never set is missing
 */
public record StoredSettings(long version, Map<String, String> values) {
  /** What is there before anything was set. */
  public static final StoredSettings NONE = new StoredSettings(0, Map.of());

  /** Copies the values. */
  public StoredSettings {
    values = Map.copyOf(values);
  }
}
