package io.github.dorasan.answering;

import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.model.FaqEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The very words that a community's moderators taught an answer to; the newest answer counts. */
final class TaughtWords {
  /** Where nothing was taught. */
  static final TaughtWords NONE = new TaughtWords(Map.of());

  private final Map<String, FaqEntry> entries;

  private TaughtWords(Map<String, FaqEntry> entries) {
    this.entries = Map.copyOf(entries);
  }

  static TaughtWords of(Overlay overlay) {
    Map<String, FaqEntry> entries = new HashMap<>();
    for (FaqEntry entry : overlay.entries()) {
      entries.put(Phrasing.key(entry.question()), entry);
      entry.phrasings().forEach(text -> entries.put(Phrasing.key(text), entry));
    }
    entries.remove("");
    return entries.isEmpty() ? NONE : new TaughtWords(entries);
  }

  /** The entry that was taught to a text, whatever its case and punctuation. */
  Optional<FaqEntry> entry(String text) {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(entries.get(Phrasing.key(text)));
  }
}
