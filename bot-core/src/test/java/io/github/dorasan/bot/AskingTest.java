package io.github.dorasan.bot;

import static io.github.dorasan.bot.ShopBot.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyComposer;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.shop.RandomTexts;
import io.github.dorasan.shop.Shop;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {
  private static final String STALE = "That button is from an older message. Ask again.";

  private final ShopBot shop = new ShopBot();

  private static Reply answer(String entry) {
    return new ReplyComposer(Shop.knowledge(), new Wording(Locale.ENGLISH))
        .reply(new Answer.Answered(Shop.entry(entry)));
  }

  @Test
  void aMessageIsAnswered() {
    assertThat(shop.says("How much is a table for the evening?")).isEqualTo(answer("tables-cost"));
  }

  @Test
  void theAskCommandAnswersTheSame() {
    assertThat(shop.runs("ask", "question", "How much is a table for the evening?"))
        .isEqualTo(answer("tables-cost"));
  }

  @Test
  void theAskCommandTakesTheIdOfAnEntry() {
    assertThat(shop.runs("ask", "question", "tables-cost")).isEqualTo(answer("tables-cost"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void theAskCommandWantsAQuestion(String question) {
    Reply reply = shop.runs("ask", "question", question);

    assertThat(text(reply)).isEqualTo("Add what is missing: /ask <question>");
    assertThat(reply.discreet()).isTrue();
    assertThat(shop.runs("ask")).isEqualTo(reply);
    assertThat(shop.runs("ask", "querstion", "When?")).isEqualTo(reply);
  }

  @Test
  void aButtonAsksItsQuestion() {
    assertThat(shop.presses("ask:tables-cost")).isEqualTo(answer("tables-cost"));
  }

  @Test
  void everyButtonOfEveryAnswerWorks() {
    for (var entry : Shop.knowledge().faq().values()) {
      shop.says(entry.question())
          .actions()
          .forEach(
              action -> {
                assertThat(text(shop.presses(action.id()))).isNotEqualTo(STALE);
                assertThat(shop.says(action.typed())).isEqualTo(shop.presses(action.id()));
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask:no-such-entry",
        "ask:nc-wifi",
        "fact:no-such-topic",
        "",
        "ask",
        "ask:",
        "fact:",
        ":",
        "ASK:tables-cost",
        "ask: tables-cost",
        "ask:ask:tables-cost",
        "vote:tables-cost",
        "javascript:alert(1)",
        "\u0000\ud83d"
      })
  void aStaleOrMalformedButtonSaysSo(String action) {
    Reply reply = shop.presses(action);

    assertThat(text(reply)).isEqualTo(STALE);
    assertThat(reply.discreet()).isTrue();
  }

  @Test
  void aButtonOfAnyLengthSaysSo() {
    assertThat(text(shop.presses("ask:" + "x".repeat(100_000)))).isEqualTo(STALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such", "", "ASK", "/ask", "ask ", "\u0000", "start"})
  void anUnknownCommandSaysSo(String command) {
    Reply reply = shop.runs(command);

    assertThat(text(reply)).isEqualTo("I know no such command. /help shows those that I know.");
    assertThat(reply.discreet()).isTrue();
  }

  @Test
  void everyMemberMayUseEveryCommandThatThereIs() {
    for (CommandSpec spec : shop.bot.catalog().specs()) {
      for (Author.Role role : Author.Role.values()) {
        Reply reply =
            (Reply)
                shop.bot
                    .handle(
                        new Incoming.Command(
                            ShopBot.LOBBY,
                            new Author("ann", role),
                            spec.name(),
                            Map.of("question", "x", "id", "x")))
                    .orElseThrow();
        assertThat(text(reply)).doesNotContain("Only moderators");
      }
    }
  }

  @Test
  void anyTextGetsAReply() {
    RandomTexts texts = new RandomTexts(3);
    List<String> commands = shop.bot.catalog().specs().stream().map(CommandSpec::name).toList();
    for (int i = 0; i < 1000; i++) {
      String text = texts.next(10);
      String command = commands.get(texts.nextInt(commands.size()));
      Map<String, String> options = Map.of("question", text, "about", text, "id", text);
      assertThat(text(shop.says(text))).as(text).isNotBlank();
      assertThat(text(shop.presses(text))).as(text).isNotBlank();
      assertThat(text(shop.runs("ann", ShopBot.LOBBY, command, options))).as(text).isNotBlank();
      assertThat(shop.completes(command, "question", text)).hasSizeLessThanOrEqualTo(25);
    }
  }
}
