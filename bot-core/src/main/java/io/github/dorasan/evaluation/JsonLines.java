package io.github.dorasan.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of one JSON object a line, one at a time. A line that is none is noted as a fault
 * and passed over; blank lines are passed over.
 */
public final class JsonLines implements Closeable {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final BufferedReader reader;
  private final Faults faults;
  private int line;

  /**
   * One object.
   *
   * @param line from 1
   */
  public record Row(int line, ObjectNode json) {
    /** The text or whole number under a key; empty where there is none. */
    public Optional<String> text(String key) {
      JsonNode value = json.path(key);
      return value.isTextual() || value.isIntegralNumber()
          ? Optional.of(value.asText())
          : Optional.empty();
    }
  }

  /**
   * Opens a file.
   *
   * @param faults gets what is wrong with it
   * @throws IOException if it is missing or may not be read
   */
  public JsonLines(Path file, Faults faults) throws IOException {
    this.reader = TextFile.open(file);
    this.faults = faults;
  }

  /** The next object; empty at the end of the file. */
  public Optional<Row> next() throws IOException, BadFileException {
    for (String text = nextLine(); text != null; text = nextLine()) {
      if (text.isBlank()) {
        continue;
      }
      Optional<ObjectNode> object = parse(text);
      if (object.isPresent()) {
        return Optional.of(new Row(line, object.get()));
      }
    }
    return Optional.empty();
  }

  private @Nullable String nextLine() throws IOException, BadFileException {
    line++;
    try {
      return reader.readLine();
    } catch (CharacterCodingException e) {
      throw faults.fatal(line, "From about here on the file is not UTF-8 text", "Save it in UTF-8");
    }
  }

  private Optional<ObjectNode> parse(String text) throws BadFileException {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return Optional.of(object);
      }
      faults.add(
          line, "The line is JSON, but no object", "Write one object {...} a line, without commas");
    } catch (JsonProcessingException e) {
      faults.add(
          line,
          "The line is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse("empty"),
          "Write one JSON object {...} a line");
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
