package io.github.dorasan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dorasan.evaluation.Expectation.Want;
import io.github.dorasan.evaluation.figures.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final List<Row> ROWS =
      List.of(
          Rows.inScope("a", 0.9, 1),
          Rows.inScope("b", 0.8, 2),
          Rows.inScope("c", 0.4, 1),
          Rows.inScope("d", 0.1, 0),
          Rows.outOfScope("e", 0.6),
          Rows.outOfScope("f", 0.2),
          Rows.row("g", "talk", Want.SMALL_TALK, Verdict.WRONGLY_SILENT, 0.9, 0));

  private static Figures figures(List<Row> rows) {
    return Figures.of(Rows.run(rows), 0.5);
  }

  @Test
  void verdictsAreCountedByKind() {
    Figures figures = figures(ROWS);

    assertThat(figures.kinds().keySet()).containsExactly("in", "out", "talk");
    assertThat(figures.total().total()).isEqualTo(7);
    assertThat(figures.total().share(Verdict.RIGHT)).isEqualTo(new Proportion(1, 7));
    assertThat(figures.total().share(Verdict.WRONG)).isEqualTo(new Proportion(2, 7));
    assertThat(figures.total().share(Verdict.WRONGLY_SILENT)).isEqualTo(new Proportion(3, 7));
    assertThat(figures.total().share(Verdict.RIGHTLY_SILENT)).isEqualTo(new Proportion(1, 7));
    assertThat(figures.total().good()).isEqualTo(new Proportion(2, 7));
    assertThat(figures.kinds().get("out")).isEqualTo(VerdictCounts.of(ROWS.subList(4, 6)));
  }

  /** Ranks 1, 2, 1 and none: two hits of four, and (1 + 1/2 + 1 + 0) / 4. */
  @Test
  void rankingCountsQuestionsInScope() {
    Figures.Ranking ranking = figures(ROWS).ranking().orElseThrow();

    assertThat(ranking.hitAtOne().value()).isEqualTo(0.5);
    assertThat(ranking.hitAtOne().questions()).isEqualTo(4);
    assertThat(ranking.reciprocalRank().value()).isEqualTo(0.625);
  }

  /**
   * Of the 8 pairs 0.9, 0.8 beat both, 0.4 beats one, 0.1 none: 5. All of scope are kept from 0.1.
   */
  @Test
  void scopeLeavesSmallTalkOut() {
    Figures.Scope scope = figures(ROWS).scope().orElseThrow();

    assertThat(scope.auroc().value()).isEqualTo(5.0 / 8);
    assertThat(scope.recognised().value()).isZero();
  }

  /**
   * Falling: 0.9 right, 0.8 wrong, 0.6 out, 0.4 right, 0.2 out, 0.1 wrong. At 5 % only the first is
   * answered. One question a bin: (0.1 + 0.8 + 0.6 + 0.6 + 0.2 + 0.1) / 6.
   */
  @Test
  void confidenceIsOverBothTogether() {
    Figures.Confidence confidence = figures(ROWS).confidence().orElseThrow();

    assertThat(confidence.riskCoverage().coverageAt(0.05))
        .hasValueSatisfying(point -> assertThat(point.coverage()).isEqualTo(1.0 / 6));
    assertThat(confidence.calibration().error()).isCloseTo(2.4 / 6, within(1e-12));
  }

  /** Four of six want an answer: odds are doubled; 0.9 becomes 18/19, 0.6 becomes 3/4. */
  @Test
  void theShareCorrectionDoublesTheOdds() {
    var corrected = figures(ROWS).confidence().orElseThrow().corrected().orElseThrow();

    assertThat(corrected.bins().getLast().stated()).isCloseTo(18.0 / 19, within(1e-12));
    assertThat(corrected.bins().get(3).stated()).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void aSetWithoutOneSideLacksWhatNeedsBoth() {
    Figures inScope = figures(ROWS.subList(0, 4));
    Figures outOfScope = figures(ROWS.subList(4, 6));
    Figures talk = figures(ROWS.subList(6, 7));

    assertThat(inScope.scope()).isEmpty();
    assertThat(inScope.confidence().orElseThrow().corrected()).isEmpty();
    assertThat(outOfScope.ranking()).isEmpty();
    assertThat(talk.confidence()).isEmpty();
    assertThat(talk.lengths()).isEmpty();
  }

  @Test
  void latencyIsInMillisecondsAndLengthInCharacters() {
    Figures figures = figures(ROWS);

    assertThat(figures.millis().at(0.5)).isEqualTo(2);
    assertThat(figures.lengths().orElseThrow().largest()).isEqualTo(4);
  }
}
