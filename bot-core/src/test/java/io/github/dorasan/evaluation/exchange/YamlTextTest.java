package io.github.dorasan.evaluation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.knowledge.YamlFile;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class YamlTextTest {
  @Test
  void readableTextStaysReadable() {
    assertThat(YamlText.quoted("Dice: 2 \u00E0 3 \u20AC, \u4E3B\u9898 \uD83C\uDFB2"))
        .isEqualTo("\"Dice: 2 \u00E0 3 \u20AC, \u4E3B\u9898 \uD83C\uDFB2\"");
  }

  @Test
  void whatCannotStandIsEscaped() {
    assertThat(YamlText.quoted("\"\\\n\r\t\0\u0085\u00A0\u200B\u2028\uFEFF\uE000"))
        .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0000\\u0085\\u00A0\\u200B\\u2028\\uFEFF\\uE000\"");
    assertThat(YamlText.quoted(Character.toString(0xE0001))).isEqualTo("\"\\U000E0001\"");
  }

  @Test
  void anyTextIsReadBackAsItWas() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 2000; i++) {
      String text = "x" + RandomText.of(random, 30) + "x";
      Problems problems = new Problems();

      String read =
          new YamlFile(Path.of("test"), problems)
              .mapping("a: " + YamlText.quoted(text))
              .orElseThrow(() -> new AssertionError(problems.all().toString()))
              .text("a");

      assertThat(problems.isEmpty()).as(problems.all().toString()).isTrue();
      assertThat(read).isEqualTo(text);
    }
  }
}
