package io.github.dorasan.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole tables, whose columns hold texts, numbers or nothing. */
final class TableRows {
  private static final int BATCH = 500;

  private TableRows() {}

  /** Hands over each row of a table, by column. */
  static void forEach(Handle handle, String table, Consumer<Map<String, @Nullable Object>> taker) {
    handle
        .createQuery("SELECT * FROM " + table)
        .setFetchSize(BATCH)
        .map(
            (row, _) -> {
              Map<String, @Nullable Object> values = new LinkedHashMap<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.put(row.getMetaData().getColumnName(i), row.getObject(i));
              }
              return values;
            })
        .useStream(rows -> rows.forEach(taker));
  }

  /**
   * Adds rows to a table.
   *
   * @return how many
   */
  static long insert(Handle handle, String table, Iterator<Map<String, @Nullable Object>> rows) {
    long count = 0;
    while (rows.hasNext()) {
      List<Map<String, @Nullable Object>> some = new ArrayList<>();
      while (rows.hasNext() && some.size() < BATCH) {
        some.add(rows.next());
      }
      insert(handle, table, some);
      count += some.size();
    }
    return count;
  }

  private static void insert(
      Handle handle, String table, List<Map<String, @Nullable Object>> rows) {
    List<String> columns = List.copyOf(rows.getFirst().keySet());
    String sql =
        "INSERT INTO "
            + table
            + columns.stream().collect(Collectors.joining(", ", " (", ") VALUES ("))
            + String.join(", ", Collections.nCopies(columns.size(), "?"))
            + ")";
    PreparedBatch batch = handle.prepareBatch(sql);
    for (Map<String, @Nullable Object> row : rows) {
      for (int i = 0; i < columns.size(); i++) {
        batch.bind(i, row.get(columns.get(i)));
      }
      batch.add();
    }
    batch.execute();
  }

  /** How many rows a table has. */
  static long count(Handle handle, String table) {
    return handle.select("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
  }
}
