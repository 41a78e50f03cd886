package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dorasan.contract.ShopKnowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {
  @TempDir private Path folder;
  private Path seeds = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void copyTheShop() throws IOException {
    seeds = ShopKnowledge.copyTo(folder.resolve("shop"));
    data = folder.resolve("data");
  }

  private CommandLineRun ask(String... args) {
    List<String> all = new ArrayList<>(List.of("ask"));
    all.addAll(List.of(args));
    return CommandLineRun.of(seeds, data, all.toArray(String[]::new));
  }

  private List<JsonNode> batch(String... lines) throws IOException {
    Path file = folder.resolve("questions.jsonl");
    Files.writeString(file, String.join("\n", lines));
    CommandLineRun run = ask("--batch", file.toString());
    assertThat(run.status()).isZero();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  @Test
  void answersWithStatusZeroAndNothingElseOnStandardOutput() {
    CommandLineRun run = ask("When is game night?");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Game night is every Thursday from 18:00")
        .contains("[game-night]");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void saysWithStatusThreeThatSomethingIsNotCovered() {
    CommandLineRun run = ask("zzqx wvvk jjjh");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isNotBlank().doesNotContain("zzqx");
  }

  @Test
  void smallTalkIsAnswered() {
    assertThat(ask("hello").status()).isZero();
  }

  @Test
  void blankQuestionsGetAHintAndStatusThree() {
    CommandLineRun run = ask("   ");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isNotBlank();
  }

  @Test
  void wrongUsageIsStatusTwo() {
    assertThat(ask().status()).isEqualTo(2);
    assertThat(ask("a question", "--batch", "file").status()).isEqualTo(2);
    assertThat(ask("a question", "--colour-me").status()).isEqualTo(2);
    assertThat(CommandLineRun.of("no-such-command").status()).isEqualTo(2);
  }

  @Test
  void badKnowledgeIsStatusOneWithTheMend() throws IOException {
    Files.writeString(seeds.resolve("topics.yaml"), "- {id: shop, nam: Shop, line: A shop.}");
    CommandLineRun run = ask("When is game night?");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("topics.yaml:1").contains("Did you mean `name`?");
  }

  @Test
  void aMissingFolderIsStatusOne() {
    CommandLineRun run =
        CommandLineRun.of(folder.resolve("nowhere"), data, "ask", "When is game night?");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("nowhere").doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void jsonIsOneObject() throws IOException {
    CommandLineRun run = ask("--json", "When is game night?");
    assertThat(run.out().lines()).hasSize(1);
    JsonNode row = new ObjectMapper().readTree(run.out());
    assertThat(row.path("outcome").asText()).isEqualTo("answered");
    assertThat(row.path("entries")).hasSize(1);
    assertThat(row.path("entries").path(0).asText()).isEqualTo("game-night");
  }

  @Test
  void explainShowsEveryCandidate() {
    CommandLineRun run = ask("--explain", "When is game night?");
    assertThat(run.out())
        .contains("Decision:  answered")
        .contains(" 1. ")
        .contains("shared:")
        .containsPattern("By words: +game-night")
        .containsPattern("By meaning: +nothing")
        .containsPattern("coverage +[0-9.]+ x +-?[0-9.]+ = +-?[0-9.]+");
  }

  @Test
  void batchAnswersInOrderWithAllKeys() throws IOException {
    List<JsonNode> rows =
        batch(
            "{\"id\":\"a\",\"question\":\"When is game night?\",\"extra\":[1]}",
            "",
            "{\"id\":\"b\",\"question\":\"hello\",\"context\":[\"When is game night?\"]}");
    assertThat(rows).hasSize(2);
    List<String> keys = new ArrayList<>();
    rows.getFirst().fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
        .containsExactly(
            "id",
            "outcome",
            "text",
            "more",
            "notice",
            "confidence",
            "entries",
            "sources",
            "suggestions",
            "candidates",
            "micros");
    assertThat(rows.getFirst().path("id").asText()).isEqualTo("a");
    assertThat(rows.getFirst().path("sources").path(0).path("document").asText()).isNotBlank();
    assertThat(rows.getFirst().path("candidates").size()).isBetween(1, 10);
    assertThat(rows.getLast().path("outcome").asText()).isEqualTo("small_talk");
  }

  @Test
  void badBatchLinesAreNamedAndTheRestGoesOn() throws IOException {
    List<JsonNode> rows =
        batch(
            "not json",
            "{\"id\":\"a\"}",
            "[1,2]",
            "{\"id\":\"b\",\"question\":\"When is game night?\"}");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).path("error").asText()).contains("not JSON");
    assertThat(rows.get(0).path("line").asInt()).isEqualTo(1);
    assertThat(rows.get(1).path("error").asText()).contains("question");
    assertThat(rows.get(1).path("id").asText()).isEqualTo("a");
    assertThat(rows.get(2).path("line").asInt()).isEqualTo(3);
    assertThat(rows.get(3).path("outcome").asText()).isEqualTo("answered");
  }

  @Test
  void aMissingBatchFileIsNamed() {
    CommandLineRun run = ask("--batch", folder.resolve("none.jsonl").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("none.jsonl").contains("missing");
  }

  @Test
  void bytesThatAreNoUtf8DoNotStopABatch() throws IOException {
    Path file = folder.resolve("questions.jsonl");
    byte[] good = "{\"question\":\"When is game night?\"}\n".getBytes(StandardCharsets.UTF_8);
    byte[] bad = {'{', (byte) 0xff, (byte) 0xfe, '}', '\n'};
    Files.write(file, bad);
    Files.write(file, good, java.nio.file.StandardOpenOption.APPEND);
    CommandLineRun run = ask("--batch", file.toString());
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out()).contains("\"error\"").contains("Thursday");
  }

  @Test
  void hostileTextIsOnlyText() {
    for (String text :
        List.of(
            "game AND (",
            "field:*",
            "\\",
            "\"",
            "a~9999999999",
            "[* TO *]",
            "\uD800",
            "\u0000\u0007\u001b[31m",
            "\u200b\u200b",
            "\uD83D\uDE00\uD83D\uDE00",
            "\u4f60\u597d",
            "x".repeat(100_000),
            "game ".repeat(700))) {
      CommandLineRun run = ask(text);
      assertThat(run.status()).as(text.substring(0, Math.min(20, text.length()))).isIn(0, 3);
      assertThat(run.out()).isNotBlank();
      assertThat(run.err()).isEmpty();
    }
  }
}
