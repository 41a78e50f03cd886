package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.SettingsStore;
import io.github.dorasan.community.StoredSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A number for each community's settings, and a row for each setting. */
record SqlSettings(Sql sql) implements SettingsStore {
  private record Setting(long version, Optional<String> name, String value) {}

  /** By one statement, so that it can be read where nothing can be written. */
  @Override
  public StoredSettings read(CommunityId community) {
    List<Setting> rows =
        sql.read(
            handle ->
                handle
                    .select(
                        """
                        SELECT v.version, s.name, s.value
                        FROM settings_version v LEFT JOIN setting s
                          ON s.platform = v.platform AND s.community = v.community
                        WHERE v.platform = ? AND v.community = ?
                        """,
                        community.platform(),
                        community.community())
                    .map((row, _) -> setting(row))
                    .list());
    Map<String, String> values = new HashMap<>();
    rows.forEach(row -> row.name().ifPresent(name -> values.put(name, row.value())));
    return rows.isEmpty()
        ? StoredSettings.NONE
        : new StoredSettings(rows.getFirst().version(), values);
  }

  private static Setting setting(ResultSet row) throws SQLException {
    return new Setting(
        row.getLong("version"), Optional.ofNullable(row.getString("name")), row.getString("value"));
  }

  @Override
  public boolean write(CommunityId community, long expectedVersion, Map<String, String> values) {
    return sql.write(
        handle -> {
          if (version(handle, community) != expectedVersion) {
            return false;
          }
          handle.execute(
              """
              INSERT INTO settings_version (platform, community, version) VALUES (?, ?, ?)
              ON CONFLICT (platform, community) DO UPDATE SET version = excluded.version
              """,
              community.platform(),
              community.community(),
              expectedVersion + 1);
          replace(handle, community, values);
          return true;
        });
  }

  private static long version(Handle handle, CommunityId community) {
    return handle
        .select(
            "SELECT version FROM settings_version WHERE platform = ? AND community = ?",
            community.platform(),
            community.community())
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  private static void replace(Handle handle, CommunityId community, Map<String, String> values) {
    handle.execute(
        "DELETE FROM setting WHERE platform = ? AND community = ?",
        community.platform(),
        community.community());
    if (values.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO setting (platform, community, name, value) VALUES (?, ?, ?, ?)");
    values.forEach(
        (name, value) -> batch.add(community.platform(), community.community(), name, value));
    batch.execute();
  }
}
