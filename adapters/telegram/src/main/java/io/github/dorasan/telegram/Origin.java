package io.github.dorasan.telegram;

import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;

/** Where and by whom something was begun that goes on between that person and the bot alone. */
record Origin(ChannelRef channel, Setting setting, String person) {
  static Origin of(Incoming incoming) {
    return new Origin(incoming.channel(), incoming.setting(), incoming.author().id());
  }

  /** Whoever writes as a group or channel cannot be told from others who do. */
  boolean isAnonymous() {
    return person.startsWith("-");
  }

  /** Their own chat with the bot. */
  Place place() {
    return Place.of(Long.parseLong(person));
  }
}
