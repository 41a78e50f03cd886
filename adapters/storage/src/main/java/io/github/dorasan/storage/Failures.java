package io.github.dorasan.storage;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.StoreException.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Makes a {@link StoreException} of whatever a driver or a library throws. */
final class Failures {
  private static final int PRIMARY_CODE = 0xff;

  private Failures() {}

  /** The failure as stores tell it; a failure that is told so already stays as it is. */
  static StoreException translate(DatabaseAddress address, Throwable failure) {
    if (failure instanceof StoreException told) {
      return told;
    }
    Kind kind = cause(failure).map(Failures::kind).orElse(Kind.BROKEN);
    String detail = cause(failure).map(Failures::detail).orElseGet(failure::toString);
    return new StoreException(kind, message(address, kind, detail), failure);
  }

  /** The failure of a database whose content is damaged. */
  static StoreException corrupt(
      DatabaseAddress address, String detail, @Nullable Throwable failure) {
    String message = message(address, Kind.CORRUPT, detail);
    return failure == null
        ? new StoreException(Kind.CORRUPT, message)
        : new StoreException(Kind.CORRUPT, message, failure);
  }

  private static Optional<SQLException> cause(Throwable failure) {
    Optional<SQLException> found = Optional.empty();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        found = Optional.of(sql);
        if (kind(sql) != Kind.BROKEN) {
          return found;
        }
      }
    }
    return found;
  }

  private static Kind kind(SQLException failure) {
    return switch (failure) {
      case SQLiteException sqlite -> sqliteKind(sqlite.getResultCode().code & PRIMARY_CODE);
      case SQLTransientConnectionException _ -> Kind.UNAVAILABLE;
      default -> stateKind(Optional.ofNullable(failure.getSQLState()).orElse(""));
    };
  }

  /** By the result codes of SQLite, https://sqlite.org/rescode.html. */
  private static Kind sqliteKind(int code) {
    return switch (code) {
      case 5, 6 -> Kind.CONFLICT;
      case 10, 14 -> Kind.UNAVAILABLE;
      case 3, 8 -> Kind.READ_ONLY;
      case 11, 26 -> Kind.CORRUPT;
      case 13 -> Kind.FULL;
      default -> Kind.BROKEN;
    };
  }

  /**
   * By PostgreSQL's error codes, https://www.postgresql.org/docs/current/errcodes-appendix.html.
   */
  private static Kind stateKind(String state) {
    return switch (state) {
      // Of two serializable transactions that insert the same key, one may be told of the key.
      case "40001", "40P01", "55P03", "23505" -> Kind.CONFLICT;
      case "53100" -> Kind.FULL;
      case "25006" -> Kind.READ_ONLY;
      case "XX001", "XX002" -> Kind.CORRUPT;
      case "53300", "57014", "57P01", "57P02", "57P03", "25P03", "3D000" -> Kind.UNAVAILABLE;
      default -> state.startsWith("08") || state.startsWith("28") ? Kind.UNAVAILABLE : Kind.BROKEN;
    };
  }

  private static String detail(SQLException failure) {
    boolean wrapped = failure instanceof SQLTransientConnectionException;
    Throwable told = wrapped && failure.getCause() != null ? failure.getCause() : failure;
    return String.valueOf(told.getMessage());
  }

  private static String message(DatabaseAddress address, Kind kind, String detail) {
    // PostgreSQL adds a detail that may hold values, on a line of its own.
    String text = detail.lines().findFirst().orElse("").strip();
    return address.name() + ": " + what(kind) + " (" + text + "). " + mend(address, kind) + ".";
  }

  private static String what(Kind kind) {
    return switch (kind) {
      case UNAVAILABLE -> "The database cannot be reached";
      case FULL -> "There is no room left for the database";
      case READ_ONLY -> "The database cannot be written";
      case CORRUPT -> "The database is damaged";
      case CONFLICT -> "Others keep writing to the database";
      case BROKEN -> "The database refused what it was asked";
    };
  }

  private static String mend(DatabaseAddress address, Kind kind) {
    return switch (kind) {
      case UNAVAILABLE -> address.mend();
      case FULL -> "Make room on its disk; nothing that was confirmed is lost";
      case READ_ONLY -> "Give the user who runs Dorasan the right to write it";
      case CORRUPT ->
          "Stop Dorasan, move what is damaged aside, and restore a backup with `dorasan restore"
              + " FILE`";
      case CONFLICT -> "Try again; if it stays so, see what else uses the database";
      case BROKEN -> "Please report this as a fault of the program";
    };
  }
}
