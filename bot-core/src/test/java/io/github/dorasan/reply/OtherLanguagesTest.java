package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.shop.Shop;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "ar, الإنجليزية",
    "de, Englisch",
    "en, English",
    "es, inglés",
    "fr, anglais",
    "hi, अंग्रेज़ी",
    "id, Inggris",
    "it, inglese",
    "ja, 英語",
    "ko, 영어",
    "pt, inglês",
    "ru, английский",
    "th, อังกฤษ",
    "tr, İngilizce",
    "vi, Tiếng Anh",
    "zh, 英语"
  })
  void theLineNamesTheLanguageThatWorks(String language, String works) {
    Reply reply =
        new ReplyComposer(Shop.knowledge(), new Wording(Locale.ENGLISH))
            .reply(new Answer.OtherLanguage(Locale.of(language)));

    assertThat(new Renderer(Markup.PLAIN).render(reply)).contains(works).doesNotContain("{");
    assertThat(reply.actions().map(Action::id))
        .hasSize(3)
        .allMatch(id -> id.startsWith("fact:"))
        .doesNotHaveDuplicates();
  }
}
