package io.github.dorasan.answering;

import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.retrieval.Evidence;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  /** The candidates with the entry first and certain; the others keep what is left, which is 0. */
  static List<Candidate> first(FaqEntry entry, String text, List<Candidate> candidates) {
    Target target = new Target.Faq(entry.id());
    Match match =
        candidates.stream()
            .map(Candidate::match)
            .filter(found -> found.target().equals(target))
            .findFirst()
            .orElseGet(() -> new Match(target, 0, wordForWord(text)));
    List<Candidate> all = new ArrayList<>(List.of(new Candidate(match, 1)));
    candidates.stream()
        .filter(other -> !other.match().target().equals(target))
        .limit(Math.max(0, candidates.size() - 1L))
        .forEach(other -> all.add(new Candidate(other.match(), 0)));
    return all;
  }

  private static Evidence wordForWord(String text) {
    return new Evidence(text, List.of(), List.of(), 0, 1, 1, 0, 0, 0.5, 0, 0, 0);
  }
}
