package io.github.dorasan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.StoredSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no sound backup is told, and restores nothing. */
@SuppressWarnings("NullAway.Init") // filled before each test
final class DamagedBackupTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CommunityId LIBRARY = new CommunityId("console", "library");

  @TempDir Path folder;

  private int folders;

  private Path newFolder() throws IOException {
    return Files.createDirectory(folder.resolve("data-" + folders++));
  }

  @Test
  void whatIsNoBackupChangesNothing() throws IOException, BackupException {
    try (Database source = Database.open(new SqliteFile(newFolder(), folder));
        Database target = Database.open(new SqliteFile(newFolder(), folder))) {
      assertThat(source.settings().write(LIBRARY, 0, Map.of("a", "1"))).isTrue();
      source.auditLog().append(new AuditEntry(LIBRARY, NOON, "ann", "act", "a", "", "1"));
      Path good = newFolder().resolve("backup.zip");
      assertThat(Backup.write(source, good, InstantSource.fixed(NOON))).isPositive();
      Path text = Files.writeString(folder.resolve("text.zip"), "no ZIP file");
      Path fewer = changed(good, "tables/audit_entry.jsonl", "");
      Path newer = changed(good, "manifest.json", manifest(1, "901"));
      Path otherForm = changed(good, "manifest.json", manifest(2, "001"));
      Path broken = changed(good, "tables/setting.jsonl", "{\"platform\":");

      assertRefused(target, text, "no sound backup");
      assertRefused(target, fewer, "audit_entry has 0 rows");
      assertRefused(target, newer, "newer Dorasan");
      assertRefused(target, otherForm, "newer Dorasan");
      assertRefused(target, broken, "no sound backup");
      assertThat(target.settings().read(LIBRARY)).isEqualTo(StoredSettings.NONE);
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("."));
      }
    }
  }

  private static String manifest(int form, String schema) {
    return "{\"form\":%d,\"schema\":\"%s\",\"taken\":\"2026-01-01T00:00:00Z\",\"rows\":{}}"
        .formatted(form, schema);
  }

  private void assertRefused(Database target, Path file, String why) {
    assertThatThrownBy(() -> Restore.run(target, file, folder, folder, true))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(why);
  }

  /** A copy of a backup in which one file holds another text. */
  private Path changed(Path backup, String name, String text) throws IOException {
    Path copy = newFolder().resolve("changed.zip");
    try (ZipFile from = new ZipFile(backup.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            entry.getName().equals(name)
                ? text.getBytes(StandardCharsets.UTF_8)
                : Objects.requireNonNull(from.getInputStream(entry)).readAllBytes());
        to.closeEntry();
      }
    }
    return copy;
  }
}
