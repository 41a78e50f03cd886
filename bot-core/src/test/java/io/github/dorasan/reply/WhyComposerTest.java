package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.Candidate;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.shop.Shop;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhyComposerTest {
  private static final String FOLDER = "whys";
  private static final WhyComposer COMPOSER =
      new WhyComposer(
          Shop.knowledge(), new Wording(Locale.ENGLISH), Locale.ENGLISH, Shop.engine().words());

  private static final List<String> ONE_OF_EACH =
      List.of(
          "answered-in-full",
          "answered-in-short",
          "answered-without-facts",
          "composed",
          "corrected",
          "other-language",
          "suggested",
          "gap-alone",
          "nothing-near",
          "talk-greeting",
          "ignored-no-words");

  static final SortedMap<String, Reply> REPLIES = new TreeMap<>();

  static {
    for (String name : ONE_OF_EACH) {
      Answer answer = Objects.requireNonNull(ReplyComposerTest.ANSWERS.get(name));
      REPLIES.put(name, COMPOSER.why(outcome(answer, "sunday opening")));
    }
    REPLIES.put(
        "understood",
        COMPOSER.why(
            outcome(
                new Answer.Answered(Shop.entry("hours-on-sunday")),
                "when are you nincompoops open on sundays")));
    REPLIES.put("nothing-yet", COMPOSER.nothingYet());
  }

  /** An outcome whose best match is that of a text. */
  private static Outcome outcome(Answer answer, String text) {
    Match match = Shop.retriever().retrieve(text, 1).matches().getFirst();
    return new Outcome(answer, 0.874, List.of(new Candidate(match, 0.874)), text);
  }

  static List<String> cases() {
    return List.copyOf(REPLIES.keySet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsItWasFoundGood(String name) {
    Golden.check(FOLDER + "/" + name, Objects.requireNonNull(REPLIES.get(name)));
  }

  @Test
  void everyGoldenFileIsOfACase() {
    Golden.checkNames(FOLDER, cases());
  }

  @Test
  void whereTheAnswersOwnWordsMatchedTheQuestionIsNamed() {
    // No phrasing speaks of a chessboard, only an answer does.
    Outcome outcome = outcome(new Answer.Answered(Shop.entry("house-why-glass")), "chessboard");

    assertThat(new Renderer(Markup.PLAIN).render(COMPOSER.why(outcome)))
        .startsWith("I matched your question with \"Why is there a glass wall at the till?\".");
  }

  @Test
  void aReasonIsForTheAskerAlone() {
    assertThat(REPLIES.values()).allMatch(Reply::discreet);
  }
}
