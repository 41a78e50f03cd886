package io.github.dorasan.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.github.dorasan.community.ArrivalStore;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.ChangeFeed;
import io.github.dorasan.community.CommunityData;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.community.DepartureStore;
import io.github.dorasan.community.ForgottenStore;
import io.github.dorasan.community.InstallationKey;
import io.github.dorasan.community.SettingsStore;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.Transactions;
import io.github.dorasan.community.learning.LearningStores;
import io.github.dorasan.daily.DailyStores;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * An open database and its stores. It must be there when it is opened. Afterwards it may go: calls
 * then fail within seconds, and work again as soon as it is back.
 */
public final class Database implements CommunityStores, AutoCloseable {
  private static final int CONNECTION_MILLISECONDS = 2_500;
  private static final int VALIDATION_MILLISECONDS = 1_000;

  private final DatabaseAddress address;
  private final HikariDataSource source;
  private final Sql sql;

  private Database(DatabaseAddress address, HikariDataSource source) {
    this.address = address;
    this.source = source;
    this.sql = new Sql(address, source, address.gate());
  }

  /**
   * Opens a database and brings its schema up to date.
   *
   * @throws io.github.dorasan.community.StoreException if it cannot be used, or if a newer program
   *     has written it
   */
  public static Database open(DatabaseAddress address) {
    address.prepare();
    address.alone(() -> Migrations.run(address));
    return openAsItIs(address);
  }

  /**
   * How far the schema of a database is.
   *
   * @param version of the last script that has run; empty where none has
   * @param pending how many scripts are still to run
   */
  public record Schema(Optional<String> version, int pending) {}

  /**
   * Looks at a database that is there, and leaves it as it is.
   *
   * @throws StoreException if it cannot be used, or if a newer program has written it
   */
  public static Schema look(DatabaseAddress address) {
    address.prepare();
    return Migrations.look(address);
  }

  /** Opens a database whose schema stays as it is. */
  static Database openAsItIs(DatabaseAddress address) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("dorasan");
    pool.setConnectionTimeout(CONNECTION_MILLISECONDS);
    pool.setValidationTimeout(VALIDATION_MILLISECONDS);
    pool.setInitializationFailTimeout(1);
    address.configure(pool);
    try {
      return new Database(address, new HikariDataSource(pool));
    } catch (HikariPool.PoolInitializationException e) {
      throw Failures.translate(address, e);
    }
  }

  /** Whether it answers now; that takes some seconds where it is away. */
  public boolean isReachable() {
    try {
      return sql.read(handle -> handle.select("SELECT 1").mapTo(Integer.class).one()) == 1;
    } catch (StoreException _) {
      return false;
    }
  }

  /** Which database it is. */
  public DatabaseAddress address() {
    return address;
  }

  /** Connections for a library that keeps tables of its own, such as a scheduler. */
  public DataSource dataSource() {
    return source;
  }

  /** How many connections there are at most. */
  int connections() {
    return source.getMaximumPoolSize();
  }

  /** The way to the database. */
  Sql sql() {
    return sql;
  }

  @Override
  public Transactions transactions() {
    return sql;
  }

  @Override
  public SettingsStore settings() {
    return new SqlSettings(sql);
  }

  @Override
  public AuditLog auditLog() {
    return new SqlAuditLog(sql);
  }

  @Override
  public ChangeFeed changes() {
    return new SqlChangeFeed(sql);
  }

  @Override
  public LearningStores learning() {
    return new SqlLearning(sql);
  }

  @Override
  public CommunityData data() {
    return new SqlCommunityData(sql);
  }

  @Override
  public DepartureStore departures() {
    return new SqlDepartures(sql);
  }

  @Override
  public ForgottenStore forgotten() {
    return new SqlForgotten(sql);
  }

  @Override
  public ArrivalStore arrivals() {
    return new SqlArrivals(sql);
  }

  @Override
  public InstallationKey installationKey() {
    return new SqlInstallationKey(sql);
  }

  /** The stores of the daily facts. */
  public DailyStores daily() {
    return new SqlDaily(sql);
  }

  @Override
  public void close() {
    source.close();
  }
}
