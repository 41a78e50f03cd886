package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.ChangeFeed;
import io.github.dorasan.community.Changes;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.Freshness;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.StoredSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is changed, what is logged and what is told go together. */
final class ChangesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final CommunityId HOUSE = new CommunityId("memory", "house");

  private final InMemoryStores stores = new InMemoryStores();
  private final Freshness freshness = new Freshness(stores.changes());
  private final List<CommunityId> told = new ArrayList<>();
  private final Changes changes =
      new Changes(stores, freshness, InstantSource.fixed(NOW.plusNanos(456)));

  private List<AuditEntry> log() {
    return stores.auditLog().page(HOUSE, AuditLog.NEWEST, 10).stream()
        .map(AuditLog.Numbered::entry)
        .toList();
  }

  private boolean write(Changes.Noted noted) {
    noted.change("settings.write", "a", "", "1");
    return stores.settings().write(HOUSE, 0, Map.of("a", "1"));
  }

  @Test
  void aChangeIsKeptLoggedAndTold() {
    freshness.listen(told::add);

    boolean written = changes.in(HOUSE, "mod", this::write);

    assertThat(written).isTrue();
    assertThat(stores.settings().read(HOUSE).version()).isEqualTo(1);
    assertThat(log())
        .containsExactly(new AuditEntry(HOUSE, NOW, "mod", "settings.write", "a", "", "1"));
    assertThat(told).containsExactly(HOUSE);
    assertThat(stores.changes().since(ChangeFeed.START)).hasSize(1);
  }

  @Test
  void whereNothingChangedNothingIsLoggedOrTold() {
    freshness.listen(told::add);

    String result = changes.in(HOUSE, "mod", _ -> "no change");

    assertThat(result).isEqualTo("no change");

    assertThat(log()).isEmpty();
    assertThat(told).isEmpty();
    assertThat(stores.changes().since(ChangeFeed.START)).isEmpty();
  }

  @Test
  void whatFailsIsNeitherKeptNorLoggedNorTold() {
    freshness.listen(told::add);

    assertThatThrownBy(
            () ->
                changes.in(
                    HOUSE,
                    "mod",
                    noted -> {
                      write(noted);
                      throw new IllegalStateException("midway");
                    }))
        .hasMessage("midway");

    assertThat(stores.settings().read(HOUSE)).isEqualTo(StoredSettings.NONE);
    assertThat(log()).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void anotherInstanceHearsOfItWhenItLooks() {
    Freshness elsewhere = new Freshness(stores.changes());
    elsewhere.listen(told::add);
    elsewhere.look();
    boolean written = changes.in(HOUSE, "mod", this::write);
    assertThat(written).isTrue();
    assertThat(told).isEmpty();

    elsewhere.look();
    elsewhere.look();
    assertThat(told).containsExactly(HOUSE);
  }

  @Test
  void whoCouldNotLookForAWhileMissesNothing() {
    freshness.look();
    stores.changes().raise(HOUSE);
    freshness.listen(told::add);
    stores.fail(StoreException.Kind.UNAVAILABLE);
    assertThatThrownBy(freshness::look).isInstanceOf(StoreException.class);
    stores.recover();

    freshness.look();
    assertThat(told).containsExactly(HOUSE);
  }
}
