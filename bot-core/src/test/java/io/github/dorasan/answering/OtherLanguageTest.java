package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.shop.Shop;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in another language than the folder's, and those that only hold a word of one. */
class OtherLanguageTest {
  @ParameterizedTest
  @CsvSource({
    "ko, 게임을 반품할 수 있나요?",
    "ko, table 예약 되나요",
    "ja, テーブルを予約できますか",
    "ja, 営業時間は何時から？",
    "zh, 星期天几点开门？",
    "zh, 可以退货吗",
    "ru, Можно ли забронировать стол?",
    "ru, Как дела",
    "ar, هل يمكنني حجز طاولة؟",
    "hi, क्या मैं एक मेज बुक कर सकता हूँ?",
    "th, จองโต๊ะได้ไหม",
    "es, ¿Puedo reservar una mesa para esta noche?",
    "es, cuanto cuesta una mesa por la noche",
    "fr, Est-ce que je peux réserver une table ?",
    "fr, combien coûte une table pour la soirée",
    "de, Wann ist der Laden am Sonntag geöffnet?",
    "de, was kostet ein tisch für den abend",
    "pt, Posso reservar uma mesa para hoje?",
    "pt, quanto custa uma mesa",
    "it, Quanto costa un tavolo per la sera?",
    "it, posso prenotare un tavolo",
    "vi, Tôi có thể đặt bàn không?",
    "id, apakah saya bisa pesan meja untuk malam ini",
    "tr, bir masa ayırtmak için ne kadar"
  })
  void isToldWhichLanguageWorks(String language, String text) {
    assertThat(Shop.ask(text).answer()).isEqualTo(new Answer.OtherLanguage(Locale.of(language)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hola",
        "hola! how much is a table for the evening?",
        "bonjour, can I bring back a game?",
        "Can I bring back a game, por favor?",
        "danke",
        "what does 체스 mean",
        "do you sell Siedler von Catan?",
        "is Die Macher in stock",
        "El Grande",
        "table price",
        "fee to sit down with my friends",
        "no table",
        "xyzzy plugh qwrtpsdf",
        "lorem ipsum dolor sit amet",
        "8472 9913 1177",
        "WHO DIED?!",
        "a"
      })
  void aWordOfAnotherLanguageIsNotEnough(String text) {
    assertThat(Shop.ask(text).answer()).isNotInstanceOf(Answer.OtherLanguage.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "도와주세요, 지금 숨어 있어요",
        "救命！我在躲藏",
        "助けてください",
        "Помогите, меня ищут",
        "ساعدوني من فضلكم",
        "ayúdame por favor, necesito ayuda",
        "j'ai besoin d'aide, je me cache",
        "bitte helft mir, ich verstecke mich"
      })
  void whoIsInDangerIsAnsweredCalmly(String text) {
    Outcome outcome = Shop.ask(text);

    assertThat(outcome.ofDanger()).isTrue();
  }
}
