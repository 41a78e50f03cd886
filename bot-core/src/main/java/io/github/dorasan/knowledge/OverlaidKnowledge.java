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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays what a community's moderators changed over a knowledge base. What is said to people in
 * danger cannot be hidden.
 */
final class OverlaidKnowledge {
  private OverlaidKnowledge() {}

  static KnowledgeBase of(KnowledgeBase base, Overlay overlay) {
    Set<EntryId> hidden = new HashSet<>(overlay.hiddenOrReplaced());
    hidden.addAll(askedTheSame(base, overlay));
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

  /**
   * What has the very question of a taught answer, such as that answer itself once the operator has
   * taken it into a folder: the community's own holds.
   */
  private static Set<EntryId> askedTheSame(KnowledgeBase base, Overlay overlay) {
    Set<String> taught =
        overlay.taught().stream()
            .map(answer -> Phrasing.key(answer.question()))
            .collect(Collectors.toSet());
    if (taught.isEmpty()) {
      return Set.of();
    }
    return Stream.concat(
            base.faq().values().stream()
                .filter(entry -> taught.contains(Phrasing.key(entry.question())))
                .map(FaqEntry::id),
            base.uncovered().values().stream()
                .filter(question -> taught.contains(Phrasing.key(question.question())))
                .map(UncoveredQuestion::id))
        .collect(Collectors.toSet());
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
