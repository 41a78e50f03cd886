package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.StoredSettings;
import io.github.dorasan.platform.ChannelRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of a community moves with it, and goes with it. */
interface CommunityDataContract extends StoreContract {
  private void fill(CommunityId community, String value) {
    stores().settings().write(community, 0, Map.of("a", value));
    stores().auditLog().append(entry(community, NOON, value));
    stores().departures().left(community, NOON);
  }

  private List<String> logged(CommunityId community) {
    return elsewhere().auditLog().page(community, AuditLog.NEWEST, 10).stream()
        .map(numbered -> numbered.entry().subject())
        .toList();
  }

  private static ChannelRef channel(CommunityId community) {
    return new ChannelRef(community.platform(), community.community(), community.community());
  }

  @Test
  default void everyCommunityOfWhichAnythingIsKeptIsNamed() {
    CommunityId one = newCommunity();
    CommunityId two = newCommunity();
    fill(one, "1");
    stores().auditLog().append(entry(two, NOON, "2"));
    assertThat(elsewhere().data().communities())
        .contains(one, two)
        .doesNotContain(newCommunity())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  default void whatIsErasedIsGoneAndNothingElse() {
    CommunityId gone = newCommunity();
    CommunityId other = newCommunity();
    fill(gone, "1");
    fill(other, "2");
    stores().data().erase(gone);
    assertThat(elsewhere().settings().read(gone)).isEqualTo(StoredSettings.NONE);
    assertThat(logged(gone)).isEmpty();
    assertThat(elsewhere().departures().leftBefore(NOON.plusSeconds(1)))
        .contains(other)
        .doesNotContain(gone);
    assertThat(elsewhere().settings().read(other).values()).containsEntry("a", "2");
    assertThat(logged(other)).containsExactly("2");
    assertThat(elsewhere().data().communities()).contains(other).doesNotContain(gone);
  }

  @Test
  default void whatMovesIsThereUnderTheNewId() {
    CommunityId from = newCommunity();
    CommunityId to = newCommunity();
    fill(from, "1");
    stores().data().move(channel(from), channel(to));
    assertThat(elsewhere().settings().read(from)).isEqualTo(StoredSettings.NONE);
    assertThat(logged(from)).isEmpty();
    assertThat(elsewhere().settings().read(to)).isEqualTo(new StoredSettings(1, Map.of("a", "1")));
    assertThat(logged(to)).containsExactly("1");
    assertThat(elsewhere().departures().leftBefore(NOON.plusSeconds(1)))
        .contains(to)
        .doesNotContain(from);
  }

  @Test
  default void whatMovesGoesOverWhatWasThere() {
    CommunityId from = newCommunity();
    CommunityId to = newCommunity();
    fill(from, "old");
    fill(to, "new");
    stores().data().move(channel(from), channel(to));
    assertThat(elsewhere().settings().read(to).values()).containsEntry("a", "old");
    assertThat(logged(to)).containsExactly("old");
  }

  @Test
  default void toMoveAgainChangesNothing() {
    CommunityId from = newCommunity();
    CommunityId to = newCommunity();
    fill(from, "1");
    stores().data().move(channel(from), channel(to));
    elsewhere().data().move(channel(from), channel(to));
    stores().data().move(channel(to), channel(to));
    assertThat(elsewhere().settings().read(to).values()).containsEntry("a", "1");
    assertThat(logged(to)).containsExactly("1");
  }
}
