package io.github.dorasan.knowledge;

import io.github.dorasan.model.Community;
import io.github.dorasan.model.DailyPlan;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.QuizQuestion;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.Source;
import io.github.dorasan.model.SourceId;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.model.UncoveredQuestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Everything a knowledge folder says, validated and immutable. Maps keep the order of the files.
 *
 * @param version a hash of the folder's content: equal versions answer equally
 * @param synonyms lines of Solr's synonym format
 * @param daily series of facts, and facts that belong to a day of the year
 * @param withheld facts that are not offered on their own; an entry may rest on them all the same
 * @param quiz questions to guess at, in the order of the file
 */
public record KnowledgeBase(
    String version,
    Community community,
    SequencedMap<SourceId, Source> sources,
    SequencedMap<TopicId, Topic> topics,
    SequencedMap<FactId, Fact> facts,
    SequencedMap<EntryId, FaqEntry> faq,
    SequencedMap<EntryId, UncoveredQuestion> uncovered,
    SequencedMap<EntryId, SmallTalkEntry> smallTalk,
    List<String> synonyms,
    DailyPlan daily,
    Map<FactId, Fact> withheld,
    List<QuizQuestion> quiz) {

  /** Knowledge that withholds nothing, and has no series, dates and quiz. */
  public KnowledgeBase(
      String version,
      Community community,
      SequencedMap<SourceId, Source> sources,
      SequencedMap<TopicId, Topic> topics,
      SequencedMap<FactId, Fact> facts,
      SequencedMap<EntryId, FaqEntry> faq,
      SequencedMap<EntryId, UncoveredQuestion> uncovered,
      SequencedMap<EntryId, SmallTalkEntry> smallTalk,
      List<String> synonyms) {
    this(
        version,
        community,
        sources,
        topics,
        facts,
        faq,
        uncovered,
        smallTalk,
        synonyms,
        DailyPlan.NONE,
        Map.of(),
        List.of());
  }

  /**
   * The knowledge as one community sees it: without what it hides, with what it was taught. Shares
   * everything with this one.
   */
  public KnowledgeBase overlaid(Overlay overlay) {
    return OverlaidKnowledge.of(this, overlay);
  }

  /** The FAQ entry with this id. */
  public Optional<FaqEntry> entry(EntryId id) {
    return Optional.ofNullable(faq.get(id));
  }

  /** The facts that an entry rests on, in its order. */
  public List<Fact> factsOf(FaqEntry entry) {
    return entry.facts().stream().map(this::fact).toList();
  }

  /** The sections that an entry rests on, each once, in the order of its facts. */
  public List<SectionRef> sectionsOf(FaqEntry entry) {
    return factsOf(entry).stream().flatMap(fact -> fact.sources().stream()).distinct().toList();
  }

  /** The gravest sensitivity among an entry's facts. */
  public Fact.Sensitivity sensitivityOf(FaqEntry entry) {
    return factsOf(entry).stream()
        .map(Fact::sensitivity)
        .reduce(Fact.Sensitivity.NONE, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  /** The source of a section. */
  public Source source(SectionRef ref) {
    return required(sources, ref.source());
  }

  /** The topic of an entry. */
  public Topic topicOf(FaqEntry entry) {
    return required(topics, entry.topic());
  }

  /** The topic that a member means by its id, name or an alias; case and blanks do not matter. */
  public Optional<Topic> topic(String typed) {
    String wanted = Phrasing.key(typed);
    return topics.values().stream()
        .filter(
            topic ->
                Stream.concat(Stream.of(topic.id().value(), topic.name()), topic.aliases().stream())
                    .anyMatch(name -> Phrasing.key(name).equals(wanted)))
        .findFirst();
  }

  private Fact fact(FactId id) {
    Fact kept = withheld.get(id);
    return kept != null ? kept : required(facts, id);
  }

  private static <K, V> V required(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("not in this knowledge: " + key);
    }
    return value;
  }
}
