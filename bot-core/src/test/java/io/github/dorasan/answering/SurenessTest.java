package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.shop.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurenessTest {
  private final AnswerEngine shop = Shop.engine();

  @Test
  void theBolderTheLessSureAnAnswerMustBe() {
    assertThat(Sureness.CAREFUL.thresholds().answer())
        .isGreaterThan(Sureness.NORMAL.thresholds().answer());
    assertThat(Sureness.NORMAL.thresholds()).isEqualTo(Thresholds.DEFAULT);
    assertThat(Sureness.NORMAL.thresholds().answer())
        .isGreaterThan(Sureness.BOLD.thresholds().answer());
  }

  @Test
  void aQuestionShowsWhatTheLevelsDiffer() {
    Sureness.Difference found =
        Sureness.difference(shop, Sureness.CAREFUL, Sureness.BOLD, List.of()).orElseThrow();

    assertThat(found.one().answer().answers()).isFalse();
    assertThat(found.other().answer().answers()).isTrue();
    assertThat(found.other().confidence()).isBetween(0.33, 0.75);
    assertThat(Sureness.difference(shop, Sureness.CAREFUL, Sureness.BOLD, List.of()))
        .contains(found);
  }

  @Test
  void whatPeopleAskedComesFirst() {
    String between =
        Sureness.difference(shop, Sureness.CAREFUL, Sureness.BOLD, List.of())
            .orElseThrow()
            .question();

    assertThat(
            Sureness.difference(
                shop, Sureness.BOLD, Sureness.CAREFUL, List.of("return policy", between)))
        .hasValueSatisfying(found -> assertThat(found.question()).isEqualTo(between));
  }

  @Test
  void oneLevelDoesNotDifferFromItself() {
    assertThat(Sureness.difference(shop, Sureness.NORMAL, Sureness.NORMAL, List.of())).isEmpty();
  }
}
