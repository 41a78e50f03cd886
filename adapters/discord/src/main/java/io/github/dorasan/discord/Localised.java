package io.github.dorasan.discord;

import io.github.dorasan.reply.Shortened;
import io.github.dorasan.reply.Wording;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/** What commands are called in the languages of members, where there is a wording in them. */
final class Localised {
  private final Wording byDefault;
  private final Set<String> known;
  private final Map<DiscordLocale, Wording> others = new EnumMap<>(DiscordLocale.class);

  Localised(Wording byDefault) {
    this.byDefault = byDefault;
    this.known = Set.copyOf(byDefault.keys());
    Arrays.stream(DiscordLocale.values())
        .filter(locale -> locale != DiscordLocale.UNKNOWN)
        .forEach(locale -> others.put(locale, new Wording(locale.toLocale())));
  }

  /** What is typed under a name, in every language that calls it otherwise. */
  Map<DiscordLocale, String> names(String name, String key) {
    return texts(key, name, Registered.NAME);
  }

  /**
   * A sentence in every language that has another than the default.
   *
   * @param longest in UTF-16 units
   */
  Map<DiscordLocale, String> texts(String key, int longest) {
    return known.contains(key) ? texts(key, byDefault.text(key), longest) : Map.of();
  }

  private Map<DiscordLocale, String> texts(String key, String usual, int longest) {
    Map<DiscordLocale, String> texts = new EnumMap<>(DiscordLocale.class);
    if (known.contains(key)) {
      others.forEach(
          (locale, wording) -> {
            String text = wording.text(key);
            if (!text.equals(usual)) {
              texts.put(locale, Shortened.to(text, longest));
            }
          });
    }
    return texts;
  }
}
