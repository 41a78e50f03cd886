package io.github.dorasan.contract;

import static io.github.dorasan.contract.House.LOBBY;
import static io.github.dorasan.contract.House.MODS;
import static io.github.dorasan.contract.House.labels;
import static io.github.dorasan.contract.House.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.Settings;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A community is set up by buttons, and the setup goes on where it stopped. */
final class SetupTest {
  private static final String HERE = "This channel (recommended)";
  private static final String NEXT = "Leave it, go on";

  private final House house = new House();

  private Settings settings() {
    return house.services.settings().fresh(House.ID);
  }

  /** The page of a step, by way of those before it. */
  private Reply step(int number) {
    Reply page = house.uses("mod", MODS, "setup");
    for (int i = 1; i < number; i++) {
      page = house.presses("mod", MODS, page, NEXT);
    }
    return page;
  }

  @Test
  void everyStepIsSetByAButtonAndTheRecommendedDefaultsAreMarked() {
    Reply page = house.uses("mod", MODS, "setup");
    assertThat(text(page)).contains("step 1 of 7", "Now: English");
    page = house.presses("mod", MODS, page, "English");
    assertThat(text(page)).contains("step 2 of 7", "Now: none");
    page = house.presses("mod", MODS, page, HERE);
    assertThat(text(page)).contains("step 3 of 7");
    page = house.presses("mod", MODS, page, "In this channel too");
    assertThat(text(page)).contains("step 4 of 7", "Now: Say so");
    page = house.presses("mod", MODS, page, "Keep silent");
    assertThat(labels(page)).contains("Careful", "Normal (recommended)", "Bold");
    page = house.presses("mod", MODS, page, "Bold");
    assertThat(labels(page)).contains("30 days", "90 days (recommended)", "365 days");
    page = house.presses("mod", MODS, page, "30 days");
    page = house.presses("mod", MODS, page, "Yes");
    assertThat(text(page)).contains("All is set up", "moderators-channel: mods", "30 days");

    Settings set = settings();
    assertThat(set.moderatorsChannel()).contains("mods");
    assertThat(set.speaksUnasked(MODS)).isTrue();
    assertThat(set.retention()).isEqualTo(Duration.ofDays(30));
    assertThat(set.keepsLinks()).isTrue();
    assertThat(house.stores.auditLog().page(House.ID, AuditLog.NEWEST, 99)).hasSize(7);
    assertThat(text(house.platform.replies(MODS).getLast())).contains("From now on I tell");
  }

  @Test
  void itGoesOnWhereItStoppedAndBack() {
    Reply third = step(3);
    assertThat(text(house.uses("modb", MODS, "setup"))).isEqualTo(text(third));
    Reply second = house.presses("mod", MODS, third, "Back");
    assertThat(text(second)).contains("step 2 of 7");
    assertThat(text(house.uses("mod", MODS, "setup"))).contains("step 2 of 7");
  }

  @Test
  void aPublicChannelNeedsAYes() {
    Reply page = house.uses("mod", LOBBY, "setup");
    page = house.presses("mod", LOBBY, page, NEXT);
    Reply asked = house.presses("mod", LOBBY, page, HERE);
    assertThat(text(asked)).contains("Every member can read");
    assertThat(settings().moderatorsChannel()).isEmpty();
    assertThat(house.platform.replies(LOBBY)).isEmpty();

    Reply next = house.presses("mod", LOBBY, asked, "Yes, all may read it");
    assertThat(text(next)).contains("step 3 of 7");
    assertThat(settings().moderatorsChannel()).contains("lobby");
    assertThat(house.platform.replies(LOBBY)).hasSize(1);
  }

  @Test
  void aChannelWhereTheTestFailsIsNotTaken() {
    Reply page = step(2);
    house.platform.nextSend(new SendOutcome.Refused("may not write here"));
    Reply again = house.presses("mod", MODS, page, HERE);
    assertThat(text(again)).contains("may not write here", "step 2 of 7");
    assertThat(settings().moderatorsChannel()).isEmpty();
  }

  @Test
  void theSecondOfTwoWhoChooseAtOnceIsTold() {
    Reply page = step(6);
    house.presses("mod", MODS, page, "30 days");
    Reply told = house.presses("mod", MODS, page, "365 days");
    assertThat(text(told)).contains("Somebody else has changed", "Now: 30 days");
    assertThat(settings().retention()).isEqualTo(Duration.ofDays(30));
  }

  @Test
  void thePageObeysWhoAskedForItAndOthersGetTheirOwn() {
    Reply page = step(3);
    Reply own = house.presses("mod", MODS, page, NEXT);
    assertThat(own.inPlace()).isTrue();
    Reply theirs = house.presses("modb", MODS, own, NEXT);
    assertThat(theirs.inPlace()).isFalse();
    assertThat(theirs.discreet()).isTrue();
  }

  @Test
  void howSureItMustBeIsShownByQuestionsThatTheLevelsTreatDifferently() {
    // A folder as small as this one may hold no such question between two neighbouring levels.
    assertThat(text(step(5)))
        .containsPattern("\"[^\"]+\": (careful|normal), I do not answer this; (normal|bold), I do");
  }

  @Test
  void afterTheLanguageTheNextStepSpeaksIt() {
    Reply page = house.presses("mod", MODS, house.uses("mod", MODS, "setup"), "\ud55c\uad6d\uc5b4");
    assertThat(text(page)).contains("\uc124\uc815").doesNotContain("Setup");
    assertThat(text(house.uses("ann", LOBBY, "privacy"))).doesNotContain("What I keep");
  }

  @Test
  void madeUpButtonsAreStale() {
    for (String id :
        new String[] {
          "setup:",
          "setup:x",
          "setup:retention.0.999.mod",
          "setup:done.0.x.mod",
          "setup:daily.0.on.mod"
        }) {
      Incoming press = new Incoming.Pressed(MODS, House.person("mod"), id);
      assertThat(text((Reply) house.handle(press).orElseThrow())).contains("older message");
    }
    assertThat(settings().version()).isZero();
  }

  @Test
  void inPrivateThereIsNothingToSetUp() {
    Incoming command =
        new Incoming.Command(MODS, House.person("mod"), Setting.PRIVATE, "setup", Map.of());
    Optional<String> told = house.handle(command).map(reply -> text((Reply) reply));
    assertThat(told.orElseThrow()).contains("in the community");
  }
}
