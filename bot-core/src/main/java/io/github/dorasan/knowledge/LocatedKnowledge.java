package io.github.dorasan.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A knowledge base, and where each of its parts stands in the folders that it was read from.
 *
 * @param replacements where the operator's own folder takes the place of something, to look at
 * @param conflicts where it and the folder below disagree in a way that is hardly meant
 */
public record LocatedKnowledge(
    KnowledgeBase knowledge,
    Positions positions,
    List<Problem> replacements,
    List<Problem> conflicts) {
  public LocatedKnowledge {
    replacements = List.copyOf(replacements);
    conflicts = List.copyOf(conflicts);
  }

  /** The folders that hold any facts: what stands in others, such as an FAQ, needs none. */
  public Set<Path> foldersWithFacts() {
    return knowledge.facts().keySet().stream()
        .map(fact -> positions.folder(positions.of(fact)))
        .collect(Collectors.toSet());
  }
}
