package io.github.dorasan.contract;

import io.github.dorasan.community.ArrivalStore;
import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityData;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.DepartureStore;
import io.github.dorasan.community.ForgottenStore;
import io.github.dorasan.community.StoredSettings;
import io.github.dorasan.platform.ChannelRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The stores of what is kept of communities and of members who asked to be forgotten. */
final class InMemoryPrivacy {
  private InMemoryPrivacy() {}

  record Departures(InMemoryTransactions.Cell<Map<CommunityId, Instant>> left)
      implements DepartureStore {
    @Override
    public void left(CommunityId community, Instant at) {
      left.update(changed(map -> map.putIfAbsent(community, at)));
    }

    @Override
    public void returned(CommunityId community) {
      left.update(changed(map -> map.remove(community)));
    }

    @Override
    public List<CommunityId> leftBefore(Instant limit) {
      return left.get().entrySet().stream()
          .filter(entry -> entry.getValue().isBefore(limit))
          .sorted(
              Map.Entry.<CommunityId, Instant>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  record Arrivals(InMemoryTransactions.Cell<Map<String, Instant>> all) implements ArrivalStore {
    @Override
    public boolean claim(String platform, String what, Instant at) {
      boolean[] isNew = {false};
      all.update(changed(map -> isNew[0] = map.putIfAbsent(platform + " " + what, at) == null));
      return isNew[0];
    }

    @Override
    public void removeBefore(Instant limit) {
      all.update(changed(map -> map.values().removeIf(at -> at.isBefore(limit))));
    }
  }

  record Forgotten(InMemoryTransactions.Cell<Map<String, Instant>> all) implements ForgottenStore {
    @Override
    public void add(String memberHash, Instant at) {
      all.update(changed(map -> map.put(memberHash, at)));
    }

    @Override
    public Optional<Instant> when(String memberHash) {
      return Optional.ofNullable(all.get().get(memberHash));
    }
  }

  /** Moves and erases what the cells hold. */
  record Data(
      InMemoryTransactions transactions,
      InMemoryTransactions.Cell<Map<CommunityId, StoredSettings>> settings,
      InMemoryTransactions.Cell<List<AuditLog.Numbered>> audit,
      InMemoryTransactions.Cell<Map<CommunityId, Instant>> departed)
      implements CommunityData {
    @Override
    public List<CommunityId> communities() {
      return transactions.in(
          () -> {
            Set<CommunityId> found = new TreeSet<>(settings.get().keySet());
            audit.get().forEach(numbered -> found.add(numbered.entry().community()));
            found.addAll(departed.get().keySet());
            return List.copyOf(found);
          });
    }

    @Override
    public void move(ChannelRef from, ChannelRef to) {
      CommunityId before = CommunityId.of(from);
      CommunityId after = CommunityId.of(to);
      if (!before.equals(after)) {
        transactions.run(
            () -> {
              settings.update(changed(map -> move(map, before, after)));
              departed.update(changed(map -> move(map, before, after)));
              audit.update(all -> moved(all, before, after));
            });
      }
    }

    private static <V> void move(Map<CommunityId, V> map, CommunityId before, CommunityId after) {
      V value = map.remove(before);
      if (value != null) {
        map.put(after, value);
      }
    }

    private static List<AuditLog.Numbered> moved(
        List<AuditLog.Numbered> all, CommunityId before, CommunityId after) {
      boolean brings = all.stream().anyMatch(one -> one.entry().community().equals(before));
      List<AuditLog.Numbered> moved = new ArrayList<>();
      for (AuditLog.Numbered one : all) {
        AuditEntry entry = one.entry();
        if (entry.community().equals(before)) {
          moved.add(new AuditLog.Numbered(one.number(), of(after, entry)));
        } else if (!brings || !entry.community().equals(after)) {
          moved.add(one);
        }
      }
      return List.copyOf(moved);
    }

    private static AuditEntry of(CommunityId community, AuditEntry entry) {
      return new AuditEntry(
          community,
          entry.at(),
          entry.actor(),
          entry.action(),
          entry.subject(),
          entry.before(),
          entry.after());
    }

    @Override
    public void erase(CommunityId community) {
      transactions.run(
          () -> {
            settings.update(changed(map -> map.remove(community)));
            departed.update(changed(map -> map.remove(community)));
            audit.update(
                all ->
                    all.stream()
                        .filter(one -> !one.entry().community().equals(community))
                        .toList());
          });
    }
  }

  /** A change of a map, made on a copy. */
  private static <K, V> UnaryOperator<Map<K, V>> changed(Consumer<Map<K, V>> change) {
    return before -> {
      Map<K, V> after = new HashMap<>(before);
      change.accept(after);
      return Map.copyOf(after);
    };
  }
}
