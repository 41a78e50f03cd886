package io.github.dorasan.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * The bot itself.
 *
 * @param name what it is mentioned by, without its sign
 */
record Me(long id, String name) {
  private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  static Me of(User user) {
    return new Me(user.getId(), String.valueOf(user.getUserName()));
  }

  boolean isNamed(String other) {
    return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  /** An address that opens the bot, which is then told something; where that can be written so. */
  Optional<String> link(String payload) {
    return PAYLOAD.matcher(payload).matches()
        ? Optional.of("https://t.me/" + name + "?start=" + payload)
        : Optional.empty();
  }
}
