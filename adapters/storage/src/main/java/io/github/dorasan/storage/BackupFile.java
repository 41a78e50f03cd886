package io.github.dorasan.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The form of a backup: a ZIP file with a file of JSON Lines for each table, a row a line by
 * column, and last {@value #MANIFEST}, which tells of them.
 */
final class BackupFile {
  /** What tells of the other files. */
  static final String MANIFEST = "manifest.json";

  /** The form described here. */
  static final int FORM = 1;

  /** Writes and reads rows; leaves streams open. */
  static final ObjectMapper JSON =
      new ObjectMapper()
          .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
          .configure(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM, false)
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  /** Reads one row. */
  static final ObjectReader ROW =
      JSON.readerFor(new TypeReference<Map<String, @Nullable Object>>() {});

  private BackupFile() {}

  /**
   * What a backup says of itself.
   *
   * @param form of the backup, {@link #FORM}
   * @param schema the number of the last script that had run on the database
   * @param taken when, as ISO 8601
   * @param rows how many each table has
   */
  record Manifest(int form, String schema, String taken, TreeMap<String, Long> rows) {
    /** Refuses what a damaged file leaves out. */
    Manifest {
      Objects.requireNonNull(schema);
      Objects.requireNonNull(taken);
      Objects.requireNonNull(rows);
    }
  }

  /** The file of a table. */
  static String entry(String table) {
    return "tables/" + table + ".jsonl";
  }

  /** A row as one line. */
  static String line(Map<String, @Nullable Object> row) {
    try {
      return JSON.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row holds what is neither text nor number", e);
    }
  }
}
