package io.github.dorasan.model;

import java.util.List;
import java.util.Optional;

/**
 * One atomic statement with its sources.
 *
 * @param sources every section that states it, at least one
 * @param entities the names, places and things it speaks of
 * @param asOf the date that the statement holds for, as the source gives it
 * @param differsFrom facts that another source, or another place, tells differently
 */
public record Fact(
    FactId id,
    TopicId topic,
    String text,
    List<SectionRef> sources,
    List<String> entities,
    Kind kind,
    Sensitivity sensitivity,
    Optional<String> asOf,
    List<FactId> differsFrom) {
  public Fact {
    sources = List.copyOf(sources);
    entities = List.copyOf(entities);
    differsFrom = List.copyOf(differsFrom);
  }

  /** How firmly the sources state it; all but {@code ESTABLISHED} name their holder. */
  public enum Kind {
    ESTABLISHED,
    ESTIMATE,
    CLAIM,
    TESTIMONY
  }

  /** What a reader should be spared unless they ask for it; the gravest that applies. */
  public enum Sensitivity {
    NONE,
    PRIVATE_PERSON,
    VIOLENCE,
    DEATH,
    SEXUAL_VIOLENCE;

    /** Whether an answer that rests on such a fact carries a content note. */
    public boolean needsNotice() {
      return compareTo(VIOLENCE) >= 0;
    }
  }
}
