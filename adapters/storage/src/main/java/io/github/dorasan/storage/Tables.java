package io.github.dorasan.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The tables of a database, those that others refer to first. */
final class Tables {
  /** Not the stores': which scripts have run, and what a scheduler makes anew from the stores. */
  private static final Set<String> LEFT_OUT = Set.of(Migrations.HISTORY, "scheduled_tasks");

  private Tables() {}

  /** The stores' tables, in an order in which they can be filled. */
  static List<String> of(Handle handle) {
    try {
      return read(handle);
    } catch (SQLException e) {
      throw new IllegalStateException("the tables cannot be listed", e);
    }
  }

  private static List<String> read(Handle handle) throws SQLException {
    DatabaseMetaData data = handle.getConnection().getMetaData();
    String schema = handle.getConnection().getSchema();
    Map<String, Set<String>> needed = new TreeMap<>();
    for (String table :
        names(data.getTables(null, schema, "%", new String[] {"TABLE"}), "TABLE_NAME")) {
      if (!LEFT_OUT.contains(table) && !table.startsWith("sqlite_")) {
        needed.put(table, names(data.getImportedKeys(null, schema, table), "PKTABLE_NAME"));
      }
    }
    LinkedHashSet<String> ordered = new LinkedHashSet<>();
    needed.keySet().forEach(table -> add(table, needed, ordered, new ArrayList<>()));
    return List.copyOf(ordered);
  }

  /** A table's name and those of its columns. */
  record Columns(String name, Set<String> columns) {
    boolean has(String column) {
      return columns.contains(column);
    }
  }

  /** The columns of a table. */
  static Columns columns(Handle handle, String table) {
    try {
      Connection connection = handle.getConnection();
      return new Columns(
          table,
          names(
              connection.getMetaData().getColumns(null, connection.getSchema(), table, "%"),
              "COLUMN_NAME"));
    } catch (SQLException e) {
      throw new IllegalStateException("the columns of " + table + " cannot be listed", e);
    }
  }

  private static void add(
      String table, Map<String, Set<String>> needed, Set<String> ordered, List<String> above) {
    if (ordered.contains(table) || above.contains(table)) {
      return;
    }
    above.add(table);
    needed.getOrDefault(table, Set.of()).forEach(other -> add(other, needed, ordered, above));
    ordered.add(table);
  }

  private static Set<String> names(ResultSet rows, String column) throws SQLException {
    try (rows) {
      Set<String> names = new TreeSet<>();
      while (rows.next()) {
        names.add(rows.getString(column).toLowerCase(Locale.ROOT));
      }
      return names;
    }
  }
}
