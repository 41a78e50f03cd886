package io.github.dorasan.knowledge;

import io.github.dorasan.model.Community;
import io.github.dorasan.model.DailyPlan;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.QuizQuestion;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.Source;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.UncoveredQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** What the readers found, before its parts are held against each other. */
final class Draft {
  final List<Located<Topic>> topics = new ArrayList<>();
  final List<Located<Source>> sources = new ArrayList<>();
  final List<Located<Fact>> facts = new ArrayList<>();
  final List<Located<FaqEntry>> faq = new ArrayList<>();
  final List<Located<UncoveredQuestion>> uncovered = new ArrayList<>();
  final List<Located<SmallTalkEntry>> smallTalk = new ArrayList<>();
  final List<Located<QuizQuestion>> quiz = new ArrayList<>();
  final List<String> synonyms = new ArrayList<>();
  final List<Located<FactId>> dailyFacts = new ArrayList<>();
  DailyPlan daily = DailyPlan.NONE;

  KnowledgeBase finish(String version, Community community) {
    return new KnowledgeBase(
        version,
        community,
        index(sources, Source::id),
        index(topics, Topic::id),
        index(facts, Fact::id),
        index(faq, FaqEntry::id),
        index(uncovered, UncoveredQuestion::id),
        index(smallTalk, SmallTalkEntry::id),
        List.copyOf(synonyms),
        daily,
        Map.of(),
        quiz.stream().map(Located::value).toList());
  }

  /** Where each part stands that has an id. */
  Map<Object, Position> positions() {
    Map<Object, Position> positions = new HashMap<>();
    locate(topics, Topic::id, positions);
    locate(sources, Source::id, positions);
    locate(facts, Fact::id, positions);
    locate(faq, FaqEntry::id, positions);
    locate(uncovered, UncoveredQuestion::id, positions);
    locate(smallTalk, SmallTalkEntry::id, positions);
    return positions;
  }

  private static <V> void locate(
      List<Located<V>> rows, Function<V, ?> id, Map<Object, Position> positions) {
    rows.forEach(
        row -> positions.putIfAbsent(id.apply(row.value()), new Position(row.file(), row.line())));
  }

  private static <K, V> SequencedMap<K, V> index(List<Located<V>> rows, Function<V, K> id) {
    SequencedMap<K, V> index = new LinkedHashMap<>();
    rows.forEach(row -> index.putIfAbsent(id.apply(row.value()), row.value()));
    return Collections.unmodifiableSequencedMap(index);
  }
}
