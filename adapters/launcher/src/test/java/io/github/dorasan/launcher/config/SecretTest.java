package io.github.dorasan.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  @Test
  void showsItselfOnlyWhenAsked() {
    Secret secret = new Secret("abc.DEF-123");

    assertThat(secret).hasToString("(secret)");
    assertThat(secret.reveal()).isEqualTo("abc.DEF-123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abc def", "abc\n", "\u00a0abc", "abc\u0000"})
  void refusesWhatIsNoTokenWithoutRepeatingIt(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Secret(value))
        .withMessage("a secret is empty or holds a blank");
  }
}
