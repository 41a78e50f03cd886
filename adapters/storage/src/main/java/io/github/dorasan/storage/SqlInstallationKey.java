package io.github.dorasan.storage;

import io.github.dorasan.community.InstallationKey;
import java.security.SecureRandom;
import java.util.HexFormat;

/** One row, which whoever comes first makes. */
record SqlInstallationKey(Sql sql) implements InstallationKey {
  @Override
  public byte[] bytes() {
    return sql.read(
            handle ->
                handle.select("SELECT key_hex FROM installation_key").mapTo(String.class).findOne())
        .map(HexFormat.of()::parseHex)
        .orElseGet(this::made);
  }

  private byte[] made() {
    byte[] fresh = new byte[LENGTH];
    new SecureRandom().nextBytes(fresh);
    return sql.write(
        handle -> {
          handle.execute(
              "INSERT INTO installation_key (id, key_hex) VALUES (1, ?) ON CONFLICT DO NOTHING",
              HexFormat.of().formatHex(fresh));
          return HexFormat.of()
              .parseHex(
                  handle.select("SELECT key_hex FROM installation_key").mapTo(String.class).one());
        });
  }
}
