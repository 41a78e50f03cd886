package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeAnalyzerTest {
  private static final List<String> RULES =
      List.of(
          "price, cost, fee",
          "board game, boardgame, bg",
          "bg shop => meeple corner",
          "TTRPG, tabletop role-playing game",
          "\uc0c1\uc810, shop");

  private static String terms(String text) {
    return terms(text, "en", RULES);
  }

  private static String terms(String text, String language, List<String> rules) {
    KnowledgeAnalyzer analyzer = new KnowledgeAnalyzer(Locale.forLanguageTag(language), rules);
    return String.join(" ", Terms.of(analyzer, text));
  }

  @ParameterizedTest
  @CsvSource({
    "price, price",
    "cost, price",
    "FEES, price",
    "the cost of it, the price of it",
    "pricey, pricey"
  })
  void synonymsBecomeTheFirstOfTheirGroup(String text, String terms) {
    assertThat(terms(text)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({
    "a boardgame, a board game",
    "a bg, a board game",
    "my board games, my board game",
    "the bg shop, the meepl corner",
    "ttrpg night, ttrpg night",
    "tabletop role-playing game night, ttrpg night",
    "tabletop role playing games, ttrpg",
    "tabletop, tabletop"
  })
  void synonymsMayHaveSeveralWords(String text, String terms) {
    assertThat(terms(text)).isEqualTo(terms);
  }

  @Test
  void synonymsMayBeOfAnotherScript() {
    assertThat(terms("\uc0c1\uc810 hours")).isEqualTo(terms("shop hours"));
  }

  @ParameterizedTest
  @CsvSource({
    "players played playing, player play",
    "Opening opens OPENED, open",
    "tables table, tabl",
    "caf\u00e9 CAFE, cafe"
  })
  void wordsAreFoldedAndStemmed(String text, String terms) {
    assertThat(terms(text)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({
    "250km, 250 km",
    "250 km, 250 km",
    "24h, 24 h",
    "10pm, 10 pm",
    "'33,000', 33000",
    "33000, 33000",
    "'1,234,567 coins', 1234567 coin",
    "'1,2', '1,2'",
    "3.5mm, 3.5 mm",
    "38th, 38th",
    "2nd 1st 3rd, 2nd 1st 3rd",
    "A4, a4",
    "555-0100, 555 0100"
  })
  void numbersAreTheSameHoweverTheyAreWritten(String text, String terms) {
    assertThat(terms(text)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({
    "don\u2019t, dont",
    "don't, dont",
    "dont, dont",
    "can't, cant",
    "O'Brien, obrien",
    "the shop's door, the shop door",
    "the shop\u2019s door, the shop door",
    "the players' table, the player tabl",
    "'rock ''n'' roll', rock n roll"
  })
  void apostrophesDoNotMatter(String text, String terms) {
    assertThat(terms(text, "en", List.of())).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({
    "thanks.when are you open, thank when are you open",
    "topic:table, topic tabl",
    "board_game, board game",
    "U.N. of players, un of player",
    "the U.N., the un",
    "D.I.Y, diy",
    "e.g. chess, eg chess",
    "18:00, 18 00"
  })
  void stopsAndColonsWithoutABlankPartWords(String text, String terms) {
    assertThat(terms(text)).isEqualTo(terms);
  }

  @Test
  void fullWidthLettersAreNarrowed() {
    assertThat(terms("\uff21\uff22\uff23\uff11\uff12")).isEqualTo("abc12");
  }

  @ParameterizedTest
  @CsvSource({
    "\u4e2d\u6587\u5b57, \u4e2d\u6587 \u6587\u5b57",
    "\u4e2d, \u4e2d",
    "\ubcf4\ub4dc\uac8c\uc784, \ubcf4\ub4dc \ub4dc\uac8c \uac8c\uc784",
    "\u3075\u306d go \u3075\u306d, \u3075\u306d go"
  })
  void scriptsWithoutBlanksBecomePairsOfCharacters(String text, String terms) {
    assertThat(terms(text)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({
    "de, die Spiele spielen, die spiel",
    "fr, les jeux jouaient, le jeux jou",
    "ru, \u043a\u043d\u0438\u0433\u0438 \u043a\u043d\u0438\u0433\u0430, \u043a\u043d\u0438\u0433",
    "es, juegos y juego, jueg y",
    "xx, games played, games played",
    "ko, games played, games played"
  })
  void theFolderSaysWhichLanguageIsStemmed(String language, String text, String terms) {
    assertThat(terms(text, language, List.of())).isEqualTo(terms);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "da", "de", "en", "es", "fi", "fr", "hu", "it", "nl", "no", "pt", "ro", "ru", "sv", "tr",
        "ar", "zh", "ja", "ko", "hi", "th", "und"
      })
  void anyTextPassesInAnyLanguage(String language) {
    String text =
        "Spiel \u0130stanbul \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u0928\u092e"
            + "\u0938\u094d\u0924\u0947 \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35 \u4f60\u597d"
            + " \ud83d\udc69\u200d\ud83d\udc67 \ud800 x\u0301\u0301\u0301 250km '' ' \u2019s";

    assertThatCode(() -> terms(text, language, RULES)).doesNotThrowAnyException();
    assertThat(terms(text, language, RULES)).contains("250", "km");
  }

  @Test
  void aTextWithoutWordsHasNoTerms() {
    assertThat(terms("")).isEmpty();
    assertThat(terms("?! ... ' _ \u2019")).isEmpty();
  }

  @Test
  void aRuleInAnotherFormIsRefused() {
    assertThatThrownBy(() -> terms("a", "en", List.of("a => b => c")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("synonyms.txt: ");
  }
}
