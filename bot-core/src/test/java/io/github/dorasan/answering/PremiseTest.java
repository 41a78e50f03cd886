package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import io.github.dorasan.retrieval.Evidence;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.Target;
import io.github.dorasan.shop.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message takes for granted before it asks. */
class PremiseTest {
  private static final Answer SUNDAYS = new Answer.Answered(Shop.entry("hours-on-sunday"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Since the tables are free of charge, when are you open on Sundays?",
        "since sitting down costs nothing, when are you open on sundays",
        "Hi! Given that the tables are free of charge, when are you open on Sundays?",
        "the tables are free of charge, so when are you open on Sundays?"
      })
  void whatIsWrongInItIsSetRightBeforeTheAnswer(String text) {
    assertThat(Shop.ask(text).answer())
        .isInstanceOfSatisfying(
            Answer.Composed.class,
            composed -> {
              assertThat(composed.parts()).hasSize(2);
              assertThat(composed.parts().getFirst())
                  .isInstanceOfSatisfying(
                      Answer.Corrected.class,
                      corrected ->
                          assertThat(corrected.entry()).isEqualTo(Shop.entry("tables-cost")));
              assertThat(composed.parts().getLast()).isEqualTo(SUNDAYS);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Since a table costs 5 coins an evening, when are you open on Sundays?",
        "we are four friends with two dogs, when are you open on Sundays?",
        "my sister loves chess, when are you open on Sundays?"
      })
  void whatIsRightOrUnknownInItStays(String text) {
    assertThat(Shop.ask(text).answer()).isEqualTo(SUNDAYS);
  }

  /** Whatever is asked, the misbelief is found as well as the entry that it belongs to. */
  private static Answer found(String text) {
    EntryId entry = new EntryId("tables-cost");
    Retrieval both =
        new Retrieval(
            List.of(match(new Target.Premise(entry, 0)), match(new Target.Faq(entry))),
            List.of("tabl"),
            List.of(),
            false);
    return new AnswerEngine(
            Shop.knowledge(), (_, _) -> both, Calibration.LEXICAL, Thresholds.DEFAULT, 0)
        .answer(Question.of(text))
        .answer();
  }

  private static Match match(Target target) {
    Evidence why =
        new Evidence("tables", List.of("tabl"), List.of(), 1, 1, 1, 0.5, 0, 0.5, 0, 0, 0);
    return new Match(target, 50, why);
  }

  @Test
  void aFewKeywordsClaimNothing() {
    assertThat(found("are the tables free")).isInstanceOf(Answer.Corrected.class);
    assertThat(found("free tables")).isEqualTo(new Answer.Answered(Shop.entry("tables-cost")));
  }
}
