package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Target;
import io.github.dorasan.shop.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeciderTest {
  private final Decider decider = new Decider(Shop.knowledge(), new Thresholds(0.6, 0.2));

  private Answer decide(List<Candidate> candidates) {
    return decider.decide(candidates, false);
  }

  private static Candidate candidate(Target target, double probability) {
    Match any = Shop.retriever().retrieve("table", 1).matches().getFirst();
    return new Candidate(new Match(target, 1, any.why()), probability);
  }

  private static Candidate faq(String id, double probability) {
    return candidate(new Target.Faq(new EntryId(id)), probability);
  }

  @Test
  void withoutCandidatesNothingIsNear() {
    assertThat(decide(List.of())).isEqualTo(new Answer.NothingNear(List.of()));
  }

  @Test
  void aCandidateAtTheThresholdAnswers() {
    assertThat(decide(List.of(faq("tables-cost", 0.6), faq("tables-book", 0.5))))
        .isEqualTo(new Answer.Answered(Shop.entry("tables-cost")));
  }

  @Test
  void belowTheThresholdUpToThreeAreSuggestedBestFirst() {
    Answer answer =
        decide(
            List.of(
                faq("tables-cost", 0.59),
                faq("tables-book", 0.4),
                candidate(new Target.Premise(new EntryId("tables-cost"), 0), 0.35),
                candidate(new Target.Uncovered(new EntryId("nc-wifi")), 0.3),
                faq("returns-how", 0.25),
                faq("house-motto", 0.2)));

    assertThat(answer)
        .isEqualTo(
            new Answer.Suggested(
                List.of(
                    Shop.entry("tables-cost"),
                    Shop.entry("tables-book"),
                    Shop.entry("returns-how"))));
  }

  @Test
  void whatIsTooFarIsNotSuggested() {
    assertThat(decide(List.of(faq("tables-cost", 0.3), faq("tables-book", 0.19))))
        .isEqualTo(new Answer.Suggested(List.of(Shop.entry("tables-cost"))));
    assertThat(decide(List.of(faq("tables-cost", 0.19))))
        .isEqualTo(new Answer.NothingNear(List.of()));
  }

  @Test
  void aPremiseIsCorrected() {
    FaqEntry entry = Shop.entry("tables-cost");

    assertThat(decide(List.of(candidate(new Target.Premise(entry.id(), 0), 0.9))))
        .isEqualTo(new Answer.Corrected(entry, entry.premises().getFirst()));
  }

  @Test
  void aKnownGapOffersTheNearestThatItNamesFirst() {
    Answer answer =
        decide(
            List.of(
                candidate(new Target.Uncovered(new EntryId("nc-parking")), 0.9),
                faq("tables-cost", 0.5),
                faq("hours-on-weekdays", 0.4),
                faq("tables-book", 0.3),
                faq("returns-how", 0.3)));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.KnownGap.class,
            gap -> {
              assertThat(gap.question().about()).isEqualTo("parking");
              assertThat(gap.nearest())
                  .containsExactly(
                      Shop.entry("hours-on-weekdays"),
                      Shop.entry("tables-cost"),
                      Shop.entry("tables-book"));
            });
  }

  @Test
  void smallTalkOffersWhatItNames() {
    assertThat(decide(List.of(candidate(new Target.SmallTalk(new EntryId("thanks")), 0.8))))
        .isInstanceOfSatisfying(
            Answer.SmallTalk.class,
            talk ->
                assertThat(talk.related())
                    .containsExactly(Shop.entry("hours-on-sunday"), Shop.entry("house-motto")));
  }

  @Test
  void anIndexOfAnotherKnowledgeIsNoticed() {
    assertThatThrownBy(() -> decide(List.of(faq("no-such-entry", 0.9))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no-such-entry");
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.6", "1.1, 0.2", "0.5, -0.1", "NaN, 0.1", "0.5, NaN"})
  void thresholdsOutOfOrderAreRefused(double answer, double suggest) {
    assertThatThrownBy(() -> new Thresholds(answer, suggest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 <= suggest <= answer <= 1");
  }
}
