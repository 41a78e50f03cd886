package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.ArrivalStore;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.telegram.Repeats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came in is answered once, whoever is gone. */
final class SharedRepeatsTest {
  private static final long BOT = 7;

  @TempDir private Path folder;

  private final Store store = new Store();
  private Instant now = Instant.parse("2026-11-01T10:00:00Z");

  /** A database that may be gone. */
  private static final class Store implements ArrivalStore {
    private final Set<String> claimed = new HashSet<>();
    private boolean gone;
    private int asked;

    @Override
    public boolean claim(String platform, String what, Instant at) {
      asked++;
      if (gone) {
        throw new StoreException(StoreException.Kind.UNAVAILABLE, "gone");
      }
      return claimed.add(what);
    }

    @Override
    public void removeBefore(Instant limit) {}
  }

  private Repeats instance(String name) {
    return new SharedRepeats(store, () -> now, folder.resolve(name));
  }

  @Test
  void oneOfSeveralInstancesTakesItOn() {
    assertThat(instance("a").claim(BOT, 1)).isTrue();
    assertThat(instance("b").claim(BOT, 1)).isFalse();
  }

  @Test
  void whatWasTakenOnWithoutTheDatabaseIsKnownAfterTheProgramWasKilled() {
    store.gone = true;
    assertThat(instance("a").claim(BOT, 1)).isTrue();
    assertThat(instance("a").claim(BOT, 1)).isFalse();
    store.gone = false;
    assertThat(instance("a").claim(BOT, 1)).isFalse();
    assertThat(instance("a").claim(BOT, 2)).isTrue();
  }

  @Test
  void whatWasTakenOnIsKnownAfterAKillThoughTheDatabaseIsGoneSince() {
    assertThat(instance("a").claim(BOT, 1)).isTrue();
    store.gone = true;
    assertThat(instance("a").claim(BOT, 1)).isFalse();
    assertThat(instance("a").claim(BOT, 2)).isTrue();
  }

  @Test
  void ofMuchTheLatestIsKept() throws Exception {
    Path file = folder.resolve("a");
    ArrivalsFile own = ArrivalsFile.open(file, now, Duration.ofHours(25));
    for (int i = 0; i <= ArrivalsFile.MOST * 2; i++) {
      own.add("update " + i);
    }
    ArrivalsFile again = ArrivalsFile.open(file, now, Duration.ofHours(25));
    assertThat(again.contains("update " + ArrivalsFile.MOST * 2)).isTrue();
    assertThat(again.contains("update " + ArrivalsFile.MOST)).isTrue();
    assertThat(again.contains("update 0")).isFalse();
    assertThat(Files.readAllLines(file)).hasSize(1);
  }

  @Test
  void itIsEnteredWhenTheDatabaseIsBack() {
    Repeats first = instance("a");
    store.gone = true;
    assertThat(first.claim(BOT, 1)).isTrue();
    assertThat(first.claim(BOT, 2)).isTrue();
    assertThat(store.asked).as("a database that is gone is left alone for a while").isEqualTo(1);

    store.gone = false;
    now = now.plusSeconds(5);
    assertThat(first.claim(BOT, 3)).isTrue();
    Repeats second = instance("b");
    assertThat(second.claim(BOT, 1)).isFalse();
    assertThat(second.claim(BOT, 2)).isFalse();
  }

  @Test
  void whatIsOlderThanTelegramKeepsAnythingIsForgotten() throws Exception {
    store.gone = true;
    assertThat(instance("a").claim(BOT, 1)).isTrue();
    store.gone = false;
    Files.setLastModifiedTime(folder.resolve("a"), FileTime.from(now.minus(Duration.ofHours(26))));
    assertThat(instance("a").claim(BOT, 2)).isTrue();
    assertThat(folder.resolve("a")).hasContent(BOT + ":2");
  }
}
