package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.SettingsStore;
import io.github.dorasan.community.StoredSettings;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A number for each community's settings, and a row for each setting. */
record SqlSettings(Sql sql) implements SettingsStore {
  private record Setting(String name, String value) {}

  @Override
  public StoredSettings read(CommunityId community) {
    return sql.write(
        handle -> new StoredSettings(version(handle, community), values(handle, community)));
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

  private static Map<String, String> values(Handle handle, CommunityId community) {
    return handle
        .select(
            "SELECT name, value FROM setting WHERE platform = ? AND community = ?",
            community.platform(),
            community.community())
        .map((row, _) -> new Setting(row.getString("name"), row.getString("value")))
        .collect(Collectors.toMap(Setting::name, Setting::value));
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
