package io.github.dorasan.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnowledgeLintTest {
  private static final String ENTRIES =
      """
      - id: who
        question: Who made The Great River?
        phrasings: [author of the river game]
        answer: Anna Olsen made it.
        facts: [author]
        related: [copies]
      - id: copies
        question: How many copies were sold?
        phrasings: [sales figures]
        answer: Over 33,000 copies were sold.
        facts: [sold]
        related: [who]
      """;

  @TempDir Path temporary;

  private GamesFolder folder() {
    return new GamesFolder(temporary)
        .fact("author", "Anna Olsen made The Great River.", "river")
        .fact("sold", "The Great River has sold over 33,000 copies.", "river");
  }

  @Test
  void aFolderWithoutFactsAndLinksHasForgottenNone() {
    assertThat(
            new GamesFolder(temporary)
                .faq("- {id: alone, question: Who made it?, answer: Anna made it.}\n")
                .lint())
        .isEmpty();
  }

  @Test
  void aSoundFolderHasNoFindings() {
    assertThat(folder().faq(ENTRIES).lint()).isEmpty();
  }

  @Test
  void phrasingsThatTheSearchCannotTellApartAreNamedWithBothPlaces() {
    GamesFolder games =
        folder()
            .file("synonyms.txt", "author, maker\n")
            .faq(ENTRIES)
            .faq(
                """
                - id: writer
                  question: Is the author famous?
                  phrasings: [the makers of the river games]
                  answer: Yes, Anna Olsen is.
                  facts: [author]
                  related: [who]
                """);

    assertThat(games.lint())
        .containsExactly(
            "seeds/faq/games.yaml:15: \"the makers of the river games\" of `writer` is nearly the"
                + " same to the search as \"author of the river game\" of `who`"
                + " (seeds/faq/games.yaml:3). Keep it under the entry that answers it best, or word"
                + " one of the two more distinctly.");
  }

  @Test
  void phrasingsOfOneEntryMayBeNear() {
    GamesFolder games =
        folder().faq(ENTRIES.replace("[sales figures]", "[sales figures, figure of sales]"));

    assertThat(games.lint()).isEmpty();
  }

  @Test
  void whatLeadsNowhereIsNamed() {
    GamesFolder games =
        folder()
            .fact("lonely", "A round takes about 45 minutes.", "river")
            .file(
                "topics.yaml",
                """
                - {id: games, name: Games, line: The games., aliases: [board games]}
                - {id: shops, name: Shops, line: The shops., aliases: [stores]}
                """)
            .faq(ENTRIES)
            .faq(
                """
                - id: alone
                  question: Who plays?
                  phrasings: [players of it]
                  answer: Nobody knows.
                - id: circle
                  question: Why a river?
                  phrasings: [reason for water]
                  answer: Rivers are fun.
                  facts: [author]
                  related: [circle, who, who]
                """);

    assertThat(games.lint())
        .extracting(finding -> finding.substring(0, finding.indexOf(". ")))
        .containsExactly(
            "seeds/facts/games.yaml:9: No entry reaches the fact `lonely`",
            "seeds/faq/games.yaml:13: No fact supports `alone`",
            "seeds/faq/games.yaml:13: `alone` names no related entry",
            "seeds/faq/games.yaml:17: `circle` is related to itself",
            "seeds/faq/games.yaml:17: `circle` names `who` twice among its related entries",
            "seeds/topics.yaml:2: No entry belongs to the topic `shops`");
  }

  @Test
  void aLongAnswerIsNamedWithItsLength() {
    String answer = "It is a good game. ".repeat(16) + "Play it.";
    GamesFolder games = folder().faq(ENTRIES.replace("Anna Olsen made it.", answer));

    assertThat(games.lint())
        .containsExactly(
            "seeds/faq/games.yaml:1: The answer of `who` is 312 characters long, 12 more than a"
                + " chat takes well. Shorten it, or move a part to `more:`.");
  }

  @Test
  void aHardAnswerIsNamedWithItsGrade() {
    String answer =
        "Anna Olsen, internationally celebrated originator of cooperative entertainment,"
            + " continually reconsidered fundamental organisational characteristics.";
    GamesFolder games = folder().faq(ENTRIES.replace("Anna Olsen made it.", "\"" + answer + "\""));

    assertThat(games.lint())
        .singleElement()
        .asString()
        .startsWith("seeds/faq/games.yaml:1: The answer of `who` reads at school year ")
        .endsWith(", over 14. Use shorter sentences and plainer words.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Is it good?            | Yes, it is good.      | false
          Isn't it good?         | No. It is not good.   | false
          Is it good?            | It is good.           | true
          Does it sell?          | Sometimes it does.    | true
          Is it good or bad?     | It is good.           | false
          What is it?            | It is a game.         | false
          """)
  void aYesOrNoQuestionIsAnsweredSo(String question, String answer, boolean found) {
    GamesFolder games =
        folder()
            .faq(ENTRIES)
            .faq(
                """
                - id: good
                  question: "%s"
                  phrasings: [quality verdict]
                  answer: "%s"
                  facts: [author]
                  related: [who]
                """
                    .formatted(question, answer));

    assertThat(games.lint()).hasSize(found ? 1 : 0);
    assertThat(games.lint()).allMatch(finding -> finding.contains("asks for yes or no"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          claim     | Meeple Corner calls it the best game.           | false
          claim     | According to Anna Olsen it is the best game.    | false
          claim     | It is the best game.                            | true
          claim     | Meeple Corner has the best game.                | true
          claim     | Some say that it is the best game.              | true
          estimate  | An estimated 60% are sold in Norway.            | false
          estimate  | 60% are sold in Norway.                         | true
          testimony | Anna Olsen played for three days.               | false
          testimony | Someone played for three days.                  | true
          """)
  void whatSomebodySaysNamesThem(String kind, String text, boolean found) {
    GamesFolder games =
        folder()
            .facts(
                """
                - id: said
                  text: %s
                  sources: [catalogue#river]
                  entities: [Anna Olsen]
                  kind: %s
                """
                    .formatted(text, kind))
            .faq(ENTRIES.replace("[author]", "[author, said]"));

    assertThat(games.lint()).hasSize(found ? 1 : 0);
    assertThat(games.lint())
        .allMatch(finding -> finding.contains("The fact `said` is of kind " + kind));
  }
}
