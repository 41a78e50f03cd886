package io.github.dorasan.telegram;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Remembers what has come in from Telegram, which hands something over again where it does not know
 * whether it arrived. Where several instances serve one bot, or one is started again, it must be
 * remembered in what they share, for a day.
 */
@FunctionalInterface
public interface Repeats {
  /**
   * Takes something on, before it is answered. Safe for use by many threads at once.
   *
   * @param bot the bot's id on Telegram
   * @param update what came in, by Telegram's number
   * @return false if it was taken on before
   */
  boolean claim(long bot, int update);

  /** Remembers the latest in this process alone. */
  static Repeats inMemory() {
    Set<String> claimed = recent();
    return (bot, update) -> claimed.add(bot + ":" + update);
  }

  private static Set<String> recent() {
    int most = 100_000;
    return Collections.synchronizedSet(
        Collections.newSetFromMap(
            new LinkedHashMap<>() {
              @Override
              protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
              }
            }));
  }
}
