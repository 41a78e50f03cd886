package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "rook, rook, 0",
    "rook, book, 1",
    "rook, rooks, 1",
    "rook, rok, 1",
    "titel, title, 1",
    "hwo, how, 1",
    "kitten, sitting, 3",
    "ca, abc, 3",
    "pawn, queen, 4"
  })
  void countsChangedAddedMissingAndSwappedLetters(String a, String b, int edits) {
    assertThat(Spelling.distance(a, b)).isEqualTo(edits);
    assertThat(Spelling.distance(b, a)).isEqualTo(edits);
  }

  @ParameterizedTest
  @CsvSource({
    "relatd, related",
    "phrsings, phrasings",
    "xyz, ''",
    "qu, ''",
    "questoin, question",
    "qestyon, question",
    "ansers-phrase, ''"
  })
  void suggestsWhatIsNearForItsLength(String typed, String meant) {
    List<String> keys = List.of("answer", "phrasings", "question", "related");

    assertThat(Spelling.nearest(typed, keys).orElse("")).isEqualTo(meant);
  }

  @Test
  void suggestsTheNearestOfSeveral() {
    assertThat(Spelling.nearest("hours-mondays", List.of("hours-sunday", "hours-monday")))
        .contains("hours-monday");
  }

  @Test
  void suggestsNothingWhereNothingIsKnown() {
    assertThat(Spelling.nearest("hours", List.of())).isEmpty();
  }
}
