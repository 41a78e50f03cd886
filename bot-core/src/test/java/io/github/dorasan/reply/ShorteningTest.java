package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShorteningTest {
  private static List<String> together(int limit, String... texts) {
    return Shortening.together(List.of(texts), limit, Locale.ENGLISH);
  }

  @Test
  void whatFitsIsLeftWhole() {
    assertThat(together(19, "One. Two.", "Three. 4.")).containsExactly("One. Two.", "Three. 4.");
  }

  @Test
  void sentencesAreLeftOutFromTheEndOfEachText() {
    assertThat(together(24, "One. Two. Three. Four.", "Five. Six. Seven."))
        .containsExactly("One. Two.", "Five. Six.");
  }

  @Test
  void aShortTextLeavesItsRoomToTheOther() {
    assertThat(together(20, "Yes.", "One. Two. Three. Four.")).containsExactly("Yes.", "One. Two.");
  }

  @Test
  void theFirstSentenceStaysHoweverLongItIs() {
    assertThat(together(5, "This is long. And more.", "So is this."))
        .containsExactly("This is long.", "So is this.");
  }
}
