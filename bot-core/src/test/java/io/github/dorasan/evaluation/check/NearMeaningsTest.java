package io.github.dorasan.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.LocatedKnowledge;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearMeaningsTest {
  @TempDir Path temporary;
  private GamesFolder games;
  private final Map<String, float[]> vectors = new HashMap<>();

  @BeforeEach
  void folder() {
    games =
        new GamesFolder(temporary)
            .facts(
                """
                - {id: a, text: Anna Olsen made it., sources: [catalogue#river]}
                - {id: b, text: It is fun., sources: [catalogue#river]}
                """);
  }

  /** Two entries; what else the second one has is given. */
  private LocatedKnowledge two(String second) {
    return games
        .faq(
            """
            - {id: maker, question: Who made it?, answer: Anna., facts: [a]}
            - {id: author, question: Whose game is it?, answer: Hers., %s}
            - {id: good, question: Is it good?, answer: It is fun., facts: [b]}
            """
                .formatted(second))
        .load();
  }

  /** A vector of length one, so far from the first axis. */
  private void at(String text, double angle) {
    float[] vector = new float[100];
    vector[0] = (float) Math.cos(angle);
    vector[99] = (float) Math.sin(angle);
    vectors.put(text, vector);
  }

  private List<String> near(LocatedKnowledge located) {
    return games.shown(NearMeanings.of(located, vectors));
  }

  @Test
  void phrasingsThatMeanTheSameAreToldWithBothPlaces() {
    at("Who made it?", 0);
    at("Whose game is it?", 0.1);
    at("Is it good?", 1.5);

    assertThat(near(two("facts: [b]")))
        .containsExactly(
            "seeds/faq/games.yaml:2: \"Whose game is it?\" of `author` means nearly the same as"
                + " \"Who made it?\" of `maker` (seeds/faq/games.yaml:1), cosine 1.00. If one"
                + " answer serves both, keep it under that entry; or name the entries as related.");
  }

  @Test
  void entriesThatShareAFactOrAreRelatedAreMeantToBeClose() {
    at("Who made it?", 0);
    at("Whose game is it?", 0.1);

    assertThat(near(two("facts: [a]"))).isEmpty();
  }

  @Test
  void relatedEntriesAreMeantToBeClose() {
    at("Who made it?", 0);
    at("Whose game is it?", 0.1);

    assertThat(near(two("facts: [b], related: [maker]"))).isEmpty();
  }

  @Test
  void whatIsFartherOrHasNoVectorIsNotTold() {
    at("Who made it?", 0);
    at("Whose game is it?", Math.acos(NearMeanings.NEAR) + 0.001);

    assertThat(near(two("facts: [b]"))).isEmpty();
  }

  @Test
  void theMostAlikeComeFirstAndOneOfTwoEntries() {
    LocatedKnowledge located =
        games
            .faq(
                """
                - {id: maker, question: Who made it?, answer: Anna., facts: [a]}
                - {id: author, question: B?, phrasings: [BB?], answer: Hers., facts: [b]}
                """)
            .file("not-covered.yaml", "- {id: gap, question: C?, about: the maker's age}\n")
            .load();
    at("Who made it?", 0);
    at("B?", 0.3);
    at("BB?", 0.2);
    at("C?", 0.05);

    List<String> near = near(located);
    assertThat(near).hasSize(3);
    assertThat(near.get(0)).contains("`gap`", "`maker`");
    assertThat(near.get(1)).contains("`gap`", "\"BB?\" of `author`");
    assertThat(near.get(2)).contains("`maker`", "\"BB?\" of `author`");
  }

  @Test
  void noMoreAreToldThanAnybodyReads() {
    StringBuilder faq = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      faq.append("- {id: e%d, question: Q%d?, answer: A., facts: [a]}\n".formatted(i, i));
      faq.append("- {id: f%d, question: R%d?, answer: A., facts: [b]}\n".formatted(i, i));
      at("Q" + i + "?", 0.001 * i);
      at("R" + i + "?", 0.002 * i);
    }

    assertThat(near(games.faq(faq.toString()).load())).hasSize(NearMeanings.MOST);
  }
}
