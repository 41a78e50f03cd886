package io.github.dorasan.answering;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.retrieval.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells which entries the folder relates, at once or through one between them: what one answers,
 * the other may answer or not.
 */
final class RelatedEntries {
  private final Map<EntryId, Set<EntryId>> related = new HashMap<>();

  RelatedEntries(KnowledgeBase knowledge) {
    for (FaqEntry entry : knowledge.faq().values()) {
      for (EntryId other : entry.related()) {
        of(entry.id()).add(other);
        of(other).add(entry.id());
      }
    }
  }

  private Set<EntryId> of(EntryId entry) {
    return related.computeIfAbsent(entry, _ -> new HashSet<>());
  }

  /** Whether two targets belong to entries that are related. */
  boolean near(Target a, Target b) {
    Set<EntryId> around = related.getOrDefault(a.entry(), Set.of());
    return around.contains(b.entry())
        || related.getOrDefault(b.entry(), Set.of()).stream().anyMatch(around::contains);
  }
}
