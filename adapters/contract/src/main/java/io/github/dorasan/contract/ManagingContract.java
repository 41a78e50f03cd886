package io.github.dorasan.contract;

import io.github.dorasan.bot.Bot;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Wordings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Moderators look after their community in the same way on every platform. */
interface ManagingContract extends PlatformContract {
  /** A moderator. */
  String MOD = "mod";

  private Chat chat() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    Platforms platforms = new Platforms();
    CommunityServices services =
        CommunityServices.over(
            new InMemoryStores(),
            platforms,
            new Wordings(ShopBot.WORDING),
            new CommunityServices.Operator(Optional.of("the shop's counter"), 1000, 1000),
            List.of(),
            List.of(),
            clock);
    Bot bot = ShopBot.serving(services, clock);
    PlatformDriver driver = started(bot, bot.catalog().specs());
    platforms.add(driver.platform(MOD));
    return new Chat(driver);
  }

  @Test
  default void aCommunityIsSetUpByButtons() {
    Chat chat = chat();
    chat.user(MOD).uses("setup");
    chat.bot().replied("step 1 of 7").containing("Now: English").offering("English");
    chat.user(MOD).presses("English");
    chat.bot().replied("step 2 of 7").offering("No channel for now");
    chat.user(MOD).presses("Leave it, go on");
    chat.bot().replied("step 3 of 7").offering("Nowhere (recommended)");
    chat.user(MOD).presses("Leave it, go on");
    chat.user(MOD).presses("Keep silent");
    chat.user(MOD).presses("Careful");
    chat.bot().replied("step 6 of 7").offering("365 days");
    chat.user(MOD).presses("30 days");
    chat.user(MOD).presses("No (recommended)");
    chat.bot().replied("All is set up").containing("Keep silent").containing("30 days");
    chat.user(MOD).uses("audit");
    chat.bot().replied("settings.write").containing("retention-days");
  }

  @Test
  default void aSettingIsTypedAndMembersAreRefused() {
    Chat chat = chat();
    chat.user(MOD).uses("settings", "name", "retention-days", "value", "45");
    chat.bot().replied("Done").containing("45 days");
    chat.user(MOD).uses("settings", "name", "retention-days");
    chat.user(MOD).fills("value", "46");
    chat.bot().replied("Done").containing("46 days");
    chat.user(ANN).uses("settings");
    chat.bot().replied("Only moderators may do that");
    chat.user(ANN).uses("privacy");
    chat.bot().replied("46 days").containing("the shop's counter");
    chat.user(ANN).uses("forget-me");
    chat.bot().replied("I have forgotten you");
  }
}
