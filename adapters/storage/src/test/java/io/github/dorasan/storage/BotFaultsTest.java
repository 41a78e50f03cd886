package io.github.dorasan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.Chat;
import io.github.dorasan.contract.InMemoryDriver;
import io.github.dorasan.contract.InMemoryPlatform;
import io.github.dorasan.contract.LearningShop;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What members and moderators see while a real database goes and comes back. */
@Timeout(120)
final class BotFaultsTest {
  private static final String UNKNOWN = "Do unicorns like chess better than checkers?";
  private static final String GONE = "I cannot reach my database just now";

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final InMemoryDriver driver = new InMemoryDriver(InMemoryPlatform.ABLE);
  private final Chat chat = new Chat(driver);

  @Test
  void questionsAreAnsweredMeanwhileAndTheRestRecoversByItself() throws IOException {
    try (CuttableProxy proxy = new CuttableProxy(Postgres.port());
        Database database =
            Database.open(
                PostgresServer.of(
                    "postgres://postgres@localhost:" + proxy.port() + "/" + Postgres.newName()))) {
      driver.start(LearningShop.over(driver.platform("ann"), () -> now, database));
      chat.user("ann").says(UNKNOWN);
      chat.user("mod").uses("hide topic", "topic", "visiting", "reason", "we move");
      proxy.cut();
      chat.user("ann").says("How do I return a game?");
      chat.bot().replied("within 14 days");
      chat.user("ann").says("When is the shop open?");
      chat.bot().repliedTo("ann").notContaining("11:00");
      chat.user("ann").uses("privacy");
      chat.bot().replied("What I keep");
      for (String command : new String[] {"unanswered", "forget-me", "audit"}) {
        chat.user("mod").uses(command);
        chat.bot().replied(GONE);
      }
      proxy.mend();
      now = now.plusSeconds(60);
      comesBack();
      chat.bot().replied("unicorns");
      chat.user("ann").uses("forget-me");
      chat.bot().replied("one text");
    }
  }

  /** As soon as the pool has connections again. */
  private void comesBack() {
    do {
      chat.user("mod").uses("unanswered");
    } while (driver.shown("mod").getLast().text().contains(GONE));
    assertThat(driver.platform("ann").failures()).isEmpty();
  }
}
