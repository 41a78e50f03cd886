package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingHelpTest {
  private static final Set<String> LANGUAGE = Set.of("sheep", "openings");

  private static SpellingHelp help(String... texts) {
    WordList.Builder words = new WordList.Builder();
    List.of(texts).forEach(words::add);
    return new SpellingHelp(words.build(), LANGUAGE::contains);
  }

  @ParameterizedTest
  @CsvSource({
    "When do you opne?, When do you open?",
    "openning hours, opening hours",
    "opneing huors, opening hours",
    "DELIVREY, delivery",
    "sheep, sheep",
    "openings, openings",
    "a zebra, a zebra",
    "delivary cost: 5, delivery cost: 5"
  })
  void bringsMistypedWordsToTheKnowledges(String typed, String mended) {
    assertThat(help("When do you open? Opening hours", "delivery cost", "sheer").mend(typed))
        .isEqualTo(mended);
  }

  @Test
  void prefersTheNearerThenTheCommonerThenTheFirst() {
    assertThat(help("board boars boars").mend("boarx")).isEqualTo("boars");
    assertThat(help("board boars").mend("boarx")).isEqualTo("board");
    assertThat(help("delivery delivers delivers").mend("deliveri")).isEqualTo("delivers");
    assertThat(help("deliverer deliverer delivery").mend("delivrey")).isEqualTo("delivery");
  }

  @ParameterizedTest
  @CsvSource({"delivry, 10, delivery", "delivry, 9, delivry", "sheep, 99, sheep"})
  void aMistypedWordOfTheKnowledgeIsMendedWhereTheRightOneIsCommon(
      String typed, int times, String mended) {
    String common = " delivery sheet".repeat(times);

    assertThat(help("delivry sheep" + common).mend(typed)).isEqualTo(mended);
  }

  @Test
  void leavesOutNoWordThatIsNear() {
    Random random = new Random(3);
    List<String> known = random.ints(400, 3, 14).mapToObj(n -> word(random, n + 1)).toList();
    SpellingHelp help = help(String.join(" ", known));
    for (int i = 0; i < 2000; i++) {
      String typed = word(random, 4 + random.nextInt(9));
      int limit = typed.length() >= 8 ? 2 : 1;
      Optional<String> near =
          known.stream()
              .filter(word -> word.charAt(0) == typed.charAt(0))
              .filter(word -> Spelling.distance(typed, word) <= limit)
              .findFirst();
      assertThat(help.mend(typed).equals(typed))
          .describedAs(typed)
          .isEqualTo(near.isEmpty() || known.contains(typed));
    }
  }

  /** Of few letters, so that many words are near each other. */
  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    random.ints(length, 0, 3).forEach(letter -> word.append("aeb".charAt(letter)));
    return word.toString();
  }
}
