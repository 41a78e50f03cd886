package io.github.dorasan.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GroundingTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Great River has sold over 33,000 copies.",
        "More than 33,000 copies of The Great River were sold.",
        "Anna Olsen published the game in 2011.",
        "Anna Olsen published the game in late 2011.",
        "60 percent of the copies were sold in Norway.",
        "Estonians bought 60 per cent.",
        "The NBGA named it Game of the Year on May 25, 2012.",
        "The Nordic Board Game Association named it Game of the Year in May 2012.",
        "A round takes around 45 minutes, says Meeple Corner.",
      })
  void aFactMaySayWhatItsSectionSays(String text) {
    GamesFolder games =
        new GamesFolder(temporary).fact("river", text, "river").faq(entry("It is good."));

    assertThat(games.ungrounded()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It has sold 33,000 copies.                          | 33,000
          It has sold around 33,000 copies.                   | around 33,000
          It has sold over 330,000 copies.                    | over 330,000
          It was published in early 2011.                     | early 2011
          It was published in 2012 and named in 2013.         | 2013
          On May 26th, 2012, it became Game of the Year.      | May 26th, 2012
          In June 2012 it became Game of the Year.            | June 2012
          The game is by Anna Hansen.                         | Anna Hansen
          60 km of it were sold in Norway.                    | 60 km
          Swedes bought 60%.                                  | Swedes
          The International Board Game Association named it.  | International Board Game Association
          A round takes 45 hours.                             | 45 hours
          It is for six players.                              | six
          """)
  void aFactMayNotSayAnythingElse(String text, String reported) {
    GamesFolder games =
        new GamesFolder(temporary).fact("river", text, "river").faq(entry("It is good."));

    assertThat(games.ungrounded())
        .anySatisfy(
            finding ->
                assertThat(finding)
                    .startsWith("seeds/facts/games.yaml:1: The fact `river` says \"" + reported)
                    .contains("catalogue#river (documents/catalogue.txt:3)"));
  }

  @Test
  void aFindingNamesTheSectionThatWouldHoldIt() {
    GamesFolder games =
        new GamesFolder(temporary)
            .fact("river", "Three million people played.", "river")
            .faq(entry("It is good."));

    assertThat(games.ungrounded())
        .containsExactly(
            "seeds/facts/games.yaml:1: The fact `river` says \"Three million\", which does not"
                + " stand in catalogue#river (documents/catalogue.txt:3). If the fact is from"
                + " catalogue#harbour (documents/catalogue.txt:8), cite that.");
  }

  @Test
  void oneCitedSectionIsEnoughAndTheOthersAreNoted() {
    GamesFolder games =
        new GamesFolder(temporary)
            .facts(
                """
                - id: river
                  text: Anna Olsen sold over 33,000 copies.
                  sources: [catalogue#harbour, catalogue#river]
                """)
            .faq(entry("It is good."));
    GroundingReport report = Grounding.check(games.load(), games.documents());

    assertThat(report.findings()).isEmpty();
    assertThat(games.shown(report.notes()))
        .hasSize(2)
        .anySatisfy(
            note ->
                assertThat(note)
                    .contains("\"over 33,000\", which does not stand in catalogue#harbour")
                    .contains("though in another section that it cites"));
  }

  @Test
  void anAnswerRestsOnItsOwnFacts() {
    GamesFolder games =
        new GamesFolder(temporary)
            .fact("river", "The Great River has sold over 33,000 copies.", "river")
            .fact("author", "Anna Olsen made The Great River.", "river")
            .faq(entry("Anna Olsen has sold over 33,000 copies."));

    assertThat(games.ungrounded())
        .containsExactly(
            "seeds/faq/games.yaml:1: The answer of `sold` says \"Anna Olsen\", which none of its"
                + " facts say: `river` (seeds/facts/games.yaml:1). Rest the entry on a fact that"
                + " says it, such as `author` (seeds/facts/games.yaml:5).");
  }

  @Test
  void questionTopicAndCommunityLendTheirNames() {
    GamesFolder games =
        new GamesFolder(temporary)
            .fact("river", "The game has sold over 33,000 copies.", "river")
            .faq(entry("Yes: Meeple Corner sold over 33,000 copies of The Great River."));

    assertThat(games.ungrounded()).isEmpty();
  }

  @Test
  void aliasesComeFromTheSynonyms() {
    GamesFolder games =
        new GamesFolder(temporary)
            .file("synonyms.txt", "great river, grand stream\n")
            .fact("river", "The Grand Stream has sold over 33,000 copies.", "river")
            .faq(entry("The Grand Stream sold over 33,000 copies."));

    assertThat(games.ungrounded()).isEmpty();
  }

  @Test
  void theLongerPartACorrectionAndWhatIsNotCoveredAreCheckedToo() {
    GamesFolder games =
        new GamesFolder(temporary)
            .fact("river", "The Great River has sold over 33,000 copies.", "river")
            .faq(
                """
                - id: sold
                  question: How many copies of The Great River were sold?
                  phrasings: [sales of the river game]
                  answer: Over 33,000 copies.
                  more: It did well in Norway.
                  facts: [river]
                  corrects:
                    - premise: Only a hundred were sold.
                      phrasings: [just 100 sold]
                      correction: "No: over 34,000 copies were sold."
                """)
            .file(
                "not-covered.yaml",
                """
                - id: nc-price
                  question: What does it cost?
                  phrasings: [price in kroner]
                  about: prices in Denmark
                """);

    List<String> findings = games.ungrounded();

    assertThat(findings).hasSize(3);
    assertThat(findings.get(0)).contains("The longer part of `sold` says \"Norway\"");
    assertThat(findings.get(1))
        .contains("The correction of \"Only a hundred were sold.\" of `sold` says \"over 34,000\"");
    assertThat(findings.get(2)).contains("The `about` of `nc-price` says \"Denmark\"");
  }

  @Test
  void aReplyOfSmallTalkMaySayWhatAnyFactSays() {
    GamesFolder games =
        new GamesFolder(temporary)
            .fact("river", "The Great River has sold over 33,000 copies.", "river")
            .faq(entry("Over 33,000 copies."))
            .file(
                "smalltalk.yaml",
                """
                - id: brag
                  kind: loaded
                  phrasings: [your games are bad]
                  reply: Over 33,000 copies were sold, even in Finland.
                """);

    assertThat(games.ungrounded())
        .containsExactly(
            "seeds/smalltalk.yaml:1: The reply of `brag` says \"Finland\", which no fact says."
                + " Correct it, or leave it out.");
  }

  @Test
  void answersAreCheckedWithoutDocumentsToo() {
    GamesFolder games =
        new GamesFolder(temporary)
            .fact("river", "It has sold 99 copies.", "river")
            .faq(entry("It has sold 98 copies."));

    assertThat(games.shown(Grounding.checkAnswers(games.load()).findings()))
        .singleElement()
        .asString()
        .contains("says \"98\"");
  }

  private static String entry(String answer) {
    return """
    - id: sold
      question: How many copies of The Great River were sold?
      phrasings: [sales of the river game]
      answer: "%s"
      facts: [river]
    """
        .formatted(answer);
  }
}
