package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasingTest {
  @ParameterizedTest
  @CsvSource({
    "When do you open?, when do you open",
    "'  WHEN\tdo   you, open!! ', when do you open",
    "what\u2019s that, whats that",
    "what''s that, whats that",
    "\uff37\uff48\uff45\uff4e, when",
    "\ufb01nal, final",
    "cafe\u0301, caf\u00e9",
    "24-7, 24 7",
    "?!, ''",
    "\ud83d\ude00 ok, ok",
    "\u2764\ufe0f, ''",
    "ok \u2764\ufe0f, ok",
    "\u0915\u093f, \u0915\u093f",
    "\u0e01\u0e34\u0e19, \u0e01\u0e34\u0e19",
    "\u0130stanbul, i\u0307stanbul"
  })
  void twoPhrasingsAreTheSameIfTheirWordsAre(String typed, String key) {
    assertThat(Phrasing.key(typed)).isEqualTo(key);
  }
}
