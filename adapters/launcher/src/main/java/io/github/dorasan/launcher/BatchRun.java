package io.github.dorasan.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.model.Question;
import io.github.dorasan.reply.ReplyComposer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers a file of questions, one JSON object a line, in order. */
final class BatchRun {
  private final ObjectMapper json = new ObjectMapper();
  private final AnswerEngine engine;
  private final ReplyComposer replies;

  BatchRun(AnswerEngine engine, ReplyComposer replies) {
    this.engine = engine;
    this.replies = replies;
  }

  /** Reads to the end; a line that cannot be used gets an object with {@code error}. */
  void run(BufferedReader in, PrintWriter out) throws IOException {
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        out.println(answer(line, number));
      }
    }
    out.flush();
  }

  private String answer(String line, int number) throws JsonProcessingException {
    JsonNode row;
    try {
      row = json.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
    } catch (JsonProcessingException e) {
      return error(number, null, "The line is not JSON: " + e.getOriginalMessage());
    }
    String id = row.path("id").isMissingNode() ? null : row.path("id").asText();
    if (!row.path("question").isTextual()) {
      return error(number, id, "The line has no text in \"question\"");
    }
    List<String> context = new ArrayList<>();
    row.path("context").forEach(turn -> context.add(turn.asText()));
    return json(id, timed(new Question(row.path("question").asText(), context)));
  }

  /**
   * An outcome and how long the engine took for it.
   *
   * @param micros in microseconds
   */
  record Timed(Outcome outcome, long micros) {}

  /** Answers one question, once. */
  Timed timed(Question question) {
    long start = System.nanoTime();
    Outcome outcome = engine.answer(question);
    return new Timed(outcome, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
  }

  /** An answer as one JSON object on one line. */
  String json(@Nullable String id, Timed answer) throws JsonProcessingException {
    return json.writeValueAsString(
        AnswerJson.of(id, answer.outcome(), engine.knowledge(), replies, answer.micros()));
  }

  private String error(int line, @Nullable String id, String message)
      throws JsonProcessingException {
    ObjectNode row = json.createObjectNode();
    if (id != null) {
      row.put("id", id);
    }
    row.put("error", message);
    row.put("line", line);
    return json.writeValueAsString(row);
  }
}
