package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.shop.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final SharedFacts SHARED = new SharedFacts(Shop.knowledge());

  private static Retrieval scored(double... scores) {
    Retrieval found = Shop.retriever().retrieve("how much is a table for the evening", 10);
    List<Match> others =
        found.matches().stream()
            .filter(match -> !SHARED.alike(match.target(), found.matches().getFirst().target()))
            .toList();
    Match best = found.matches().getFirst();
    return new Retrieval(
        List.of(
            new Match(best.target(), scores[0], best.why()),
            new Match(others.getFirst().target(), scores[1], others.getFirst().why())),
        List.of(),
        List.of(),
        false);
  }

  @Test
  void twoMatchesWithTheSameEvidenceAreAnEvenChoice() {
    assertThat(Features.of(scored(3, 3), SHARED).choice()).isCloseTo(0, within(1e-12));
  }

  @Test
  void theChoiceIsTheDifferenceOfTheScores() {
    assertThat(Features.of(scored(4.5, 3), SHARED).choice()).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void theChoiceIsBounded() {
    double most = Math.log(0.98 / 0.02);
    assertThat(Features.of(scored(90, 3), SHARED).choice()).isCloseTo(most, within(1e-12));
    assertThat(Features.of(scored(3, 90), SHARED).choice()).isCloseTo(-most, within(1e-12));
  }
}
