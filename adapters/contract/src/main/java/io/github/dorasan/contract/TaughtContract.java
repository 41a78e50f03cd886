package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.DraftStore;
import io.github.dorasan.community.learning.TaughtStore;
import io.github.dorasan.community.learning.TaughtVersion;
import io.github.dorasan.community.learning.TeachingDraft;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TaughtAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every version of a taught answer is kept, and of two who change it at once one is told. */
interface TaughtContract extends StoreContract {
  private TaughtStore taught() {
    return stores().learning().taught();
  }

  private static TaughtAnswer answer(long number, Optional<LocalDate> until) {
    return new TaughtAnswer(
        number,
        "Where do I \"park\"?",
        List.of("parking?", "is there a car park"),
        "Behind the house;\nit's free.",
        Optional.of("mod ann"),
        Optional.of("the landlord"),
        until,
        Optional.of(new EntryId("parking")));
  }

  private static TaughtVersion version(TaughtAnswer answer, int version, boolean removed) {
    return new TaughtVersion(answer, version, removed, "ann", NOON.plusSeconds(version));
  }

  @Test
  default void everyVersionIsKept() {
    CommunityId community = newCommunity();
    long number = taught().nextNumber(community);
    TaughtVersion first = version(answer(number, Optional.empty()), 1, false);
    TaughtVersion second = version(answer(number, Optional.of(LocalDate.of(2026, 5, 1))), 2, false);
    TaughtVersion third = version(second.answer(), 3, true);
    assertThat(taught().save(community, first)).isTrue();
    assertThat(elsewhere().learning().taught().current(community)).containsExactly(first);
    assertThat(taught().save(community, second)).isTrue();
    assertThat(taught().current(community)).containsExactly(second);
    assertThat(taught().save(community, third)).isTrue();
    assertThat(taught().current(community)).isEmpty();
    assertThat(taught().latest(community, number)).contains(third);
    assertThat(taught().history(community, number)).containsExactly(third, second, first);
    assertThat(taught().current(newCommunity())).isEmpty();
    assertThat(taught().latest(newCommunity(), number)).isEmpty();
  }

  @Test
  default void theSecondOfTwoWhoChangeAnAnswerIsTold() {
    CommunityId community = newCommunity();
    long number = taught().nextNumber(community);
    TaughtVersion first = version(answer(number, Optional.empty()), 1, false);
    assertThat(taught().save(community, first)).isTrue();
    assertThat(elsewhere().learning().taught().save(community, first)).isFalse();
    assertThat(taught().save(community, version(first.answer(), 3, false))).isFalse();
    assertThat(taught().history(community, number)).containsExactly(first);
  }

  @Test
  default void numbersAreGivenOutOnce() {
    CommunityId community = newCommunity();
    assertThat(taught().nextNumber(community))
        .isNotEqualTo(elsewhere().learning().taught().nextNumber(community));
  }

  @Test
  default void moderatorsAreToldOnceThatAnAnswerHoldsNoMore() {
    CommunityId community = newCommunity();
    LocalDate last = LocalDate.of(2026, 3, 1);
    long number = taught().nextNumber(community);
    TaughtVersion version = version(answer(number, Optional.of(last)), 1, false);
    taught().save(community, version);
    taught()
        .save(
            community, version(answer(taught().nextNumber(community), Optional.empty()), 1, false));
    TaughtStore.Located row = new TaughtStore.Located(community, version);
    assertThat(taught().expiredBefore(last)).doesNotContain(row);
    assertThat(taught().expiredBefore(last.plusDays(1))).contains(row);
    assertThat(taught().tellExpired(community, number, 1)).isTrue();
    assertThat(elsewhere().learning().taught().tellExpired(community, number, 1)).isFalse();
    assertThat(taught().expiredBefore(last.plusDays(1))).doesNotContain(row);
    taught().save(community, version(version.answer(), 2, false));
    assertThat(taught().expiredBefore(last.plusDays(1)))
        .contains(new TaughtStore.Located(community, version(version.answer(), 2, false)));
  }

  @Test
  default void aDraftIsKeptUntilItEnds() {
    CommunityId community = newCommunity();
    DraftStore drafts = stores().learning().drafts();
    TeachingDraft draft =
        new TeachingDraft(
            "ann", NOON.plusSeconds(60), 2, Optional.of(9L), answer(4, Optional.empty()));
    long number = drafts.add(community, draft, NOON);
    assertThat(elsewhere().learning().drafts().find(community, number, NOON)).contains(draft);
    assertThat(drafts.find(newCommunity(), number, NOON)).isEmpty();
    assertThat(drafts.find(community, number, NOON.plusSeconds(60))).isEmpty();
    assertThat(drafts.remove(community, number)).isTrue();
    assertThat(drafts.remove(community, number)).isFalse();
    assertThat(drafts.find(community, number, NOON)).isEmpty();
  }
}
