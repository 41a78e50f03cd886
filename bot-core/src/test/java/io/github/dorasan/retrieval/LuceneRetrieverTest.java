package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.shop.Shop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneRetrieverTest {
  private final LuceneRetriever retriever = Shop.retriever();

  static List<Targets.Row> rows() {
    return new Targets(Shop.knowledge()).rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPhrasingFindsItsTargetFirst(Targets.Row row) {
    assertThat(row.phrasings())
        .isNotEmpty()
        .allSatisfy(
            phrasing -> {
              Match first = retriever.retrieve(phrasing, 10).matches().getFirst();
              assertThat(first.target()).as(phrasing).isEqualTo(row.target());
              assertThat(first.why().phrasing()).isEqualTo(phrasing);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "tabel price, tables-cost",
    "do you take resrvations, tables-book",
    "retrun policy, returns-how",
    "your sloagn, house-motto",
    "bulletprof pane at the cashir, house-why-glass",
    "wekday opeing hours, hours-on-weekdays"
  })
  void typosAreFound(String text, String entry) {
    assertThat(first(text)).isEqualTo(new Target.Faq(new EntryId(entry)));
  }

  @ParameterizedTest
  @CsvSource({
    "table fee, tables-cost",
    "what does a table cost, tables-cost",
    "is there a TTRPG or another bg that i can bring back, returns-how"
  })
  void synonymsAreFound(String text, String entry) {
    assertThat(first(text)).isEqualTo(new Target.Faq(new EntryId(entry)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slogan AND (",
        "slogan OR NOT",
        "phrasing:slogan*",
        "*:* slogan",
        "slogan\\",
        "\\\"slogan",
        "\"slogan",
        "slogan~",
        "slogan~2",
        "slogan^5",
        "[slogan TO slogan]",
        "{slogan TO *}",
        "+slogan -slogan !slogan",
        "/slogan.*/",
        "slogan && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /"
      })
  void querySyntaxMeansNothing(String text) {
    assertThat(first(text)).isEqualTo(new Target.Faq(new EntryId("house-motto")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a AND (",
        "field:*",
        "\\",
        "\"",
        "~",
        "^5",
        "[a TO b]",
        "",
        " ",
        "\u0000",
        "\ud83d",
        "\ud83d\ude00"
      })
  void anyTextIsLookedUp(String text) {
    assertThat(retriever.retrieve(text, 10).matches()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void aTextOf4000CharactersIsLookedUp() {
    assertThat(first("table price " + "x".repeat(3988)))
        .isEqualTo(new Target.Faq(new EntryId("tables-cost")));
    assertThat(first("table price ".repeat(333) + "abcd"))
        .isEqualTo(new Target.Faq(new EntryId("tables-cost")));
    String words = String.join(" ", IntStream.range(0, 800).mapToObj(i -> "w" + i).toList());
    Retrieval retrieval = retriever.retrieve(words, 10);
    assertThat(retrieval.matches()).isEmpty();
    assertThat(retrieval.unknown()).hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 1000})
  void findsNoMoreThanTheLimitBestFirstEachOnce(int limit) {
    List<Match> matches = retriever.retrieve("when is the shop open on a sunday", limit).matches();

    assertThat(matches).hasSizeLessThanOrEqualTo(limit).isNotEmpty();
    assertThat(matches).extracting(Match::target).doesNotHaveDuplicates();
    assertThat(matches)
        .extracting(Match::score)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(matches)
        .isEqualTo(
            retriever
                .retrieve("when is the shop open on a sunday", 1000)
                .matches()
                .subList(0, matches.size()));
  }

  @Test
  void everyKindOfTargetIsFound() {
    assertThat(first("nobody works there on sunday"))
        .isEqualTo(new Target.Premise(new EntryId("hours-on-sunday"), 0));
    assertThat(first("wifi code")).isEqualTo(new Target.Uncovered(new EntryId("nc-wifi")));
    assertThat(first("cheers")).isEqualTo(new Target.SmallTalk(new EntryId("thanks")));
  }

  @Test
  void anIndexBuiltAnewFindsTheSame() throws IOException {
    try (LuceneRetriever other = LuceneRetriever.inMemory(Shop.knowledge())) {
      for (String text : questions()) {
        assertThat(other.retrieve(text, 10)).isEqualTo(retriever.retrieve(text, 10));
      }
    }
  }

  @Test
  void manyThreadsFindTheSame() throws InterruptedException, ExecutionException {
    List<Retrieval> alone = questions().stream().map(text -> retriever.retrieve(text, 5)).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Retrieval>>> together = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        together.add(
            threads.submit(
                () -> questions().stream().map(text -> retriever.retrieve(text, 5)).toList()));
      }
      for (Future<List<Retrieval>> found : together) {
        assertThat(found.get()).isEqualTo(alone);
      }
    }
  }

  private static List<String> questions() {
    return rows().stream().flatMap(row -> row.phrasings().stream()).toList();
  }

  private Target first(String text) {
    return retriever.retrieve(text, 10).matches().getFirst().target();
  }
}
