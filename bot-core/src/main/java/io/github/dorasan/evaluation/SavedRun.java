package io.github.dorasan.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * A run in a JSON file, so that a later one can be held against it.
 *
 * @param format {@link #FORMAT}
 * @param questions the name of the question file
 * @param knowledge the version of the knowledge that was answered from
 * @param at when, ISO 8601 in UTC
 * @param rows in the order of the file
 */
public record SavedRun(int format, String questions, String knowledge, String at, List<Row> rows) {
  /** The form of the file; changes whenever the meaning of a field does. */
  public static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  public SavedRun {
    rows = List.copyOf(rows);
  }

  /**
   * Writes a run, one question a line.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Run run, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file);
        JsonGenerator json = JSON.createGenerator(writer)) {
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeStringField("questions", run.questions());
      json.writeStringField("knowledge", run.knowledge());
      json.writeStringField("at", run.at().toString());
      json.writeArrayFieldStart("rows");
      for (Row row : run.rows()) {
        json.writeRaw('\n');
        json.writePOJO(row);
      }
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /**
   * Reads a run.
   *
   * @throws BadFileException if the file holds none, or one of another form
   * @throws IOException if the file is missing or may not be read
   */
  public static SavedRun read(Path file) throws IOException, BadFileException {
    String mend = "Name a file that `eval --save` wrote";
    try {
      SavedRun run = JSON.readValue(file.toFile(), SavedRun.class);
      if (run.format() != FORMAT) {
        throw new Faults(file)
            .fatal(
                0,
                "The run is saved in form " + run.format() + ", this version reads " + FORMAT,
                "Save it anew with this version");
      }
      Instant.parse(run.at());
      return run;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new Faults(file).fatal(line, "This is no saved run", mend);
    } catch (DateTimeParseException e) {
      throw new Faults(file).fatal(0, "\"at\" is no instant", mend);
    }
  }
}
