package io.github.dorasan.evaluation.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.Faults;
import io.github.dorasan.evaluation.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The rows of an FAQ in JSON Lines. Keys that name no field are for others. */
final class JsonFaqRows implements FaqRows {
  private final JsonLines lines;
  private final Faults faults;

  JsonFaqRows(Path file, Faults faults) throws IOException {
    this.lines = new JsonLines(file, faults);
    this.faults = faults;
  }

  @Override
  public Optional<FaqRow> next() throws IOException, BadFileException {
    for (Optional<JsonLines.Row> line = lines.next(); line.isPresent(); line = lines.next()) {
      Optional<FaqRow> row = row(line.get());
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  private Optional<FaqRow> row(JsonLines.Row line) throws BadFileException {
    FaqRowMaker maker = new FaqRowMaker(line.line());
    for (Map.Entry<String, JsonNode> member : line.json().properties()) {
      Optional<FaqField> field = FaqField.named(member.getKey());
      if (field.isPresent()) {
        add(maker, field.get(), member, line.line());
      }
    }
    return maker.row(faults);
  }

  private void add(FaqRowMaker maker, FaqField field, Map.Entry<String, JsonNode> member, int line)
      throws BadFileException {
    JsonNode value = member.getValue();
    if (field == FaqField.ALTERNATES && value.isArray()) {
      for (JsonNode item : value) {
        text(maker, field, member.getKey(), item, line);
      }
    } else {
      text(maker, field, member.getKey(), value, line);
    }
  }

  private void text(FaqRowMaker maker, FaqField field, String key, JsonNode value, int line)
      throws BadFileException {
    if (value.isTextual() || value.isNumber()) {
      maker.add(field, value.asText());
    } else if (!value.isNull()) {
      faults.add(
          line,
          "\"" + key + "\" holds what is no text",
          field == FaqField.ALTERNATES ? "Write [\"...\", ...]" : "Write \"...\"");
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
