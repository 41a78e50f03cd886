package io.github.dorasan.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dorasan.contract.Mutations;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.reply.ReplyComposer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever lines come in, each is answered by an object, or told to be none. */
final class BatchFuzzTest {
  private static final List<String> RIGHT =
      List.of(
          "{\"id\": \"1\", \"question\": \"When is the shop open?\"}",
          "{\"id\": \"2\", \"question\": \"and on sundays\", \"context\": [\"When are you"
              + " open?\"]}",
          "{\"id\": 3, \"question\": \"hello\", \"more\": {\"a\": [1, null, true]}}\n{}\n\n[]");

  private static final BatchRun BATCH = batch();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static BatchRun batch() {
    KnowledgeBase knowledge = ShopBot.knowledge();
    return new BatchRun(
        ShopBot.engine(knowledge, 0), new ReplyComposer(knowledge, ShopBot.WORDING));
  }

  @FuzzTest(maxDuration = "30s")
  void lines(byte[] data) {
    holds(data);
  }

  @Test
  void mutatedLines() {
    Mutations.of(RIGHT, 400).forEach(BatchFuzzTest::holds);
  }

  private static void holds(byte[] data) {
    String text = new String(data, UTF_8);
    long lines =
        new BufferedReader(new StringReader(text)).lines().filter(line -> !line.isBlank()).count();
    StringWriter out = new StringWriter();
    try {
      BATCH.run(new BufferedReader(new StringReader(text)), new PrintWriter(out));
      List<String> answers = out.toString().lines().toList();
      assertThat(answers).hasSize((int) lines);
      for (String answer : answers) {
        JsonNode read = JSON.readTree(answer);
        assertThat(read.has("outcome") || read.has("error")).isTrue();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
