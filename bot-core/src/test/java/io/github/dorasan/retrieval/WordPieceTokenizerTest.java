package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The numbers in {@code word-pieces.jsonl} are those that the model's own tokenizer (the library
 * that it was published with) gives for the same texts.
 */
class WordPieceTokenizerTest {
  private static final String SMALL =
      """
      {"model": {"vocab": {"[UNK]": 0, "[CLS]" : 1, "[SEP]":2,"play": 3, "##ing": 4, "##s": 5,
      "\\"": 6, "\\u00fc": 7, "\\\\": 8, "u": 9}}}
      """;

  private static WordPieceTokenizer model() throws IOException {
    try (InputStream in = resource("/bge-small-en-v1.5-q-tokenizer.json")) {
      return WordPieceTokenizer.read(in, 256);
    }
  }

  private static WordPieceTokenizer small(int maxTokens) throws IOException {
    return of(SMALL, maxTokens);
  }

  private static WordPieceTokenizer of(String json, int maxTokens) throws IOException {
    return WordPieceTokenizer.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), maxTokens);
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(WordPieceTokenizerTest.class.getResourceAsStream(name), name);
  }

  static List<JsonNode> rows() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(resource("word-pieces.jsonl"), StandardCharsets.UTF_8))) {
      List<JsonNode> rows = new java.util.ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(json.readTree(line));
      }
      return rows;
    }
  }

  @Test
  void cutsTextsAsTheModelWasTrained() throws IOException {
    WordPieceTokenizer tokenizer = model();

    assertThat(rows()).hasSizeGreaterThan(60);
    assertThat(rows())
        .allSatisfy(
            row ->
                assertThat(tokenizer.ids(row.get("text").asText()))
                    .describedAs(row.get("text").toString())
                    .containsExactly(
                        row.get("ids").valueStream().mapToLong(JsonNode::asLong).toArray()));
  }

  @Test
  void cutsWordsIntoTheLongestPieces() throws IOException {
    assertThat(small(9).ids("Playing plays, play")).containsExactly(1, 3, 4, 3, 5, 0, 3, 2);
  }

  @Test
  void aWordOfWhichAPartIsUnknownIsUnknown() throws IOException {
    assertThat(small(9).ids("playful play")).containsExactly(1, 0, 3, 2);
  }

  @Test
  void stopsWhereThereIsNoRoom() throws IOException {
    assertThat(small(5).ids("playing playing playing")).containsExactly(1, 3, 4, 3, 2);
    assertThat(small(4).ids("playing playing playing")).containsExactly(1, 3, 4, 2);
  }

  @Test
  void readsEscapedPieces() throws IOException {
    assertThat(small(9).ids("\" \\ \u00fc")).containsExactly(1, 6, 8, 9, 2);
  }

  @Test
  void theModelsMarksAreTextToo() throws IOException {
    assertThat(model().ids("[SEP]")).hasSize(5).doesNotContain(100);
  }

  @Test
  void brokenSurrogatesAreLeftOut() throws IOException {
    assertThat(model().ids("\ud83dplay\ude00")).containsExactly(model().ids("play"));
  }

  @Test
  void knowsWholeWords() throws IOException {
    WordPieceTokenizer tokenizer = model();

    assertThat(List.of("shop", "caf\u00e9", "people", "dads", "proudest"))
        .allMatch(tokenizer::holds);
    assertThat(List.of("shpo", "shpos", "shpoest", "two words", "")).noneMatch(tokenizer::holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"vocab\": []}",
        "{\"vocab\": {\"a\": 1",
        "{\"vocab\": {\"a\": 1, \"\\u00",
        "{\"vocab\": {\"[CLS]\": 1, \"[SEP]\": 2}}"
      })
  void refusesWhatIsNoVocabulary(String json) {
    assertThatThrownBy(() -> of(json, 9)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void neverHoldsMoreThanItMay(JsonNode row) throws IOException {
    assertThat(small(8).ids(row.get("text").asText())).hasSizeBetween(2, 8);
  }
}
