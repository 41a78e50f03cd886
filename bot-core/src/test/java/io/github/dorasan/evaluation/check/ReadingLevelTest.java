package io.github.dorasan.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingLevelTest {
  private final ReadingLevel level = new ReadingLevel(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "game, 1", "table, 2", "player, 2", "played, 1", "traded, 2", "rules, 1", "pieces, 2",
    "boxes, 2", "history, 3", "organise, 3", "the, 1", "33000, 1", "NBGA, 1", "people, 2"
  })
  void syllablesAreGroupsOfVowelsWithoutSilentEndings(String word, int syllables) {
    Token token = new Tokens(Locale.ENGLISH).of(word).getFirst();

    assertThat(ReadingLevel.syllables(token)).isEqualTo(syllables);
  }

  @Test
  void theGradeFollowsTheFormula() {
    // 6 words, 6 syllables, 1 sentence: 0.39 * 6 + 11.8 * 1 - 15.59
    assertThat(level.grade("The cat sat on the mat.").orElseThrow())
        .isCloseTo(-1.45, within(0.001));
    // 7 words, 13 syllables, 2 sentences: 0.39 * 3.5 + 11.8 * 13 / 7 - 15.59
    assertThat(level.grade("Players take turns: everybody builds a river.").orElseThrow())
        .isCloseTo(7.689, within(0.001));
  }

  @Test
  void anotherLanguageHasNoGrade() {
    assertThat(new ReadingLevel(Locale.GERMAN).grade("Das Spiel ist gut.")).isEmpty();
    assertThat(level.grade("...")).isEmpty();
  }
}
