package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.telegram.loopback.Answer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the bot says of its own accord, and what becomes of it. */
final class SendingTest extends TelegramTest {
  private static final Reply NEWS = ScriptedHandler.paragraph("News");

  private final ScriptedHandler handler = ScriptedHandler.silent();

  private ChannelRef channel(TelegramDriver driver) {
    driver.says(ANN, "Hello");
    return handler.heard().getLast().channel();
  }

  private static Outgoing news(ChannelRef channel) {
    return Outgoing.to(channel, NEWS);
  }

  @Test
  void aMessageIsQuietAndPinnedWhereThatIsWanted() {
    TelegramDriver driver = started(handler);
    ChannelRef channel = channel(driver);
    SendOutcome outcome =
        driver.platform(ANN).send(new Outgoing(channel, NEWS, Optional.of("k"), true, true, false));
    assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
    ObjectNode message = driver.seen(ANN).getLast();
    assertThat(message.path("quiet").asBoolean()).isTrue();
    assertThat(message.path("pinned").asBoolean()).isTrue();
    assertThat(message.path("message_thread_id").asInt()).isEqualTo(driver.people.topic(ANN));
  }

  @Test
  void aMessageThatCannotBePinnedIsSent() {
    TelegramDriver driver = started(handler);
    ChannelRef channel = channel(driver);
    driver.telegram.fail("pinChatMessage", Answer.error(400, "not enough rights"));
    assertThat(
            driver
                .platform(ANN)
                .send(new Outgoing(channel, NEWS, Optional.empty(), false, true, false)))
        .isInstanceOf(SendOutcome.Sent.class);
  }

  @Test
  void aMessageCanBeChangedAndTakenAway() {
    TelegramDriver driver = started(handler);
    ChannelRef channel = channel(driver);
    TelegramPlatform platform = driver.platform(ANN);
    SendOutcome.Sent sent = (SendOutcome.Sent) platform.send(news(channel));
    MessageRef message = new MessageRef(channel, sent.messageId());
    assertThat(platform.edit(message, ScriptedHandler.paragraph("Old"))).isEqualTo(sent);
    assertThat(text(driver, ANN)).isEqualTo("Old");
    assertThat(platform.link(message))
        .hasValue("https://t.me/c/1000000001/" + driver.people.topic(ANN) + "/" + sent.messageId());
    assertThat(platform.remove(message)).isEqualTo(sent);
    assertThat(driver.standing(ANN)).isEmpty();
    assertThat(platform.edit(message, NEWS)).isInstanceOf(SendOutcome.Refused.class);
    assertThat(platform.remove(message)).isInstanceOf(SendOutcome.Refused.class);
  }

  private static Author moderator(TelegramDriver driver, String person) {
    return new Author(Long.toString(driver.people.id(person)), Author.Role.MODERATOR);
  }

  @Test
  void whoModeratesAGroupDecidesWhatIsSaidThereAndWhereElseTheyAdminister() {
    TelegramDriver driver = started(handler);
    TelegramPlatform platform = driver.platform(ANN);
    ChannelRef here = channel(driver);
    String group = here.community();
    ChannelRef fromElsewhere = new ChannelRef(TelegramPlatform.NAME, "-1001234567890", group);
    assertThat(platform.moderates(moderator(driver, ANN), here)).isTrue();
    assertThat(platform.moderates(moderator(driver, MOD), fromElsewhere)).isTrue();
    assertThat(platform.moderates(moderator(driver, ANN), fromElsewhere)).isFalse();
    assertThat(
            platform.moderates(
                moderator(driver, MOD), new ChannelRef(TelegramPlatform.NAME, group, "12345")))
        .as("somebody's private chat")
        .isFalse();
  }

  @Test
  void theOwnerIsToldInPrivate() {
    TelegramDriver driver = started(handler);
    ChannelRef channel = channel(driver);
    assertThat(driver.platform(ANN).sendToOwner(channel, NEWS))
        .isInstanceOf(SendOutcome.Sent.class);
    assertThat(text(driver, "owner")).isEqualTo("News");
    assertThat(driver.standing(ANN)).isEmpty();
  }

  @Test
  void theBotKnowsHowItStands() {
    TelegramDriver driver = started(handler);
    ChannelRef channel = channel(driver);
    assertThat(driver.platform(ANN).standing(channel))
        .isEqualTo(new ChannelStanding.Open("Chat " + TelegramDriver.GROUP, true, true));
    ChannelRef unknown = new ChannelRef("telegram", "-5", "-5");
    assertThat(driver.platform(ANN).standing(unknown)).isInstanceOf(ChannelStanding.Closed.class);
  }

  @Test
  void anErrorOfWhatStandsBetweenIsUnknownAndNotRepeated() {
    TelegramDriver driver = started(handler);
    ChannelRef channel = channel(driver);
    driver.telegram.failOnce("sendMessage", "", Answer.HTML);
    assertThat(driver.platform(ANN).send(news(channel))).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(driver.telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void aResetAfterTheMessageWasTakenDoublesNothing() {
    TelegramDriver driver = started(handler);
    ChannelRef channel = channel(driver);
    driver.telegram.failOnce("sendMessage", "", Answer.CUT);
    assertThat(driver.platform(ANN).send(news(channel))).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(driver.standing(ANN)).hasSize(1);
  }

  @Test
  void kickedForbiddenAndClosedAreRefused() {
    TelegramDriver driver = started(handler);
    ChannelRef channel = channel(driver);
    for (Answer answer :
        new Answer[] {
          Answer.error(403, "Forbidden: bot was kicked from the supergroup chat"),
          Answer.error(400, "Bad Request: not enough rights to send text messages"),
          Answer.error(400, "Bad Request: TOPIC_CLOSED")
        }) {
      driver.telegram.failOnce("sendMessage", "", answer);
      assertThat(driver.platform(ANN).send(news(channel)))
          .isInstanceOfSatisfying(
              SendOutcome.Refused.class,
              refused -> assertThat(answer.body()).contains(refused.reason().split(": ", 3)[2]));
    }
  }

  @Test
  void howLongToWaitIsTold() {
    TelegramDriver driver = started(handler);
    ChannelRef channel = channel(driver);
    driver.telegram.failOnce("sendMessage", "", Answer.rateLimited(7));
    assertThat(driver.platform(ANN).send(news(channel)))
        .isEqualTo(new SendOutcome.RateLimited(Duration.ofSeconds(7)));
  }
}
