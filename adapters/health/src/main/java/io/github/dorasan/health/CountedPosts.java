package io.github.dorasan.health;

import io.github.dorasan.community.Transactions;
import io.github.dorasan.daily.DailyLedger;
import io.github.dorasan.daily.DailyQueue;
import io.github.dorasan.daily.DailyStores;
import io.github.dorasan.daily.OwnFacts;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.ScheduleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The stores of daily facts, which tell what became of each post once that is kept. */
public final class CountedPosts implements DailyStores {
  private final DailyStores stores;
  private final Metrics metrics;

  /** What ended in the transaction that is under way on this thread. */
  @SuppressWarnings("ThreadLocalUsage") // each has transactions of its own
  private final ThreadLocal<@Nullable List<Posting>> ended = new ThreadLocal<>();

  private CountedPosts(DailyStores stores, Metrics metrics) {
    this.stores = stores;
    this.metrics = metrics;
  }

  /** Counts into these figures. */
  public static DailyStores of(DailyStores stores, Metrics metrics) {
    return new CountedPosts(stores, metrics);
  }

  /** Takes note of a posting; a transaction may yet be taken back, or done again. */
  void kept(Posting posting) {
    if (posting.state().open()) {
      return;
    }
    List<Posting> inside = ended.get();
    if (inside == null) {
      count(posting);
    } else {
      inside.add(posting);
    }
  }

  private void count(Posting posting) {
    metrics.posted(posting.channel().platform(), posting.state().name().toLowerCase(Locale.ROOT));
  }

  @Override
  public Transactions transactions() {
    return new Transactions() {
      @Override
      public <T> T in(Supplier<T> work) {
        return ended.get() != null ? stores.transactions().in(work) : outermost(work);
      }
    };
  }

  private <T> T outermost(Supplier<T> work) {
    List<Posting> inside = new ArrayList<>();
    T result;
    ended.set(inside);
    try {
      result =
          stores
              .transactions()
              .in(
                  () -> {
                    inside.clear();
                    return work.get();
                  });
    } finally {
      ended.remove();
    }
    inside.forEach(this::count);
    return result;
  }

  @Override
  public ScheduleStore schedules() {
    return stores.schedules();
  }

  @Override
  public DailyLedger ledger() {
    return new CountedLedger(stores.ledger(), this::kept);
  }

  @Override
  public DailyQueue queue() {
    return stores.queue();
  }

  @Override
  public OwnFacts ownFacts() {
    return stores.ownFacts();
  }
}
