package io.github.dorasan.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** By which message the bot replied to which, for the latest; safe for use by many threads. */
final class Shown {
  private static final int MOST = 10_000;

  private final Map<String, Integer> replies =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MOST;
        }
      };

  synchronized void keep(Place place, int message, int reply) {
    replies.put(key(place, message), reply);
  }

  synchronized Optional<Integer> replyTo(Place place, int message) {
    return Optional.ofNullable(replies.get(key(place, message)));
  }

  private static String key(Place place, int message) {
    return place.chat() + " " + message;
  }
}
