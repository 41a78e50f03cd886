package io.github.dorasan.discord;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names for messages, by which Discord tells a repeat. */
final class Nonces {
  private static final int LONGEST = 25;

  private Nonces() {}

  /** The name of the message at a place of several that belong together; the first has the key. */
  static String of(String key, int place) {
    if (place == 0) {
      return key;
    }
    byte[] name = (key + "#" + place).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, LONGEST);
  }
}
