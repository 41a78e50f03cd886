package io.github.dorasan.community.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to ann.o'hara+x@mail.example.org please | write to [e-mail] please",
        "am I @ann or @bob_1 or ann#1234 | am I [name] or [name] or [name]",
        "ask <@123456789012345678> in <#987654321098765432> | ask [name] in [name]",
        "see https://example.org/a?b=c and www.example.org/x | see [link] and [link]",
        "join discord.gg/abc or t.me/abc | join [link] or [link]",
        "call +49 170 1234567 or 010-1234-5678 | call [number] or [number]",
        "call (02) 123 45 67 now | call [number] now",
        "my id is 123456789012345678 | my id is [number]",
        "key 6f1c0b52-9a77-4d7b-8f1e-1234567890ab | key [id]",
        "token abcd1234efgh5678ijkl | token [id]",
        "it was 160 miles (250 km) in 1950-1953, 38th | it was 160 miles (250 km) in 1950-1953,"
            + " 38th",
        "GDP of $39,500 and 3,000 miles | GDP of $39,500 and 3,000 miles",
        "a demilitarised-and-far-away-land | a demilitarised-and-far-away-land",
        "3 @ 2 euros | 3 @ 2 euros"
      })
  void whatTellsAPersonIsMasked(String text, String masked) {
    assertThat(Masking.mask(text)).isEqualTo(masked);
  }

  @Test
  void theTextStandsOnOneLineAndIsCut() {
    assertThat(Masking.mask(" two\n lines ")).isEqualTo("two lines");
    assertThat(Masking.mask("\ud83d\ude00 ".repeat(1000)).length()).isLessThanOrEqualTo(500);
    assertThat(Masking.mask("x ".repeat(1000))).startsWith("x x").hasSizeLessThanOrEqualTo(500);
  }
}
