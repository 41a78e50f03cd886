package io.github.dorasan.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who asked to be forgotten stays forgotten, whatever is restored. */
final class Forgotten {
  private static final String TABLE = "forgotten";

  private static final String BEFORE =
      "EXISTS (SELECT 1 FROM forgotten WHERE forgotten.member = %s.member"
          + " AND %s.at <= forgotten.at)";

  /**
   * What forgets, in the data of each store, the members that the table {@code forgotten} names, up
   * to when they asked for it. A store that keeps anything of members adds its statement here.
   */
  private static final List<String> STATEMENTS =
      List.of(
          "DELETE FROM vote WHERE " + BEFORE.formatted("vote", "vote"),
          "DELETE FROM kept_asker WHERE " + BEFORE.formatted("kept_asker", "kept_asker"),
          SqlUnanswered.DROP_UNASKED);

  private Forgotten() {}

  /** Puts these rows beside those that are there, and forgets all of them again. */
  static void apply(Handle handle, List<Map<String, @Nullable Object>> before) {
    for (Map<String, @Nullable Object> row : before) {
      handle.execute(
          """
          INSERT INTO forgotten (member, at) VALUES (?, ?)
          ON CONFLICT (member) DO UPDATE SET at = excluded.at WHERE excluded.at > forgotten.at
          """,
          row.get("member"),
          row.get("at"));
    }
    STATEMENTS.forEach(handle::execute);
  }

  /** The rows of the table. */
  static List<Map<String, @Nullable Object>> rows(Handle handle) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    TableRows.forEach(handle, TABLE, rows::add);
    return rows;
  }

  /** The key that the rows are hashed with. */
  static Optional<String> key(Handle handle) {
    return handle.select("SELECT key_hex FROM installation_key").mapTo(String.class).findOne();
  }
}
