package io.github.dorasan.answering;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.retrieval.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells which targets rest on the same facts: what one answers, the other may answer as well. */
final class SharedFacts {
  private final Map<EntryId, Set<FactId>> facts = new HashMap<>();

  SharedFacts(KnowledgeBase knowledge) {
    for (FaqEntry entry : knowledge.faq().values()) {
      facts.put(entry.id(), Set.copyOf(entry.facts()));
    }
  }

  /** Whether two targets belong to one entry, or to entries that rest on a fact in common. */
  boolean alike(Target a, Target b) {
    if (a.entry().equals(b.entry())) {
      return true;
    }
    Set<FactId> others = facts(b.entry());
    return facts(a.entry()).stream().anyMatch(others::contains);
  }

  private Set<FactId> facts(EntryId entry) {
    return facts.getOrDefault(entry, Set.of());
  }
}
