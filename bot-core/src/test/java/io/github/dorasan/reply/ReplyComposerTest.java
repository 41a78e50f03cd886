package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.UncoveredQuestion;
import io.github.dorasan.shop.Shop;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyComposerTest {
  private static final String FOLDER = "answers";
  private static final ReplyComposer COMPOSER =
      new ReplyComposer(Shop.knowledge(), new Wording(Locale.ENGLISH));

  static final SortedMap<String, Answer> ANSWERS =
      new TreeMap<>(
          Map.ofEntries(
              answered("answered-in-full", "hours-on-sunday"),
              answered("answered-in-short", "tables-book"),
              answered("answered-with-two-tellings", "hours-on-weekdays"),
              answered("answered-without-facts", "house-motto"),
              answered("answered-of-death", "house-what-cat"),
              answered("answered-of-violence", "house-why-glass"),
              Map.entry("corrected", corrected("hours-on-sunday")),
              Map.entry(
                  "suggested", new Answer.Suggested(entries("tables-cost", "house-why-glass"))),
              Map.entry("gap-with-nearest", gap("nc-parking", "hours-on-weekdays")),
              Map.entry("gap-alone", gap("nc-wifi")),
              Map.entry("nothing-near", new Answer.NothingNear(List.of())),
              Map.entry("nothing-near-but-some", new Answer.NothingNear(entries("tables-cost"))),
              smallTalk("talk-greeting", "greeting"),
              smallTalk("talk-thanks", "thanks", "hours-on-sunday", "house-motto"),
              smallTalk("talk-loaded", "bait"),
              smallTalk("talk-danger", "poisoned"),
              Map.entry(
                  "composed",
                  new Answer.Composed(
                      List.of(
                          new Answer.Answered(Shop.entry("tables-cost")),
                          corrected("hours-on-sunday"),
                          new Answer.Answered(Shop.entry("house-what-cat"))))),
              Map.entry(
                  "composed-with-gaps",
                  new Answer.Composed(
                      List.of(
                          new Answer.Answered(Shop.entry("tables-cost")),
                          gap("nc-wifi", "hours-on-weekdays"),
                          new Answer.Suggested(entries("returns-how"))))),
              Map.entry("other-language", new Answer.OtherLanguage(Locale.KOREAN)),
              Map.entry("other-language-without-a-line", new Answer.OtherLanguage(Locale.of("fo"))),
              Map.entry("ignored-no-subject", new Answer.Ignored(Answer.Reason.NO_SUBJECT)),
              Map.entry("ignored-no-words", new Answer.Ignored(Answer.Reason.NO_WORDS)),
              Map.entry("ignored-too-long", new Answer.Ignored(Answer.Reason.TOO_LONG))));

  private static Map.Entry<String, Answer> answered(String name, String id) {
    return Map.entry(name, new Answer.Answered(Shop.entry(id)));
  }

  private static Answer corrected(String id) {
    FaqEntry entry = Shop.entry(id);
    return new Answer.Corrected(entry, entry.premises().getFirst());
  }

  private static Answer gap(String id, String... nearest) {
    UncoveredQuestion question =
        Objects.requireNonNull(Shop.knowledge().uncovered().get(new EntryId(id)));
    return new Answer.KnownGap(question, entries(nearest));
  }

  private static Map.Entry<String, Answer> smallTalk(String name, String id, String... related) {
    SmallTalkEntry entry =
        Objects.requireNonNull(Shop.knowledge().smallTalk().get(new EntryId(id)));
    return Map.entry(name, new Answer.SmallTalk(entry, entries(related)));
  }

  private static List<FaqEntry> entries(String... ids) {
    return List.of(ids).stream().map(Shop::entry).toList();
  }

  static List<String> cases() {
    return List.copyOf(ANSWERS.keySet());
  }

  private static Reply reply(String name) {
    return COMPOSER.reply(Objects.requireNonNull(ANSWERS.get(name)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsItWasFoundGood(String name) {
    Golden.check(FOLDER + "/" + name, reply(name));
  }

  @Test
  void everyGoldenFileIsOfACase() {
    Golden.checkNames(FOLDER, cases());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesNoPlaceholderAndNothingEmpty(String name) {
    String plain = new Renderer(Markup.PLAIN).render(reply(name));

    assertThat(plain).doesNotContain("{", "}", "null", "[]", "\n\n\n").isNotBlank();
    assertThat(plain.lines()).noneMatch(line -> line.endsWith(" ") || line.endsWith(": ["));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void repliesThatAnswerNothingAndThoseToPeopleInDangerAreForTheAskerAlone(String name) {
    boolean forTheAskerAlone =
        switch (Objects.requireNonNull(ANSWERS.get(name))) {
          case Answer.Answered _, Answer.Corrected _, Answer.Composed _ -> false;
          case Answer.SmallTalk talk -> talk.ofDanger();
          case Answer.Suggested _, Answer.NotCovered _, Answer.Ignored _ -> true;
        };
    assertThat(reply(name).discreet()).isEqualTo(forTheAskerAlone);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theShortTextStandsInTheReply(String name) {
    assertThat(new Renderer(Markup.PLAIN).render(reply(name)).replace("\n\n", " "))
        .contains(COMPOSER.shortText(Objects.requireNonNull(ANSWERS.get(name))));
  }

  @Test
  void buttonsAskTheQuestionsThatTheyShow() {
    assertThat(reply("answered-in-full").actions())
        .containsExactly(button("hours-on-weekdays"), button("tables-cost"), button("returns-how"));
  }

  private static Action button(String id) {
    String question = Shop.entry(id).question();
    return new Action("ask:" + id, question, question);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, ''",
    "PRIVATE_PERSON, ''",
    "VIOLENCE, Content note: this answer speaks of violence.",
    "DEATH, Content note: this answer speaks of death.",
    "SEXUAL_VIOLENCE, Content note: this answer speaks of sexual violence."
  })
  void aGraveAnswerCarriesANotice(Fact.Sensitivity sensitivity, String notice) {
    assertThat(COMPOSER.notice(sensitivity).orElse("")).isEqualTo(notice);
    assertThat(sensitivity.needsNotice()).isEqualTo(!notice.isEmpty());
  }
}
