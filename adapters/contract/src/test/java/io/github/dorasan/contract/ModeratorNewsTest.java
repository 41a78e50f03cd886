package io.github.dorasan.contract;

import static io.github.dorasan.contract.House.LOBBY;
import static io.github.dorasan.contract.House.MODS;
import static io.github.dorasan.contract.House.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moderators hear of what they should know, one way or another. */
final class ModeratorNewsTest {
  private static final Reply NEWS = ScriptedHandler.paragraph("The roof leaks.");

  private final House house = new House();

  @BeforeEach
  void setUp() {
    house.uses("mod", MODS, "settings", "name", "moderators-channel", "value", "mods");
  }

  private List<Reply> owners() {
    return house.platform.replies(InMemoryPlatform.owner("house"));
  }

  @Test
  void newsStandInTheModeratorsChannel() {
    Optional<MessageRef> where = house.services.news().tell(House.ID, NEWS);
    assertThat(where.map(MessageRef::channel)).contains(MODS);
    assertThat(house.platform.replies(MODS).getLast()).isEqualTo(NEWS);
  }

  @Test
  void ifTheChannelVanishesTheNextModeratorsCommandTellsOnce() {
    house.platform.shutOut(MODS);
    assertThat(house.services.news().tell(House.ID, NEWS)).isEmpty();

    assertThat(text(house.uses("ann", LOBBY, "why"))).doesNotContain("roof", "moderators");
    assertThat(text(house.uses("modb", LOBBY, "settings")))
        .contains("I cannot reach the moderators' channel", "not in mods", "The roof leaks.");
    assertThat(text(house.uses("modb", LOBBY, "settings")))
        .contains("I cannot reach the moderators' channel")
        .doesNotContain("roof");

    house.uses("mod", LOBBY, "settings", "name", "moderators-channel", "value", "default");
    assertThat(text(house.uses("mod", LOBBY, "settings"))).doesNotContain("cannot reach");
    house.pass(Duration.ofDays(9));
    house.services.news().tryAgain();
    assertThat(owners()).isEmpty();
  }

  @Test
  void whereNoModeratorComesForADayTheOwnerIsTold() {
    house.platform.shutOut(MODS);
    house.services.news().tell(House.ID, NEWS);
    house.pass(Duration.ofHours(23));
    house.services.news().tryAgain();
    assertThat(owners()).isEmpty();
    house.pass(Duration.ofHours(1));
    house.services.news().tryAgain();
    house.services.news().tryAgain();
    assertThat(owners()).containsExactly(NEWS);
  }

  @Test
  void aPlatformThatAsksToWaitIsTriedAgain() {
    house.platform.nextSend(new SendOutcome.RateLimited(Duration.ofSeconds(3)));
    assertThat(house.services.news().tell(House.ID, NEWS)).isEmpty();
    house.services.news().tryAgain();
    assertThat(house.platform.replies(MODS).getLast()).isEqualTo(NEWS);
    assertThat(text(house.uses("mod", MODS, "settings"))).doesNotContain("roof", "cannot reach");
  }

  @Test
  void ofManyOnlyTheNewestWait() {
    house.platform.shutOut(MODS);
    for (int i = 1; i <= 50; i++) {
      house.services.news().tell(House.ID, ScriptedHandler.paragraph("leak " + i));
    }
    assertThat(house.services.news().take(House.ID))
        .hasSize(20)
        .last()
        .isEqualTo(ScriptedHandler.paragraph("leak 50"));
  }

  @Test
  void whatWaitsOutlivesAnInstance() {
    house.platform.shutOut(MODS);
    house.services.news().tell(House.ID, NEWS);
    CommunityServices other =
        CommunityServices.over(
            house.stores,
            house.services.platforms(),
            house.services.wordings(),
            new CommunityServices.Operator(Optional.empty(), 9, 9),
            List.of(),
            List.of(),
            house);
    assertThat(other.news().take(House.ID)).containsExactly(NEWS);
    assertThat(house.services.news().take(House.ID)).isEmpty();
  }

  @Test
  void whileTheStoresAreGoneItWaitsInMemory() {
    house.platform.shutOut(MODS);
    house.stores.fail(StoreException.Kind.UNAVAILABLE);
    assertThat(house.services.news().tell(House.ID, NEWS)).isEmpty();
    assertThat(text(house.uses("mod", LOBBY, "about"))).contains("The roof leaks.");
    house.stores.recover();
    assertThat(house.services.news().take(House.ID)).isEmpty();
  }

  @Test
  void whatNobodyCanBeToldIsDroppedAfterThirtyDays() {
    house.platform.shutOut(MODS);
    house.services.news().tell(House.ID, NEWS);
    house.pass(Duration.ofDays(31));
    house.services.news().tryAgain();
    assertThat(house.stores.news().all(House.ID)).isEmpty();
    assertThat(owners()).isEmpty();
  }
}
