package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Which entry a question or phrasing belongs to. */
final class PhrasingOwners {
  private PhrasingOwners() {}

  /** Every question and phrasing with its entry, in the order of the files. */
  static SequencedMap<String, EntryId> of(KnowledgeBase knowledge) {
    SequencedMap<String, EntryId> owners = new LinkedHashMap<>();
    for (FaqEntry entry : knowledge.faq().values()) {
      owners.put(entry.question(), entry.id());
      entry.phrasings().forEach(text -> owners.put(text, entry.id()));
      entry
          .premises()
          .forEach(premise -> premise.phrasings().forEach(text -> owners.put(text, entry.id())));
    }
    knowledge
        .uncovered()
        .values()
        .forEach(
            row -> {
              owners.put(row.question(), row.id());
              row.phrasings().forEach(text -> owners.put(text, row.id()));
            });
    knowledge
        .smallTalk()
        .values()
        .forEach(row -> row.phrasings().forEach(text -> owners.put(text, row.id())));
    return owners;
  }
}
