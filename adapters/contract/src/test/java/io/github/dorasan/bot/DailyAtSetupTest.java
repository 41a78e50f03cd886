package io.github.dorasan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Reply;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The setup offers the daily fact. */
class DailyAtSetupTest extends DailyBotFixture {
  /** Goes on with the setup until it asks for the daily fact. */
  private Reply setup() {
    Reply page =
        (Reply) bot.handle(new Incoming.Command(LOBBY, MOD, "setup", Map.of())).orElseThrow();
    while (!text(page).contains("a fact a day")) {
      page = press(page, "Leave it, go on");
    }
    return page;
  }

  private Reply press(Reply page, String label) {
    Action button =
        page.actions().filter(one -> one.label().equals(label)).findFirst().orElseThrow();
    return (Reply) bot.handle(new Incoming.Pressed(LOBBY, MOD, button.id())).orElseThrow();
  }

  @Test
  void theSetupShowsTheFactBeforeItSwitchesItOn() {
    Reply page = setup();
    assertThat(text(page))
        .contains("Now: off", "Next in lobby: Friday, June 26, 2026, 09:00 (UTC)", "Source");
    assertThat(stores.daily().schedules().all()).isEmpty();
    Reply next = press(page, "Post it daily");
    now = Instant.parse("2026-06-26T09:00:00Z");
    poster.step(LOBBY);
    Reply posted = board.posts().getFirst().message().reply();
    assertThat(page.blocks()).containsAll(posted.blocks());
    Reply back = press(next, "Back");
    assertThat(text(back)).contains("Now: on");
    next = press(back, "Post it no more");
    assertThat(mod("status")).contains("Paused: by a moderator");
    press(press(next, "Back"), "Post it daily");
    assertThat(mod("status")).contains("Every day at 09:00 (UTC)").doesNotContain("Paused");
    assertThat(audit()).containsExactly("daily.set", "daily.pause", "daily.set");
  }

  @Test
  void theSetupSaysWhereItCannotPost() {
    Reply page = setup();
    board.shut(LOBBY);
    assertThat(text(press(page, "Post it daily"))).contains("I cannot post there", "Now: off");
    assertThat(stores.daily().schedules().all()).isEmpty();
  }
}
