package io.github.dorasan.reply;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The wording in each language, read when it is first wanted. Safe for many threads at once. */
public final class Wordings {
  private final Wording byDefault;
  private final Map<Locale, Wording> byLanguage = new ConcurrentHashMap<>();

  /** Wordings, of which this is used where nothing else is wanted. */
  public Wordings(Wording byDefault) {
    this.byDefault = byDefault;
    byLanguage.put(byDefault.language(), byDefault);
  }

  /** The wording where nothing else is wanted. */
  public Wording byDefault() {
    return byDefault;
  }

  /** The wording in a language. */
  public Wording in(Locale language) {
    return byLanguage.computeIfAbsent(language, Wording::new);
  }
}
