package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.shop.Shop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question among other words, typed in haste, or heard by a machine. */
class NoiseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hi all, hope you're well! my kid has a birthday and I was wondering, how much is a table"
            + " for the evening? thanks | tables-cost",
        "does anybody know how much a table for the evening is | tables-cost",
        "can anyone tell me if i can bring back a game | returns-how",
        "quick question: can i reserve a table | tables-book",
        "Sorry to bother you, but what is the motto of the house, if you don't mind? | house-motto",
        "my sister came by and she was so happy. when are you open on sundays. bye |"
            + " hours-on-sunday",
        "so we argued about it all day... what happened to the shop cat? lol | house-what-cat",
        "CAN I RESERVE A TABLE?!?!!! | tables-book",
        "caaan i reserveee a table pleeease | tables-book",
        "can i reservea table plz | tables-book",
        "howmuch is a table for the evening | tables-cost",
        "howmuchisa table for the evening | tables-cost",
        "wat happend to the shop cat | house-what-cat",
        "wats the motto of the house | house-motto",
        "y is there a glass wall at the till | house-why-glass",
        "um can i uh bring back, like, a game | returns-how",
        "im new here n shy, can u tell me can i bring back a game | returns-how",
        "what, if i may ask, is the motto of the house | house-motto",
        "How much is a table for the evening? My friends and I are six and we are so looking"
            + " forward to it, you are the best shop in town! | tables-cost",
        "the motto of the house please | house-motto"
      })
  void theQuestionIsFound(String text, String entry) {
    assertThat(Shop.ask(text).answer()).isEqualTo(new Answer.Answered(Shop.entry(entry)));
  }

  @ParameterizedTest
  @CsvSource({
    "hi there! thanks a lot, false",
    "hello hello, false",
    "I was wondering, false",
    "does anybody know?, false",
    "my kid has a birthday and we love elephants, false"
  })
  void whereThereIsNoQuestionNoneIsFound(String text, boolean answered) {
    assertThat(Shop.ask(text).answer().answers()).isEqualTo(answered);
  }
}
