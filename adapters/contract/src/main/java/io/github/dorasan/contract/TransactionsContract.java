package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.community.StoredSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What is done together is kept together, or not at all. */
interface TransactionsContract extends StoreContract {
  @Test
  default void whatIsDoneTogetherIsKeptTogether() {
    CommunityId community = newCommunity();
    String result =
        stores()
            .transactions()
            .in(
                () -> {
                  assertThat(stores().settings().write(community, 0, Map.of("a", "1"))).isTrue();
                  stores().auditLog().append(entry(community, NOON, "a"));
                  return "done";
                });
    assertThat(result).isEqualTo("done");
    assertThat(elsewhere().settings().read(community).version()).isEqualTo(1);
    assertThat(elsewhere().auditLog().page(community, AuditLog.NEWEST, 9)).hasSize(1);
  }

  @Test
  default void nothingIsKeptOfWorkThatThrows() {
    CommunityId community = newCommunity();
    assertThatThrownBy(
            () ->
                stores()
                    .transactions()
                    .run(
                        () -> {
                          stores().settings().write(community, 0, Map.of("a", "1"));
                          stores().auditLog().append(entry(community, NOON, "a"));
                          stores().changes().raise(community);
                          throw new IllegalStateException("no");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no");
    assertThat(stores().settings().read(community)).isEqualTo(StoredSettings.NONE);
    assertThat(stores().auditLog().page(community, AuditLog.NEWEST, 9)).isEmpty();
    assertThat(stores().changes().since(0))
        .noneMatch(change -> change.community().equals(community));
  }

  @Test
  default void workSeesWhatItHasDone() {
    CommunityId community = newCommunity();
    stores()
        .transactions()
        .run(
            () -> {
              stores().settings().write(community, 0, Map.of("a", "1"));
              assertThat(stores().settings().read(community).values()).containsEntry("a", "1");
            });
  }

  @Test
  default void workWithinWorkBelongsToTheOuterOne() {
    CommunityId community = newCommunity();
    assertThatThrownBy(
            () ->
                stores()
                    .transactions()
                    .run(
                        () -> {
                          stores()
                              .transactions()
                              .run(() -> stores().settings().write(community, 0, Map.of("a", "1")));
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    assertThat(stores().settings().read(community)).isEqualTo(StoredSettings.NONE);
  }

  @Test
  default void aFailureWithinWorkLeavesTheOuterWorkItsChoice() {
    CommunityId community = newCommunity();
    stores()
        .transactions()
        .run(
            () -> {
              stores().settings().write(community, 0, Map.of("a", "1"));
              assertThatThrownBy(
                      () ->
                          stores()
                              .transactions()
                              .run(
                                  () -> {
                                    throw new IllegalStateException("no");
                                  }))
                  .hasMessage("no");
            });
    assertThat(stores().settings().read(community).version()).isEqualTo(1);
  }

  @Test
  default void noneOfManyReadThenWritesIsLost() throws InterruptedException {
    int people = 8;
    int times = 25;
    int all = people * times;
    CommunityId community = newCommunity();
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      CommunityStores stores = i % 2 == 0 ? stores() : elsewhere();
      threads.add(
          Thread.ofPlatform()
              .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
              .start(
                  () -> {
                    for (int time = 0; time < times; time++) {
                      countUp(stores, community);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    assertThat(stores().settings().read(community))
        .isEqualTo(new StoredSettings(all, Map.of("n", Integer.toString(all))));
    assertThat(stores().auditLog().page(community, AuditLog.NEWEST, all + 1))
        .extracting(AuditLog.Numbered::number)
        .doesNotHaveDuplicates()
        .hasSize(all);
  }

  private void countUp(CommunityStores stores, CommunityId community) {
    stores
        .transactions()
        .run(
            () -> {
              StoredSettings before = stores.settings().read(community);
              int next = Integer.parseInt(before.values().getOrDefault("n", "0")) + 1;
              boolean written =
                  stores
                      .settings()
                      .write(community, before.version(), Map.of("n", Integer.toString(next)));
              assertThat(written).as("nobody comes between").isTrue();
              stores.auditLog().append(entry(community, NOON, "n"));
              stores.changes().raise(community);
            });
  }
}
