package io.github.dorasan.contract;

import static io.github.dorasan.contract.House.LOBBY;
import static io.github.dorasan.contract.House.MODS;
import static io.github.dorasan.contract.House.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.StoredSettings;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.reply.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of people is told, is deleted when its time has come, and at once on demand. */
final class PrivacyTest {
  private final House house = new House();

  private void set(String name, String value) {
    house.uses("mod", MODS, "settings", "name", name, "value", value);
  }

  @Test
  void whatIsKeptIsToldAsItIsSet() {
    Reply told = house.uses("ann", LOBBY, "privacy");
    assertThat(told.discreet()).isTrue();
    assertThat(text(told))
        .contains("90 days", "I keep no links", "keeper@house.example", "/forget-me");
    set("retention-days", "30");
    set("keep-links", "yes");
    assertThat(text(house.uses("ann", LOBBY, "privacy")))
        .contains("for 30 days", "a link to your message");
    assertThat(text(house.uses("ann", LOBBY, "about")))
        .contains("keeper@house.example", "send your questions to nobody");
    assertThat(text(new House(9, Optional.empty()).uses("ann", LOBBY, "about")))
        .contains("ask the moderators");
  }

  @Test
  void whoAsksIsForgottenAtOnceAndToldWhatWasDeleted() {
    Reply told = house.uses("ann", LOBBY, "forget-me");
    String hash = house.services.members().of("memory", "ann");
    assertThat(text(told)).contains("3 votes", "no texts").doesNotContain("links");
    assertThat(told.discreet()).isTrue();
    assertThat(house.forgotten).containsExactly(hash);
    assertThat(house.stores.forgotten().when(hash)).contains(house.instant());
  }

  @Test
  void whatIsForgottenIsAlsoWhatWasJustTalkedAbout() {
    house.says("ann", LOBBY, "How do I return a game?");
    house.uses("ann", LOBBY, "forget-me");
    assertThat(text(house.uses("ann", LOBBY, "why"))).contains("not answered you here yet");
  }

  @Test
  void textsAreDeletedWhenTheirTimeHasCome() {
    set("retention-days", "10");
    assertThat(house.services.retention().run()).isEqualTo(1);
    assertThat(house.retained)
        .isEqualTo(Map.of(House.ID, house.instant().minus(Duration.ofDays(10))));
  }

  @Test
  void aCommunityThatTheBotLeftIsDeletedAfterTheTimeOfGrace() {
    set("retention-days", "10");
    house.bot.notice(new CommunityEvent.Left(LOBBY));
    house.pass(Duration.ofDays(30));
    house.services.departures().run();
    assertThat(house.stores.data().communities()).contains(House.ID);
    house.pass(Duration.ofSeconds(1));
    house.services.departures().run();
    assertThat(house.stores.data().communities()).isEmpty();
    assertThat(house.services.settings().of(House.ID).retention()).isEqualTo(Duration.ofDays(90));
  }

  @Test
  void whoReturnsKeepsItsData() {
    set("retention-days", "10");
    house.bot.notice(new CommunityEvent.Left(LOBBY));
    house.pass(Duration.ofDays(29));
    house.bot.notice(new CommunityEvent.Joined(LOBBY));
    house.pass(Duration.ofDays(99));
    house.services.departures().run();
    assertThat(house.services.settings().fresh(House.ID).retention())
        .isEqualTo(Duration.ofDays(10));
  }

  @Test
  void aCommunityTakesItsDataAlongWhenItMoves() {
    set("moderators-channel", "mods");
    set("unasked-channels", "mods, other");
    ChannelRef there = new ChannelRef("memory", "palace", "hall");
    house.bot.notice(new CommunityEvent.Moved(MODS, there));
    var settings = house.services.settings().of(CommunityId.of(there));
    assertThat(settings.moderatorsChannel()).contains("hall");
    assertThat(settings.unaskedChannels()).containsExactlyInAnyOrder("hall", "other");
    assertThat(house.stores.settings().read(House.ID)).isEqualTo(StoredSettings.NONE);
    assertThat(house.services.settings().of(House.ID).moderatorsChannel()).isEmpty();
  }

  @Test
  void whatHappensWhileTheDatabaseIsGoneIsMadeUpFor() {
    set("retention-days", "10");
    house.stores.fail(StoreException.Kind.UNAVAILABLE);
    house.bot.notice(new CommunityEvent.Left(LOBBY));
    house.pass(Duration.ofDays(2));
    house.stores.recover();
    house.services.departures().run();
    house.pass(Duration.ofDays(29));
    house.services.departures().run();
    assertThat(house.stores.data().communities()).isEmpty();
  }
}
