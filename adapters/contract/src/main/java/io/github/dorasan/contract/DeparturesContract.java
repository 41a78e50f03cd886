package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import org.junit.jupiter.api.Test;

/** Which communities the bot has left is kept until it returns. */
interface DeparturesContract extends StoreContract {
  @Test
  default void theEarliestLeftComesFirst() {
    CommunityId second = newCommunity();
    CommunityId first = newCommunity();
    stores().departures().left(second, NOON.plusMillis(1));
    stores().departures().left(first, NOON);
    assertThat(elsewhere().departures().leftBefore(NOON)).doesNotContain(first, second);
    assertThat(elsewhere().departures().leftBefore(NOON.plusMillis(1)))
        .contains(first)
        .doesNotContain(second);
    assertThat(elsewhere().departures().leftBefore(NOON.plusMillis(2)))
        .containsSubsequence(first, second);
  }

  @Test
  default void theFirstTimeStays() {
    CommunityId community = newCommunity();
    stores().departures().left(community, NOON);
    elsewhere().departures().left(community, NOON.plusSeconds(9));
    assertThat(stores().departures().leftBefore(NOON.plusMillis(1))).contains(community);
  }

  @Test
  default void whereTheBotReturnedItHasNotLeft() {
    CommunityId community = newCommunity();
    stores().departures().left(community, NOON);
    elsewhere().departures().returned(community);
    elsewhere().departures().returned(newCommunity());
    assertThat(stores().departures().leftBefore(NOON.plusSeconds(9))).doesNotContain(community);
  }
}
