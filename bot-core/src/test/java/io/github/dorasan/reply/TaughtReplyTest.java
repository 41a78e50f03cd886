package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.shop.Shop;
import io.github.dorasan.shop.Taught;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaughtReplyTest {
  private static final Wording WORDING = new Wording(Locale.ENGLISH);
  private static final TaughtAnswer SOURCED =
      new TaughtAnswer(
          4,
          "Where are the dice?",
          List.of(),
          "In the blue cupboard.",
          Optional.empty(),
          Optional.of("the label on the door"),
          Optional.empty(),
          Optional.empty());

  private final AnswerEngine guild =
      Shop.engine()
          .overlaid(Taught.NOTHING.with(Taught.TOURNAMENT).with(SOURCED), Thresholds.DEFAULT);
  private final ReplyComposer replies = new ReplyComposer(guild.knowledge(), WORDING);

  private static String plain(Reply reply) {
    return new Renderer(Markup.PLAIN).render(reply);
  }

  private Outcome ask(String text) {
    return guild.answer(Question.of(text));
  }

  @Test
  void itIsCitedAsTheModeratorsAndNeverAsADocument() {
    assertThat(plain(replies.reply(ask(Taught.TOURNAMENT.question()).answer())))
        .isEqualTo(
            """
            The next tournament is on the first Friday of March.

            Answer by the moderators of the Guild. Written by Ann. From their own knowledge. \
            [taught_0]\
            """);
    assertThat(plain(replies.reply(ask(SOURCED.question()).answer())))
        .contains(
            "Answer by the moderators of the Guild. Source, as they name it: the label on the door"
                + " [taught_4]");
  }

  @Test
  void besideAnEntryOfTheFolderEachIsCited() {
    Answer both =
        new Answer.Composed(
            List.of(
                new Answer.Answered(entry(SOURCED)),
                new Answer.Answered(Shop.entry("tables-cost"))));

    assertThat(plain(replies.reply(both)))
        .contains("moderators of the Guild", "Source: ", "[taught_4] [tables-cost]");
  }

  @Test
  void itsSourceIsThatOfTheModerators() {
    assertThat(plain(new LookupComposer(guild.knowledge(), WORDING).source(entry(SOURCED))))
        .isEqualTo(
            "Answer by the moderators of the Guild. Source, as they name it: the label on the"
                + " door");
  }

  @Test
  void whyNamesTheModerators() {
    Reply why =
        new WhyComposer(guild.knowledge(), WORDING, Locale.ENGLISH, guild.words())
            .why(ask(SOURCED.question()));

    assertThat(plain(why))
        .contains("Where are the dice?", "the moderators of the Guild")
        .doesNotContain("fact");
  }

  private FaqEntry entry(TaughtAnswer answer) {
    return guild.knowledge().entry(answer.id()).orElseThrow();
  }
}
