package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.shop.Shop;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final Targets TARGETS = new Targets(Shop.knowledge());

  private static IndexParts parts(Map<String, float[]> vectors) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    KnowledgeIndexer.of(Shop.knowledge()).write(TARGETS, vectors, directory, _ -> {});
    return IndexParts.open(Shop.knowledge(), directory);
  }

  private static Folds withoutVectors(IndexParts parts) throws IOException {
    return new Folds(parts.store(), parts.targets().size(), Optional.empty());
  }

  /** Vectors of three directions in turn: of each target's phrasings, every third is alike. */
  private static Map<String, float[]> inTurn() {
    Map<String, float[]> vectors = new HashMap<>();
    for (Targets.Row row : TARGETS.rows()) {
      for (int i = 0; i < row.phrasings().size(); i++) {
        float[] vector = new float[4];
        vector[i % Folds.COUNT] = 1;
        vectors.putIfAbsent(row.phrasings().get(i), vector);
      }
    }
    return vectors;
  }

  private static void assertBalanced(IndexParts parts, Folds folds) {
    for (int target = 0; target < parts.targets().size(); target++) {
      List<Integer> phrasings = parts.store().phrasings(target);
      Map<Integer, Long> sizes =
          phrasings.stream()
              .map(folds::fold)
              .collect(Collectors.groupingBy(fold -> fold, Collectors.counting()));
      assertThat(sizes.keySet()).allMatch(fold -> 0 <= fold && fold < Folds.COUNT);
      assertThat(sizes).hasSize(Math.min(Folds.COUNT, phrasings.size()));
      long least = phrasings.size() / Folds.COUNT;
      assertThat(sizes.values()).allMatch(size -> Math.max(1, least) <= size && size <= least + 1);
    }
  }

  @Test
  void everyPhrasingHasAFoldAndFoldsAreOfLikeSize() throws IOException {
    IndexParts words = parts(Map.of());
    assertBalanced(words, withoutVectors(words));
    IndexParts meaning = parts(inTurn());
    SemanticSide side = new SemanticSide(meaning.searcher(), meaning.store());
    assertBalanced(
        meaning, new Folds(meaning.store(), meaning.targets().size(), Optional.of(side)));
  }

  @Test
  void withoutVectorsNeighboursStayTogether() throws IOException {
    IndexParts parts = parts(Map.of());
    Folds folds = withoutVectors(parts);
    for (int target = 0; target < parts.targets().size(); target++) {
      List<Integer> phrasings = parts.store().phrasings(target);
      long changes =
          IntStream.range(1, phrasings.size())
              .filter(i -> folds.fold(phrasings.get(i)) != folds.fold(phrasings.get(i - 1)))
              .count();
      assertThat(changes).isEqualTo(Math.min(Folds.COUNT, phrasings.size()) - 1);
    }
  }

  @Test
  void withVectorsThoseThatAreAlikeStayTogether() throws IOException {
    IndexParts parts = parts(inTurn());
    SemanticSide side = new SemanticSide(parts.searcher(), parts.store());
    Folds folds = new Folds(parts.store(), parts.targets().size(), Optional.of(side));
    int seen = 0;
    for (int target = 0; target < parts.targets().size(); target++) {
      List<Integer> phrasings = parts.store().phrasings(target);
      if (phrasings.size() % Folds.COUNT != 0) {
        continue;
      }
      seen++;
      for (int i = Folds.COUNT; i < phrasings.size(); i++) {
        assertThat(folds.fold(phrasings.get(i)))
            .isEqualTo(folds.fold(phrasings.get(i - Folds.COUNT)));
      }
    }
    assertThat(seen).isPositive();
  }

  @Test
  void theMembersOfAFoldAreOfOneTarget() throws IOException {
    IndexParts parts = parts(Map.of());
    Folds folds = withoutVectors(parts);
    for (int target = 0; target < parts.targets().size(); target++) {
      for (int document : parts.store().phrasings(target)) {
        Set<Integer> members = folds.members(document);
        assertThat(members).contains(document).hasSizeLessThanOrEqualTo(1 + Folds.MOST_ALIKE);
        assertThat(parts.store().phrasings(target)).containsAll(members);
      }
    }
  }
}
