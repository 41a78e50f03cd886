package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Positions;
import io.github.dorasan.model.FactId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a folder, read for what can be looked up in them. */
final class FactPassages {
  /** How many facts a finding names; the entry itself names them all. */
  private static final int NAMED_PLACES = 2;

  private final Map<FactId, Passage> passages = new LinkedHashMap<>();
  private final Positions positions;
  private final KnownNames names;

  FactPassages(LocatedKnowledge located, PassageReader reader, KnownNames names) {
    located.knowledge().facts().forEach((id, fact) -> passages.put(id, reader.read(fact.text())));
    this.positions = located.positions();
    this.names = names;
  }

  Stream<Passage> of(Collection<FactId> ids) {
    return ids.stream().flatMap(id -> Stream.ofNullable(passages.get(id)));
  }

  Stream<Passage> all() {
    return passages.values().stream();
  }

  /** The fact that holds a particular, and is nearest to a passage among those that do. */
  Optional<FactId> holding(Particular particular, Passage passage) {
    Set<String> near = Set.copyOf(passage.terms());
    return passages.entrySet().stream()
        .filter(fact -> new Ground(List.of(fact.getValue()), List.of(), names).holds(particular))
        .max(
            Comparator.comparingLong(
                fact -> fact.getValue().terms().stream().filter(near::contains).count()))
        .map(Map.Entry::getKey);
  }

  /** The ids of facts with their places, the first few of them. */
  String places(List<FactId> ids) {
    String named =
        ids.stream().limit(NAMED_PLACES).map(this::place).collect(Collectors.joining(", "));
    int more = ids.size() - NAMED_PLACES;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  /** The id of a fact with its place. */
  String place(FactId id) {
    return "`" + id + "` (" + positions.of(id) + ")";
  }
}
