package io.github.dorasan.storage;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How db-scheduler writes to SQLite, which its version in use does not know: instants are
 * milliseconds since 1970, and a limit is written as SQLite wants it.
 */
final class SqliteTimes extends DefaultJdbcCustomization {
  SqliteTimes() {
    super(true);
  }

  @Override
  public void setInstant(PreparedStatement statement, int index, @Nullable Instant value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, value.toEpochMilli());
    }
  }

  @Override
  public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column))
        .map(number -> Instant.ofEpochMilli(((Number) number).longValue()))
        .orElse(null);
  }

  @Override
  public String getQueryLimitPart(int limit) {
    return " LIMIT " + limit;
  }

  @Override
  public String getName() {
    return "SQLite";
  }
}
