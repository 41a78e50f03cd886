package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.SettingName;
import io.github.dorasan.contract.Chat;
import io.github.dorasan.contract.InMemoryDriver;
import io.github.dorasan.contract.InMemoryPlatform;
import io.github.dorasan.contract.LearningShop;
import io.github.dorasan.contract.Scenario;
import io.github.dorasan.contract.ShopKnowledge;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.platform.ChatPlatform;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A shop learns from its members in the topics of a group, and alone with its moderators. */
@Timeout(60)
final class LearningTest {
  private static final String GROUP = Long.toString(TelegramDriver.GROUP);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-05-02T10:00:00Z"));
  private final TelegramDriver driver = new TelegramDriver(commands(), now::get);
  private final LearningShop shop = new LearningShop(driver.platform("ann"), now::get);

  /** They are the same wherever the shop is. */
  private static List<CommandSpec> commands() {
    ChatPlatform anywhere = new InMemoryDriver(InMemoryPlatform.ABLE).platform("ann");
    return new LearningShop(anywhere, InstantSource.system()).bot().catalog().specs();
  }

  @AfterEach
  void close() {
    driver.close();
    assertThat(driver.telegram.violations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.dorasan.contract.LearningScenarios#all")
  void aScenarioGoesAsWritten(Scenario scenario) throws Exception {
    List.of("mod", "modea").forEach(driver.people::id);
    String moderators = GROUP + ":" + driver.people.topic("mod");
    shop.stores()
        .settings()
        .write(
            new CommunityId(TelegramPlatform.NAME, GROUP),
            0,
            Map.of(
                SettingName.KEEP_LINKS.text(),
                "yes",
                SettingName.MODERATORS_CHANNEL.text(),
                moderators));
    driver.start(shop.bot());
    scenario.playOn(new Chat(driver));
  }

  @Test
  void whatChangesInTheFolderIsCorrectedWhereItStands() throws Exception {
    driver.start(shop.bot());
    Chat chat = new Chat(driver);
    chat.user("ann").says("How do I return a game?");
    chat.bot().replied("within 14 days");
    shop.knows(ShopKnowledge.loadWith("within 14 days", "within 21 days"));
    shop.corrections().look();
    assertThat(driver.standing("ann")).hasSize(1);
    assertThat(Shown.text(driver.shown("ann"))).contains("Corrected on 2024-05-02:", "21 days");
  }
}
