package io.github.dorasan.storage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.zaxxer.hikari.HikariConfig;
import io.github.dorasan.community.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One file, and while it is open its log of writes beside it. */
public final class SqliteFile extends DatabaseAddress {
  private static final String FILE = "dorasan.db";

  /** One writes, the others read meanwhile. */
  private static final int CONNECTIONS = 4;

  /** A file's lock holds off other processes; this holds off the threads of this one. */
  private static final Lock SCHEMA = new ReentrantLock();

  private static final int BUSY_MILLISECONDS = 5_000;

  private final Path folder;
  private final Path nativeFiles;

  /**
   * The file in a folder.
   *
   * @param folder the data folder, in which the file is made
   * @param nativeFiles a folder for SQLite's own library, which the system must find as a file
   */
  public SqliteFile(Path folder, Path nativeFiles) {
    this.folder = folder;
    this.nativeFiles = nativeFiles;
  }

  /** The file itself. */
  public Path file() {
    return folder.resolve(FILE);
  }

  @Override
  public String name() {
    return file().toString();
  }

  @Override
  String mend() {
    return "Look whether the file and its folder are there and can be written";
  }

  @Override
  Map<String, String> placeholders() {
    return Map.of("bytes", "BLOB", "instant", "TIMESTAMP");
  }

  @Override
  WriteGate gate() {
    return WriteGate.oneByOne(name());
  }

  @Override
  void prepare() {
    // SQLite's driver unpacks its library when it is first used, and asks for the place then.
    System.setProperty("org.sqlite.tmpdir", nativeFiles.toString());
    try {
      Files.createFile(file(), ownersOnly());
    } catch (FileAlreadyExistsException _) {
      requireWritable();
      requireSound();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private StoreException unusable(IOException failure) {
    return new StoreException(
        StoreException.Kind.UNAVAILABLE,
        name() + ": The database cannot be made (" + failure + "). " + mend() + ".",
        failure);
  }

  private void requireWritable() {
    if (!Files.isWritable(file()) || !Files.isWritable(folder)) {
      throw new StoreException(
          StoreException.Kind.READ_ONLY,
          name()
              + ": The database or its folder cannot be written. Give the user who runs Dorasan the"
              + " right to write both.");
    }
  }

  /** A transaction that begins without the right to write, unlike those of the driver here. */
  @Override
  <T> T snapshot(Handle handle, Function<Handle, T> work) {
    handle.execute("BEGIN DEFERRED");
    try {
      return work.apply(handle);
    } finally {
      handle.execute("ROLLBACK");
    }
  }

  /** Reads the whole file before anything is written to it. */
  private void requireSound() {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    try (Connection connection = source(config).getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
      String report = found.next() ? found.getString(1) : "no report";
      if (!report.equals("ok")) {
        throw Failures.corrupt(this, report, null);
      }
    } catch (SQLException e) {
      throw Failures.translate(this, e);
    }
  }

  /** By a lock on a file beside, for SQLite keeps none between two transactions. */
  @Override
  void alone(Runnable work) {
    SCHEMA.lock();
    try (FileChannel channel = FileChannel.open(lockFile(), CREATE, WRITE);
        FileLock _ = channel.lock()) {
      work.run();
    } catch (IOException e) {
      throw unusable(e);
    } finally {
      SCHEMA.unlock();
    }
  }

  private Path lockFile() {
    return folder.resolve(FILE + ".lock");
  }

  @Override
  void configure(HikariConfig pool) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // Whoever will write says so at the start, or two who have read cannot both go on to write.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enforceForeignKeys(true);
    // What is deleted is overwritten: a member who is forgotten is not left in the file.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
    pool.setDataSource(source(config));
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMaxLifetime(0);
  }

  private SQLiteDataSource source(SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file());
    return source;
  }

  private FileAttribute<?>[] ownersOnly() {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
