package io.github.dorasan.contract;

import static io.github.dorasan.contract.House.LOBBY;
import static io.github.dorasan.contract.House.MODS;
import static io.github.dorasan.contract.House.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.SettingName;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed is checked, and every change can be seen afterwards. */
final class SettingsCommandTest {
  private final House house = new House();

  private String set(String name, String value) {
    return text(house.uses("mod", MODS, "settings", "name", name, "value", value));
  }

  private String holds(SettingName name) {
    return house.services.settings().fresh(House.ID).text(name);
  }

  @Test
  void allAreShownWithTheirDefaults() {
    Reply shown = house.uses("mod", MODS, "settings");
    assertThat(shown.discreet()).isTrue();
    for (SettingName name : SettingName.values()) {
      assertThat(text(shown)).contains(name.text() + ": ");
    }
    assertThat(text(shown)).contains("retention-days: 90 days (default)", "language: English");
  }

  @ParameterizedTest
  @CsvSource({
    "retention-days, 30, 30",
    "Zone, Europe/Berlin, Europe/Berlin",
    "keep-links, YES, yes",
    "sureness, Careful, careful",
    "when-unknown, silence, silence",
    "language, ko-KR, ko",
    "daily-late-minutes, 60, 60",
    "published-channels, here, mods",
    "unasked-channels, 'here <#12> 12', '12, mods'",
    "moderators-channel, here, mods"
  })
  void aValueIsSet(String name, String typed, String stored) {
    set(name, typed);
    assertThat(holds(SettingName.of(name).orElseThrow())).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource({
    "retention-days, 0, from 1 to 365",
    "retention-days, many, from 1 to 365",
    "zone, Nowhere, Europe/Berlin",
    "language, fr, \"ko\"",
    "sureness, very, \"bold\"",
    "moderators-channel, two words, channel's id",
    "daily-late-minutes, 1381, 1 to 1380"
  })
  void aValueThatIsNoneIsRefusedWithWhatToWrite(String name, String typed, String told) {
    assertThat(set(name, typed)).contains("no value for " + name, told);
    assertThat(house.stores.settings().read(House.ID).values()).isEmpty();
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThat(set("nonsense", "1")).contains("retention-days", "zone");
  }

  @Test
  void aChangeIsTakenBackByItsDefault() {
    set("retention-days", "30");
    set("retention-days", "default");
    assertThat(holds(SettingName.RETENTION_DAYS)).isEqualTo("90");
    assertThat(house.stores.settings().read(House.ID).values()).isEmpty();
  }

  @Test
  void withoutAValueAFormOpensAndTheSecondOfTwoIsTold() {
    Form one = house.opens("mod", MODS, "settings", "name", "retention-days");
    Form two = house.opens("modb", MODS, "settings", "name", "retention-days");
    assertThat(one.fields().getFirst().value()).isEqualTo("90");
    assertThat(submit("mod", one, "30")).contains("Done", "30 days");
    assertThat(submit("modb", two, "60")).contains("Somebody else has changed", "30 days");
    assertThat(holds(SettingName.RETENTION_DAYS)).isEqualTo("30");
  }

  private String submit(String person, Form form, String value) {
    Incoming filled =
        new Incoming.Submitted(MODS, House.person(person), form.id(), Map.of("value", value));
    return text((Reply) house.handle(filled).orElseThrow());
  }

  @Test
  void aPublicModeratorsChannelNeedsAYesHereToo() {
    Reply asked =
        house.uses("mod", MODS, "settings", "name", "moderators-channel", "value", "lobby");
    assertThat(holds(SettingName.MODERATORS_CHANNEL)).isEmpty();
    house.presses("mod", MODS, asked, "Yes, all may read it");
    assertThat(holds(SettingName.MODERATORS_CHANNEL)).isEqualTo("lobby");
    assertThat(set("moderators-channel", "nowhere")).contains("is not in nowhere");
    assertThat(set("moderators-channel", "others-lobby")).contains("belongs to others");
    assertThat(holds(SettingName.MODERATORS_CHANNEL)).isEqualTo("lobby");
  }

  @Test
  void whatIsNotKnownHereStaysStoredAndWhatCannotBeReadIsTold() {
    house.stores.settings().write(House.ID, 0, Map.of("newer", "x", "retention-days", "a lot"));
    assertThat(text(house.uses("mod", MODS, "settings")))
        .contains("retention-days cannot be read", "1 to 365");
    set("zone", "Asia/Seoul");
    assertThat(house.stores.settings().read(House.ID).values())
        .containsEntry("newer", "x")
        .containsEntry("retention-days", "a lot")
        .containsEntry("zone", "Asia/Seoul");
  }

  @Test
  void theLogTellsWhoChangedWhatTheNewestFirst() {
    assertThat(text(house.uses("mod", MODS, "audit"))).contains("Nothing has been changed");
    for (int days = 1; days <= 11; days++) {
      set("retention-days", Integer.toString(days));
    }
    Reply first = house.uses("mod", MODS, "audit");
    assertThat(text(first))
        .contains("March 1, 2026", "mod: settings.write retention-days: from 10 to 11")
        .doesNotContain("from nothing to 1");
    Reply older = house.presses("mod", MODS, first, "Older");
    assertThat(text(older)).contains("from nothing to 1");
    assertThat(older.inPlace()).isTrue();
    assertThat(house.presses("modb", MODS, first, "Older").inPlace()).isFalse();
  }

  @Test
  void aSettingHoldsOnOtherInstancesWhenTheyLook() {
    House other = new House();
    assertThat(other.services.settings().of(House.ID).text(SettingName.ZONE)).isEqualTo("UTC");
    other.stores.settings().write(House.ID, 0, Map.of("zone", "Asia/Seoul"));
    assertThat(other.services.settings().of(House.ID).text(SettingName.ZONE)).isEqualTo("UTC");
    other.stores.changes().raise(House.ID);
    other.services.freshness().look();
    assertThat(other.services.settings().of(House.ID).text(SettingName.ZONE))
        .isEqualTo("Asia/Seoul");
    assertThat(house.uses("mod", LOBBY, "settings").discreet()).isTrue();
  }
}
