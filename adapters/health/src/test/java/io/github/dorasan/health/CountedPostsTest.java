package io.github.dorasan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.contract.InMemoryStores;
import io.github.dorasan.daily.DailyStores;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.Posting.State;
import io.github.dorasan.platform.ChannelRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Daily posts are counted once each, when what became of them is kept. */
final class CountedPostsTest {
  private static final ChannelRef CHANNEL = new ChannelRef("discord", "shop", "facts");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SENT =
      "dorasan_daily_posts_total{outcome=\"sent\",platform=\"discord\"} 1.0";

  private final Metrics metrics = new Metrics();
  private final DailyStores stores = CountedPosts.of(new InMemoryStores().daily(), metrics);

  private static Posting posting(State state) {
    return new Posting(
        CHANNEL,
        DATE,
        state,
        0,
        1,
        "opening",
        "It says so.",
        Posting.Origin.DECK,
        Optional.empty(),
        1,
        Optional.empty(),
        "",
        NOON,
        NOON,
        NOON,
        true);
  }

  @Test
  void countsAnEndAndNothingBefore() {
    assertThat(stores.ledger().add(posting(State.RESERVED))).isTrue();
    assertThat(metrics.text()).doesNotContain("dorasan_daily_posts");

    assertThat(stores.ledger().change(posting(State.RESERVED), posting(State.SENT))).isTrue();
    assertThat(stores.ledger().change(posting(State.RESERVED), posting(State.SENT))).isFalse();
    assertThat(metrics.text()).contains(SENT);
  }

  @Test
  void whatIsTakenBackIsNotCounted() {
    assertThatThrownBy(
            () ->
                stores
                    .transactions()
                    .run(
                        () -> {
                          stores.ledger().add(posting(State.SENT));
                          throw new IllegalStateException("taken back");
                        }))
        .hasMessage("taken back");
    assertThat(metrics.text()).doesNotContain("dorasan_daily_posts");

    stores
        .transactions()
        .run(() -> stores.transactions().run(() -> stores.ledger().add(posting(State.SENT))));
    assertThat(metrics.text()).contains(SENT);
  }
}
