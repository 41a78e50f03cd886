package io.github.dorasan.answering;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes, read as a text, are brought to a plain form. */
class QuestionNormalizerFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void normalize(byte[] data) {
    holds(new String(data, UTF_8));
    holds(new String(data, UTF_16BE));
  }

  private static void holds(String text) {
    String plain = QuestionNormalizer.normalize(text);
    assertThat(plain.length()).isLessThanOrEqualTo(18 * text.length());
    assertThat(plain).isEqualTo(plain.strip()).doesNotContain("  ");
    assertThat(plain.codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    if (!QuestionNormalizerTest.PARTED.matcher(text).find()) {
      assertThat(QuestionNormalizer.normalize(plain)).isEqualTo(plain);
    }
  }
}
