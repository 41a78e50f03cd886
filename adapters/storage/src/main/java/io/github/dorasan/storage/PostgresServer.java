package io.github.dorasan.storage;

import com.zaxxer.hikari.HikariConfig;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** A database on a PostgreSQL server. */
public final class PostgresServer extends DatabaseAddress {
  private static final String JDBC = "jdbc:postgresql:";
  private static final int CONNECTIONS = 8;

  private static final String HOST = "(\\[[0-9a-fA-F:.]+]|[^/?#:@,\\s]*)(:[0-9]{1,5})?";

  private static final Pattern PARTS =
      Pattern.compile(
          "jdbc:postgresql:(//(?<hosts>"
              + (HOST + "(," + HOST + ")*")
              + ")(/|(?=\\?|$)))?(?<database>[^/?#:@\\s]*)(\\?\\S*)?");

  private final String jdbcUrl;
  private final Properties properties;
  private final String name;

  private PostgresServer(String jdbcUrl, Properties properties, String name) {
    this.jdbcUrl = jdbcUrl;
    this.properties = properties;
    this.name = name;
  }

  /**
   * Reads an address.
   *
   * @param url {@code postgres://USER:PASSWORD@HOST:PORT/DATABASE} or a JDBC URL of PostgreSQL
   * @throws IllegalArgumentException if it is neither; the message does not repeat it
   */
  public static PostgresServer of(String url) {
    Properties given = new Properties();
    given.setProperty("ApplicationName", "dorasan");
    given.setProperty("connectTimeout", "2");
    // A server that has gone without a word is noticed by this; no statement takes as long.
    given.setProperty("socketTimeout", "10");
    given.setProperty("tcpKeepAlive", "true");
    String jdbcUrl = url.startsWith(JDBC) ? url : jdbcUrl(url, given);
    return new PostgresServer(jdbcUrl, given, name(jdbcUrl));
  }

  /** Host, port and database, without asking the driver, which may log what is wrong. */
  private static String name(String jdbcUrl) {
    Matcher parts = PARTS.matcher(jdbcUrl);
    if (!parts.matches()) {
      throw new IllegalArgumentException("this is no address of a PostgreSQL database");
    }
    String hosts = Objects.requireNonNullElse(parts.group("hosts"), "");
    return "PostgreSQL at "
        + (hosts.isEmpty() ? "localhost" : hosts)
        + "/"
        + parts.group("database");
  }

  /** Takes user and password out of an address, into the properties, and makes JDBC's URL of it. */
  private static String jdbcUrl(String url, Properties given) {
    int scheme = url.indexOf("://");
    String kind = scheme < 0 ? "" : url.substring(0, scheme);
    if (!kind.equals("postgres") && !kind.equals("postgresql")) {
      throw new IllegalArgumentException("this is no address of a PostgreSQL database");
    }
    String rest = url.substring(scheme + "://".length());
    int path = rest.indexOf('/');
    String authority = path < 0 ? rest : rest.substring(0, path);
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      String[] user = authority.substring(0, at).split(":", 2);
      given.setProperty("user", decoded(user[0]));
      if (user.length == 2) {
        given.setProperty("password", decoded(user[1]));
      }
    }
    return JDBC + "//" + authority.substring(at + 1) + (path < 0 ? "/" : rest.substring(path));
  }

  private static String decoded(String part) {
    // A plus sign stands for itself here, unlike in a form.
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  String mend() {
    return "Look whether the server runs and whether `database.url` (DORASAN_DATABASE_URL) names"
        + " it, its database, and a user with the right password";
  }

  @Override
  <T> T snapshot(Handle handle, Function<Handle, T> work) {
    return handle.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        _ -> {
          handle.execute("SET TRANSACTION READ ONLY");
          return work.apply(handle);
        });
  }

  @Override
  Map<String, String> placeholders() {
    return Map.of("bytes", "BYTEA", "instant", "TIMESTAMP WITH TIME ZONE");
  }

  @Override
  WriteGate gate() {
    return WriteGate.OPEN;
  }

  @Override
  void prepare() {}

  /** Whoever migrates takes a lock on the server by itself. */
  @Override
  void alone(Runnable work) {
    work.run();
  }

  @Override
  void configure(HikariConfig pool) {
    pool.setJdbcUrl(jdbcUrl);
    pool.setDataSourceProperties(properties);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    // An instance that stops in the middle of its work does not hold up the others for long.
    pool.setConnectionInitSql("SET idle_in_transaction_session_timeout = '30s'");
  }
}
