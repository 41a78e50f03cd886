package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.DailyLedger;
import io.github.dorasan.daily.DailyStores;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.Posting.State;
import io.github.dorasan.daily.SeriesPart;
import io.github.dorasan.platform.ChannelRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Of all who would send a channel's fact of a date, one may. */
interface DailyLedgerContract extends StoreContract {
  /** A date. */
  LocalDate DAY = LocalDate.of(2026, 3, 1);

  private ChannelRef place() {
    CommunityId community = newCommunity();
    return new ChannelRef(community.platform(), community.community(), "general");
  }

  private static Posting posting(
      ChannelRef channel, LocalDate date, State state, String fact, int round) {
    return new Posting(
        channel,
        date,
        state,
        0,
        1,
        fact,
        "It says so.",
        Posting.Origin.QUEUE,
        Optional.of(new SeriesPart("week", 2, 7)),
        round,
        state == State.SENT ? Optional.of("m1") : Optional.empty(),
        "why",
        NOON,
        NOON.plusSeconds(30),
        NOON.plusSeconds(1),
        state != State.UNKNOWN);
  }

  private static Posting attempt(Posting posting, State state, int attempt) {
    return new Posting(
        posting.channel(),
        posting.date(),
        state,
        0,
        attempt,
        posting.fact(),
        posting.text(),
        Posting.Origin.DECK,
        Optional.empty(),
        posting.round(),
        Optional.empty(),
        "",
        NOON,
        NOON,
        NOON,
        true);
  }

  @Test
  default void aPostingIsReadAsItWasAdded() {
    ChannelRef channel = place();
    Posting sent = posting(channel, DAY, State.SENT, "a", 1);
    assertThat(daily().ledger().find(channel, DAY)).isEmpty();
    assertThat(daily().ledger().add(sent)).isTrue();
    assertThat(dailyElsewhere().ledger().find(channel, DAY)).hasValue(sent);
    assertThat(dailyElsewhere().ledger().find(channel, DAY.plusDays(1))).isEmpty();
    assertThat(dailyElsewhere().ledger().find(place(), DAY)).isEmpty();
  }

  @Test
  default void aDateHasOnePosting() {
    ChannelRef channel = place();
    Posting first = posting(channel, DAY, State.RESERVED, "a", 1);
    assertThat(daily().ledger().add(first)).isTrue();
    assertThat(dailyElsewhere().ledger().add(posting(channel, DAY, State.SENT, "b", 1))).isFalse();
    assertThat(daily().ledger().find(channel, DAY)).hasValue(first);
  }

  @Test
  default void oneOfManyMaySend() throws InterruptedException {
    int instances = 8;
    ChannelRef channel = place();
    Queue<Integer> winners = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < instances; i++) {
      DailyStores stores = i % 2 == 0 ? daily() : dailyElsewhere();
      int instance = i;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    Posting mine = posting(channel, DAY, State.RESERVED, "f" + instance, 1);
                    boolean added = stores.transactions().in(() -> stores.ledger().add(mine));
                    if (added) {
                      winners.add(instance);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(winners).hasSize(1);
    assertThat(daily().ledger().find(channel, DAY).orElseThrow().fact())
        .isEqualTo("f" + winners.element());
  }

  @Test
  default void whoeverHasLostAPostingCannotChangeIt() {
    ChannelRef channel = place();
    Posting first = posting(channel, DAY, State.RESERVED, "a", 1);
    daily().ledger().add(first);
    Posting second = attempt(first, State.RESERVED, 2);
    assertThat(dailyElsewhere().ledger().change(first, second)).isTrue();
    assertThat(daily().ledger().change(first, attempt(first, State.SENT, 1))).isFalse();
    assertThat(daily().ledger().find(channel, DAY)).hasValue(second);
    assertThat(daily().ledger().change(second, attempt(first, State.SENT, 2))).isTrue();
    assertThat(daily().ledger().change(second, second)).as("the state has changed").isFalse();
  }

  @Test
  default void openPostingsAndNewsAreFound() {
    ChannelRef channel = place();
    DailyLedger ledger = daily().ledger();
    Posting waiting = posting(channel, DAY, State.WAITING, "a", 1);
    Posting reserved = posting(channel, DAY.plusDays(1), State.RESERVED, "b", 1);
    Posting unknown = posting(channel, DAY.plusDays(2), State.UNKNOWN, "c", 1);
    List.of(reserved, waiting, unknown, posting(channel, DAY.plusDays(3), State.SENT, "d", 1))
        .forEach(ledger::add);
    assertThat(dailyElsewhere().ledger().open(channel)).containsExactly(waiting, reserved);
    assertThat(dailyElsewhere().ledger().open())
        .contains(waiting, reserved)
        .doesNotContain(unknown);
    assertThat(ledger.untold("console", 1_000)).contains(unknown).doesNotContain(waiting);
    ledger.told(channel, unknown.date());
    assertThat(dailyElsewhere().ledger().untold("console", 1_000))
        .noneMatch(posting -> posting.channel().equals(channel));
  }

  @Test
  default void whatWasPostedIsFoundAgain() {
    ChannelRef channel = place();
    DailyLedger ledger = daily().ledger();
    for (int day = 0; day < 10; day++) {
      State state = day % 5 == 4 ? State.REFUSED : State.SENT;
      ledger.add(posting(channel, DAY.plusDays(day), state, "f" + day % 3, 1 + day / 3));
    }
    DailyLedger.Uses uses = dailyElsewhere().ledger().uses(channel);
    assertThat(uses.rounds()).isEqualTo(Map.of("f0", 3, "f1", 3, "f2", 3));
    assertThat(uses.recent()).containsExactly("f2", "f1", "f0", "f2", "f0", "f2", "f1");
    assertThat(ledger.history(channel, DAY.plusDays(3), 2))
        .extracting(Posting::date)
        .containsExactly(DAY.plusDays(2), DAY.plusDays(1));
    assertThat(ledger.sent(channel.platform(), NOON))
        .filteredOn(posting -> posting.channel().equals(channel))
        .hasSize(8)
        .allMatch(posting -> posting.state() == State.SENT);
    assertThat(ledger.sent("nowhere", NOON)).isEmpty();
    assertThat(ledger.sent(channel.platform(), NOON.plusSeconds(2)))
        .noneMatch(posting -> posting.channel().equals(channel));
  }
}
