package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.ChangeFeed;
import io.github.dorasan.community.CommunityId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every instance learns of every change. */
interface ChangeFeedContract extends StoreContract {
  @Test
  default void aChangeIsSeenEverywhere() {
    CommunityId community = newCommunity();
    long before = latest(elsewhere().changes());
    stores().changes().raise(community);
    assertThat(elsewhere().changes().since(before))
        .extracting(ChangeFeed.Change::community)
        .contains(community);
  }

  @Test
  default void whatWasSeenIsNotSeenAgain() {
    stores().changes().raise(newCommunity());
    assertThat(stores().changes().since(latest(stores().changes()))).isEmpty();
  }

  @Test
  default void aCommunityIsToldOnceWithItsLastChange() {
    CommunityId one = newCommunity();
    CommunityId two = newCommunity();
    long before = latest(stores().changes());
    stores().changes().raise(one);
    stores().changes().raise(two);
    elsewhere().changes().raise(one);
    List<ChangeFeed.Change> changes = stores().changes().since(before);
    assertThat(changes).extracting(ChangeFeed.Change::community).containsExactly(two, one);
    assertThat(changes).extracting(ChangeFeed.Change::revision).isSorted().doesNotHaveDuplicates();
  }

  @Test
  default void aRevisionIsSeenOnlyWithWhatWasRaisedBefore() {
    CommunityId community = newCommunity();
    long before = latest(stores().changes());
    stores()
        .transactions()
        .run(
            () -> {
              stores().changes().raise(community);
              assertThat(stores().changes().since(before)).hasSize(1);
            });
    assertThat(elsewhere().changes().since(before)).hasSize(1);
  }

  private static long latest(ChangeFeed changes) {
    return changes.since(ChangeFeed.START).stream()
        .mapToLong(ChangeFeed.Change::revision)
        .max()
        .orElse(ChangeFeed.START);
  }
}
