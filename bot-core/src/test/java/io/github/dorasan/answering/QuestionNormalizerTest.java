package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.shop.RandomTexts;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionNormalizerTest {
  /** An invisible character before one that joins with what stands before it. */
  static final Pattern PARTED =
      Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+[\\p{M}\\u1161-\\u11ff]");

  @ParameterizedTest
  @CsvSource({
    "when do you open?, when do you open?",
    "'  when\t do\r\n\u2028you  open? ', when do you open?",
    "when\u00a0do\u3000you open?, when do you open?",
    "don\u2019t \u2018do\u2019, 'don''t ''do'''",
    "\uff37\uff28\uff25\uff2e\uff1f, WHEN?",
    "cafe\u0301, caf\u00e9",
    "\ufb01nal, final"
  })
  void bringsATextToOneForm(String typed, String plain) {
    assertThat(QuestionNormalizer.normalize(typed)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ta\u200bble",
        "ta\u00adble",
        "\ufefftable",
        "\u202etable\u202c",
        "ta\u200dble",
        "ta\ue000ble",
        "ta\ud83dble",
        "table\ude00",
        "\ud83dtable"
      })
  void invisibleCharactersAndBrokenSurrogatesAreTakenOut(String typed) {
    assertThat(QuestionNormalizer.normalize(typed)).isEqualTo("table");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u0085b", "a\u007fb", "a\u000bb"})
  void controlCharactersPartWords(String typed) {
    assertThat(QuestionNormalizer.normalize(typed)).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<@123> price?",
        "<@!123> price?",
        "<@&99> price?",
        "<#42> price?",
        "price? <:smile:55>",
        "https://a.b/c?d=e#f price?",
        "price? http://x"
      })
  void addressesAndMentionsAreTakenOut(String typed) {
    assertThat(QuestionNormalizer.normalize(typed)).isEqualTo("price?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uc190\ub2d8\uc774 \uc5b8\uc81c \uc640\uc694?",
        "\u4f60\u4eec\u51e0\u70b9\u5f00\u95e8",
        "\u0643\u0645 \u0627\u0644\u0633\u0639\u0631",
        "\u05db\u05de\u05d4 \u05d6\u05d4 \u05e2\u05d5\u05dc\u05d4",
        "\u0915\u093f\u0924\u0928\u093e",
        "\u043a\u043e\u0433\u0434\u0430?",
        "caf\u00e9 \ud83d\ude00?"
      })
  void otherScriptsStayAsTheyAre(String typed) {
    assertThat(QuestionNormalizer.normalize(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "\ud83d", "\u0000", "<@123>", "https://a.b", "\ufeff"})
  void nothingStaysOfNothing(String typed) {
    assertThat(QuestionNormalizer.normalize(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "\u4e2d", "?a", "\ud835\udc00", "\u0661"})
  void lettersAndDigitsAreWords(String text) {
    assertThat(QuestionNormalizer.hasWords(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "...", "\ud83d\ude00", "\u2764\ufe0f", "_", "\ud83d"})
  void signsAreNoWords(String text) {
    assertThat(QuestionNormalizer.hasWords(text)).isFalse();
  }

  @Test
  void growsATextAtMostEighteenfold() {
    assertThat(QuestionNormalizer.normalize("\ufdfa".repeat(100)).length())
        .isLessThanOrEqualTo(1800);
  }

  @Test
  void isIdempotentAndLeavesNothingUnseenInAnyText() {
    RandomTexts texts = new RandomTexts(1);
    for (int i = 0; i < 5000; i++) {
      String typed = PARTED.matcher(texts.next(20)).replaceAll(" ");
      String once = QuestionNormalizer.normalize(typed);
      assertThat(QuestionNormalizer.normalize(once)).as("twice: %s", typed).isEqualTo(once);
      assertThat(once).isEqualTo(once.strip()).doesNotContain("  ").doesNotContain("https://a");
      assertThat(once.codePoints())
          .as(typed)
          .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
          .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
  }

  @Test
  void isIdempotentWhereAnInvisibleCharacterPartsALetterFromItsAccent() {
    String once = QuestionNormalizer.normalize("cafe\u200b\u0301");

    assertThat(once).isEqualTo("caf\u00e9");
    assertThat(QuestionNormalizer.normalize(once)).isEqualTo(once);
  }
}
