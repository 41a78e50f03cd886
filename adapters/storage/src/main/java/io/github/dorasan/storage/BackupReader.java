package io.github.dorasan.storage;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** An open backup whose manifest has been read and checked. */
final class BackupReader implements Closeable {
  private final Path file;
  private final ZipFile zip;
  private final BackupFile.Manifest manifest;

  private BackupReader(Path file, ZipFile zip, BackupFile.Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a backup.
   *
   * @throws BackupException if it is none, or a newer program has written it
   */
  static BackupReader open(Path file) throws BackupException, IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw damaged(file, e.toString());
    }
    try {
      return new BackupReader(file, zip, manifest(file, zip));
    } catch (BackupException | IOException e) {
      zip.close();
      throw e;
    }
  }

  private static BackupFile.Manifest manifest(Path file, ZipFile zip)
      throws BackupException, IOException {
    ZipEntry entry = zip.getEntry(BackupFile.MANIFEST);
    if (entry == null) {
      throw damaged(file, "there is no " + BackupFile.MANIFEST);
    }
    BackupFile.Manifest manifest;
    try (InputStream in = zip.getInputStream(entry)) {
      manifest = BackupFile.JSON.readValue(in, BackupFile.Manifest.class);
    } catch (IOException e) {
      throw damaged(file, e.toString());
    }
    if (manifest.form() > BackupFile.FORM) {
      throw newer(file, "form " + manifest.form());
    }
    return manifest;
  }

  private static BackupException newer(Path file, String what) {
    return new BackupException(
        file
            + ": A newer Dorasan has written this backup ("
            + what
            + "). Restore it with that version or a newer one.");
  }

  private static BackupException damaged(Path file, String detail) {
    return new BackupException(
        file
            + ": This is no sound backup ("
            + detail.lines().findFirst().orElse("")
            + "). Name a file that `dorasan backup` has written.");
  }

  /** What the backup says of itself. */
  BackupFile.Manifest manifest() {
    return manifest;
  }

  /**
   * Brings an empty database to the backup's schema.
   *
   * @throws BackupException if the program does not know that schema
   */
  void makeSchema(DatabaseAddress address) throws BackupException {
    if (!Migrations.knows(address, manifest.schema())) {
      throw newer(file, "schema " + manifest.schema());
    }
    Migrations.run(address, manifest.schema());
  }

  /**
   * Fills a database whose schema is the backup's.
   *
   * @return how many rows there are
   */
  long load(Handle handle) {
    List<String> tables = Tables.of(handle);
    if (!new TreeSet<>(tables).equals(manifest.rows().navigableKeySet())) {
      throw new DamagedException("its tables are not those of its schema");
    }
    tables.reversed().forEach(table -> handle.execute("DELETE FROM " + table));
    long all = 0;
    for (String table : tables) {
      long rows = load(handle, table);
      if (rows != manifest.rows().getOrDefault(table, 0L)) {
        throw new DamagedException(table + " has " + rows + " rows");
      }
      all += rows;
    }
    return all;
  }

  private long load(Handle handle, String table) {
    ZipEntry entry = zip.getEntry(BackupFile.entry(table));
    if (entry == null) {
      throw new DamagedException("there are no rows of " + table);
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
      return TableRows.insert(handle, table, lines.lines().map(BackupReader::row).iterator());
    } catch (IOException | UncheckedIOException e) {
      throw new DamagedException(e.toString());
    }
  }

  private static Map<String, @Nullable Object> row(String line) {
    try {
      return BackupFile.ROW.readValue(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The rows are not what the manifest says; told from within a transaction. */
  static final class DamagedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    DamagedException(String detail) {
      super(detail);
    }
  }

  /** The same for whoever restores. */
  BackupException told(DamagedException failure) {
    return damaged(file, String.valueOf(failure.getMessage()));
  }
}
