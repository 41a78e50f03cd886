package io.github.dorasan.contract;

import io.github.dorasan.community.ArrivalStore;
import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.ChangeFeed;
import io.github.dorasan.community.CommunityData;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.community.DepartureStore;
import io.github.dorasan.community.ForgottenStore;
import io.github.dorasan.community.InstallationKey;
import io.github.dorasan.community.NewsStore;
import io.github.dorasan.community.SettingsStore;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.StoredSettings;
import io.github.dorasan.community.Transactions;
import io.github.dorasan.community.learning.LearningStores;
import io.github.dorasan.daily.DailyStores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All stores in memory, for tests of what uses them; they do what those on a database do. */
public final class InMemoryStores implements CommunityStores {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Settings settings = new Settings(transactions);
  private final Audit audit = new Audit(transactions);
  private final Feed feed = new Feed(transactions);
  private final NewsStore news = new InMemoryNews(transactions);
  private final LearningStores learning = new InMemoryLearning(transactions);

  private final InMemoryTransactions.Cell<Map<CommunityId, Instant>> departed =
      transactions.cell(Map.of());
  private final InMemoryTransactions.Cell<Map<String, Instant>> forgotten =
      transactions.cell(Map.of());
  private final InMemoryTransactions.Cell<Map<String, Instant>> arrived =
      transactions.cell(Map.of());
  private final InMemoryDaily daily = new InMemoryDaily(transactions);

  /** Stores that hold nothing yet. */
  public InMemoryStores() {}

  /** Lets every store fail in this way from now on. */
  public void fail(StoreException.Kind kind) {
    transactions.trouble(Optional.of(kind));
  }

  /** Lets the stores work again. */
  public void recover() {
    transactions.trouble(Optional.empty());
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public SettingsStore settings() {
    return settings;
  }

  @Override
  public AuditLog auditLog() {
    return audit;
  }

  @Override
  public ChangeFeed changes() {
    return feed;
  }

  @Override
  public LearningStores learning() {
    return learning;
  }

  @Override
  public NewsStore news() {
    return news;
  }

  @Override
  public CommunityData data() {
    return new InMemoryPrivacy.Data(transactions, settings.all(), audit.all(), departed);
  }

  @Override
  public DepartureStore departures() {
    return new InMemoryPrivacy.Departures(departed);
  }

  @Override
  public ForgottenStore forgotten() {
    return new InMemoryPrivacy.Forgotten(forgotten);
  }

  @Override
  public ArrivalStore arrivals() {
    return new InMemoryPrivacy.Arrivals(arrived);
  }

  /** The stores of the daily facts, in the same transactions. */
  public DailyStores daily() {
    return daily;
  }

  /** A key that is the same in every test. */
  @Override
  public InstallationKey installationKey() {
    return () -> {
      byte[] key = new byte[InstallationKey.LENGTH];
      for (int i = 0; i < key.length; i++) {
        key[i] = (byte) (i * 7 + 1);
      }
      return key;
    };
  }

  private record Settings(InMemoryTransactions.Cell<Map<CommunityId, StoredSettings>> all)
      implements SettingsStore {
    Settings(InMemoryTransactions transactions) {
      this(transactions.cell(Map.of()));
    }

    @Override
    public StoredSettings read(CommunityId community) {
      return all.get().getOrDefault(community, StoredSettings.NONE);
    }

    @Override
    public boolean write(CommunityId community, long expectedVersion, Map<String, String> values) {
      List<Boolean> written = new ArrayList<>();
      all.update(
          before -> {
            boolean current =
                before.getOrDefault(community, StoredSettings.NONE).version() == expectedVersion;
            written.add(current);
            return current
                ? with(before, community, new StoredSettings(expectedVersion + 1, values))
                : before;
          });
      return written.getFirst();
    }
  }

  private record Audit(InMemoryTransactions.Cell<List<AuditLog.Numbered>> all) implements AuditLog {
    Audit(InMemoryTransactions transactions) {
      this(transactions.cell(List.of()));
    }

    @Override
    public void append(AuditEntry entry) {
      all.update(
          before -> {
            List<Numbered> after = new ArrayList<>(before);
            long last =
                before.stream()
                    .filter(one -> one.entry().community().equals(entry.community()))
                    .mapToLong(Numbered::number)
                    .max()
                    .orElse(0);
            after.add(new Numbered(last + 1, entry));
            return List.copyOf(after);
          });
    }

    @Override
    public List<Numbered> page(CommunityId community, long before, int limit) {
      return all.get().reversed().stream()
          .filter(numbered -> numbered.entry().community().equals(community))
          .filter(numbered -> numbered.number() < before)
          .limit(limit)
          .toList();
    }
  }

  private record Feed(InMemoryTransactions.Cell<Map<CommunityId, Long>> revisions)
      implements ChangeFeed {
    Feed(InMemoryTransactions transactions) {
      this(transactions.cell(Map.of()));
    }

    @Override
    public void raise(CommunityId community) {
      revisions.update(
          before ->
              with(
                  before,
                  community,
                  before.values().stream().mapToLong(Long::longValue).max().orElse(START) + 1));
    }

    @Override
    public List<Change> since(long revision) {
      return revisions.get().entrySet().stream()
          .filter(entry -> entry.getValue() > revision)
          .map(entry -> new Change(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparingLong(Change::revision))
          .toList();
    }
  }

  private static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
    Map<K, V> after = new HashMap<>(before);
    after.put(key, value);
    return Map.copyOf(after);
  }
}
