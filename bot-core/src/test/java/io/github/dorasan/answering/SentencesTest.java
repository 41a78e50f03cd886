package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void aMessageIsSplitIntoItsSentences() {
    assertThat(Sentences.of("Hi there! I like it. How much is it?", Locale.ENGLISH))
        .containsExactly("Hi there!", "I like it.", "How much is it?");
  }

  @Test
  void whatHoldsNoWordIsNoSentence() {
    assertThat(Sentences.of("\ud83d\ude00! ... How much?", Locale.ENGLISH))
        .containsExactly("How much?");
    assertThat(Sentences.of("", Locale.ENGLISH)).isEmpty();
  }

  @Test
  void theQuestionIsTheLastThatAsks() {
    assertThat(Sentences.question(List.of("Where?", "How much?", "Thanks.")))
        .isEqualTo("How much?");
    assertThat(Sentences.question(List.of("\u4ec0\u4e48\uff1f", "\u8c22\u8c22")))
        .isEqualTo("\u4ec0\u4e48\uff1f");
  }

  @Test
  void whereNothingAsksTheLastSentenceCounts() {
    assertThat(Sentences.question(List.of("Hello.", "tell me the price")))
        .isEqualTo("tell me the price");
  }
}
