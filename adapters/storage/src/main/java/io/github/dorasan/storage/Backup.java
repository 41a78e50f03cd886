package io.github.dorasan.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes all that a database holds, as it is at one moment, into a file. */
public final class Backup {
  private Backup() {}

  /**
   * Writes a backup while the database is in use. The file appears when it is complete, and only
   * its owner can read it: it holds the key that members are hashed with.
   *
   * @return how many rows it holds
   * @throws BackupException if the file is there already
   * @throws io.github.dorasan.community.StoreException if the database cannot be read
   */
  public static long write(Database database, Path file, InstantSource clock)
      throws BackupException, IOException {
    Path target = file.toAbsolutePath();
    if (Files.exists(target)) {
      throw new BackupException(
          file + ": This file is there already. Name another one, or move it away first.");
    }
    Path folder = target.resolveSibling("");
    Path fresh = Files.createTempFile(folder, ".backup-", ".tmp");
    try {
      long rows = write(database, fresh, clock.instant().toString());
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      return rows;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static long write(Database database, Path file, String taken) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      long rows = database.sql().snapshot(handle -> write(handle, zip, taken));
      zip.finish();
      out.flush();
      channel.force(true);
      return rows;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long write(Handle handle, ZipOutputStream zip, String taken) {
    try {
      TreeMap<String, Long> rows = new TreeMap<>();
      for (String table : Tables.of(handle)) {
        zip.putNextEntry(new ZipEntry(BackupFile.entry(table)));
        rows.put(table, writeRows(handle, zip, table));
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
      BackupFile.JSON.writeValue(
          zip, new BackupFile.Manifest(BackupFile.FORM, Migrations.version(handle), taken, rows));
      zip.closeEntry();
      return rows.values().stream().mapToLong(Long::longValue).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long writeRows(Handle handle, OutputStream out, String table) {
    long[] count = new long[1];
    TableRows.forEach(
        handle,
        table,
        row -> {
          writeLine(out, row);
          count[0]++;
        });
    return count[0];
  }

  private static void writeLine(OutputStream out, Map<String, @Nullable Object> row) {
    try {
      out.write((BackupFile.line(row) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
