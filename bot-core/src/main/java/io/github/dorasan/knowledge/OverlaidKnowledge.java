package io.github.dorasan.knowledge;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.QuizQuestion;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.UncoveredQuestion;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/**
 * Lays what a community's moderators changed over a knowledge base. What is said to people in
 * danger cannot be hidden.
 */
final class OverlaidKnowledge {
  private OverlaidKnowledge() {}

  static KnowledgeBase of(KnowledgeBase base, Overlay overlay) {
    Set<EntryId> hidden = overlay.hiddenOrReplaced();
    return new KnowledgeBase(
        base.version() + "+" + overlay.community() + "." + overlay.revision(),
        base.community(),
        base.sources(),
        new LayeredMap<>(
            base.topics(), topic -> !overlay.hiddenTopics().contains(topic.id()), none()),
        new LayeredMap<>(base.facts(), fact -> !hides(overlay, fact), none()),
        new LayeredMap<>(
            base.faq(),
            entry ->
                !hidden.contains(entry.id()) && !overlay.hiddenTopics().contains(entry.topic()),
            index(overlay.entries(), FaqEntry::id)),
        new LayeredMap<>(
            base.uncovered(),
            question -> !hidden.contains(question.id()),
            index(overlay.uncovered(), UncoveredQuestion::id)),
        new LayeredMap<>(
            base.smallTalk(),
            talk -> !hidden.contains(talk.id()) || talk.kind() == SmallTalkEntry.Kind.DANGER,
            none()),
        base.synonyms(),
        base.daily(),
        withheld(base, overlay),
        base.quiz().stream().filter(question -> !hides(overlay, question, base)).toList());
  }

  private static boolean hides(Overlay overlay, QuizQuestion question, KnowledgeBase base) {
    Fact fact = base.facts().get(question.fact());
    return fact == null || hides(overlay, fact);
  }

  private static boolean hides(Overlay overlay, Fact fact) {
    return overlay.hiddenTopics().contains(fact.topic());
  }

  /** What hidden topics withhold, that entries of other topics rest on. */
  private static Map<FactId, Fact> withheld(KnowledgeBase base, Overlay overlay) {
    Map<FactId, Fact> withheld = new HashMap<>(base.withheld());
    if (!overlay.hiddenTopics().isEmpty()) {
      base.facts().values().stream()
          .filter(fact -> hides(overlay, fact))
          .forEach(fact -> withheld.put(fact.id(), fact));
    }
    return Map.copyOf(withheld);
  }

  private static <K, V> SequencedMap<K, V> index(Collection<V> rows, Function<V, K> id) {
    SequencedMap<K, V> index = new LinkedHashMap<>();
    rows.forEach(row -> index.put(id.apply(row), row));
    return index;
  }

  private static <K, V> SequencedMap<K, V> none() {
    return new LinkedHashMap<>();
  }
}
