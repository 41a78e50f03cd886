package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.discord.loopback.Answer;
import io.github.dorasan.discord.loopback.Call;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the bot does of its own accord. */
final class OutboxTest extends DiscordTest {
  private static final Reply NEWS = ScriptedHandler.paragraph("News for @everyone.");
  private static final String MESSAGES = "/channels/\\d+/messages";
  private static final String PUBLISH = "/channels/\\d+/messages/\\d+/crosspost";

  /** The type of an announcement channel. */
  private static final int ANNOUNCEMENTS = 5;

  private static ChannelRef channel(DiscordDriver driver) {
    return new ChannelRef("discord", driver.places.guild(), driver.channel(ANN));
  }

  private static MessageRef sent(DiscordDriver driver) {
    SendOutcome outcome = driver.platform(ANN).send(Outgoing.to(channel(driver), NEWS));
    return new MessageRef(channel(driver), ((SendOutcome.Sent) outcome).messageId());
  }

  private static Outgoing named(DiscordDriver driver, String text) {
    return new Outgoing(
        channel(driver),
        ScriptedHandler.paragraph(text),
        Optional.of("daily-2026-11-22"),
        true,
        true,
        false);
  }

  private static Outgoing published(ChannelRef channel) {
    return new Outgoing(
        channel,
        ScriptedHandler.paragraph("word ".repeat(1500)),
        Optional.of("daily-2026-11-22"),
        false,
        false,
        true);
  }

  /** Is open when something has been called so often. */
  private static CountDownLatch calling(DiscordDriver driver, String path, int times) {
    CountDownLatch called = new CountDownLatch(times);
    driver.discord.watch(
        call -> {
          if (call.is("POST", path)) {
            called.countDown();
          }
        });
    return called;
  }

  @Test
  void nothingIsSaidInAChannelOfAnotherServer() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    MessageRef own = sent(driver);
    ChannelRef taken = new ChannelRef("discord", "1234567890", driver.channel(ANN));
    MessageRef message = new MessageRef(taken, own.message());
    assertThat(driver.platform(ANN).standing(taken)).isInstanceOf(ChannelStanding.Closed.class);
    assertThat(driver.platform(ANN).send(Outgoing.to(taken, NEWS)))
        .isInstanceOf(SendOutcome.Refused.class);
    assertThat(driver.platform(ANN).edit(message, NEWS)).isInstanceOf(SendOutcome.Refused.class);
    assertThat(driver.platform(ANN).remove(message)).isInstanceOf(SendOutcome.Refused.class);
    assertThat(driver.shown(ANN)).hasSize(1);
  }

  @Test
  void aMessageOfAnAnnouncementChannelIsPublishedThoughDiscordAsksForPatience()
      throws InterruptedException {
    DiscordDriver driver = started(ScriptedHandler.silent());
    ChannelRef news =
        new ChannelRef(
            "discord", driver.places.guild(), driver.places.channel("news", ANNOUNCEMENTS));
    driver.discord.failOnce("POST", PUBLISH, Answer.rateLimited(1));
    driver.discord.failOnce("POST", PUBLISH, Answer.error(500, 0, "500: Internal Server Error"));
    CountDownLatch published = calling(driver, PUBLISH, 4);
    SendOutcome outcome = driver.platform(ANN).send(published(news));
    assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
    published.await();
    CountDownLatch again = calling(driver, PUBLISH, 2);
    assertThat(driver.platform(ANN).send(published(news))).isEqualTo(outcome);
    again.await();
    assertThat(driver.discord.messages(news.channel()))
        .hasSize(2)
        .allSatisfy(message -> assertThat(message.path("flags").asInt() & 1).isOne());
  }

  @Test
  void aMessageOfAnotherChannelIsNotPublished() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    assertThat(driver.platform(ANN).send(published(channel(driver))))
        .isInstanceOf(SendOutcome.Sent.class);
    assertThat(calls(driver, "POST", PUBLISH)).isZero();
  }

  @Test
  void aMessageSentTwiceStandsThereOnce() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    Outgoing message = named(driver, "word ".repeat(1500));
    SendOutcome first = driver.platform(ANN).send(message);
    assertThat(driver.platform(ANN).send(message)).isEqualTo(first);
    assertThat(driver.standing(ANN)).hasSize(2);
    assertThat(calls(driver, "POST", MESSAGES)).isEqualTo(4);
  }

  @Test
  void aMessageCanBeQuietAndPinned() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    driver.platform(ANN).send(named(driver, "Fact of the day"));
    Call created =
        driver.discord.calls().stream()
            .filter(call -> call.is("POST", MESSAGES))
            .findFirst()
            .orElseThrow();
    assertThat(created.body().path("flags").asInt() & (1 << 12)).isNotZero();
    assertThat(calls(driver, "PUT", "/channels/\\d+/messages/pins/\\d+")).isOne();
  }

  @Test
  void aMessageThatCannotBePinnedIsSentAllTheSame() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    driver.discord.fail("PUT", ".*/pins/.*", Answer.error(403, 50013, "Missing Permissions"));
    assertThat(driver.platform(ANN).send(named(driver, "Fact of the day")))
        .isInstanceOf(SendOutcome.Sent.class);
  }

  @Test
  void aMessageIsChangedAndNobodyIsPinged() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    MessageRef message = sent(driver);
    assertThat(
            driver
                .platform(ANN)
                .edit(message, ScriptedHandler.paragraph("Other news for @everyone.")))
        .isEqualTo(new SendOutcome.Sent(message.message()));
    assertThat(driver.standing(ANN))
        .extracting(Shown::text)
        .containsExactly("Other news for @everyone.");
    assertThat(driver.platform(ANN).edit(message, ScriptedHandler.paragraph("x ".repeat(5000))))
        .isInstanceOf(SendOutcome.Refused.class);
  }

  @Test
  void aMessageIsTakenAwayAndThenThereIsNone() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    MessageRef message = sent(driver);
    assertThat(driver.platform(ANN).remove(message)).isInstanceOf(SendOutcome.Sent.class);
    assertThat(driver.standing(ANN)).isEmpty();
    assertThat(driver.platform(ANN).remove(message)).isInstanceOf(SendOutcome.Refused.class);
    assertThat(driver.platform(ANN).edit(message, NEWS)).isInstanceOf(SendOutcome.Refused.class);
  }

  @Test
  void theBotKnowsHowItStands() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    DiscordPlatform platform = driver.platform(ANN);
    assertThat(platform.standing(channel(driver)))
        .isEqualTo(new ChannelStanding.Open(ANN, true, true));
    driver.places.forbid(driver.channel(ANN));
    assertThat(platform.standing(channel(driver)))
        .isInstanceOfSatisfying(
            ChannelStanding.Closed.class,
            closed -> assertThat(closed.reason()).contains("Send Messages"));
    assertThat(platform.standing(new ChannelRef("discord", "1", "2")))
        .isInstanceOf(ChannelStanding.Closed.class);
    assertThat(platform.send(Outgoing.to(channel(driver), NEWS)))
        .isInstanceOf(SendOutcome.Refused.class);
  }

  @Test
  void theOwnerIsWrittenToInPrivate() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    assertThat(driver.platform(ANN).sendToOwner(channel(driver), NEWS))
        .isInstanceOf(SendOutcome.Sent.class);
    assertThat(driver.discord.messages(driver.places.privateChannel("owner"))).hasSize(1);
    driver.discord.fail(
        "POST", MESSAGES, Answer.error(403, 50007, "Cannot send messages to this user"));
    assertThat(driver.platform(ANN).sendToOwner(channel(driver), NEWS))
        .isInstanceOf(SendOutcome.Refused.class);
    assertThat(driver.platform(ANN).sendToOwner(new ChannelRef("discord", "7", "7"), NEWS))
        .isInstanceOf(SendOutcome.Refused.class);
  }

  @Test
  void aServerHasAName() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    assertThat(driver.platform(ANN).communityName(driver.places.guild()).isPresent()).isTrue();
    assertThat(driver.platform(ANN).communityName("7")).isEmpty();
  }

  @Test
  void aMessageHasAnAddress() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    DiscordPlatform platform = driver.platform(ANN);
    assertThat(platform.link(new MessageRef(new ChannelRef("discord", "1", "2"), "3")))
        .contains("https://discord.com/channels/1/2/3");
    assertThat(platform.link(new MessageRef(new ChannelRef("discord", "2", "2"), "3")))
        .contains("https://discord.com/channels/@me/2/3");
  }

  @Test
  void joiningAndLeavingAServerIsNoticed() {
    List<CommunityEvent> events = new ArrayList<>();
    DiscordDriver driver = started(noticing(events));
    driver.channel(ANN);
    driver.places.leave();
    driver.await(driver.places.guild());
    driver.places.join();
    driver.await(driver.places.guild());
    assertThat(events)
        .containsExactly(
            new CommunityEvent.Left(
                new ChannelRef("discord", driver.places.guild(), driver.places.guild())),
            new CommunityEvent.Joined(channel(driver)));
  }

  @Test
  void whereAReplyStandsIsToldIfEveryoneSeesIt() {
    List<MessageRef> stand = new ArrayList<>();
    DiscordDriver driver = started(noting(stand));
    driver.says(ANN, "aloud");
    uses(driver, ANN, "ask", Map.of("question", "aloud"));
    uses(driver, ANN, "ask", Map.of("question", "aloud", "private", true));
    uses(driver, ANN, "topics", Map.of());
    List<String> ids =
        driver.discord.messages(driver.channel(ANN)).stream()
            .map(message -> message.path("id").asText())
            .toList();
    assertThat(stand).extracting(MessageRef::message).containsExactlyElementsOf(ids.subList(0, 2));
    assertThat(stand).extracting(MessageRef::channel).containsOnly(channel(driver));
  }

  /** Replies discreetly to a command without options, and aloud to all else. */
  private static IncomingHandler noting(List<MessageRef> stand) {
    return new IncomingHandler() {
      @Override
      public Optional<Response> handle(Incoming incoming) {
        boolean discreet =
            incoming instanceof Incoming.Command command && command.options().isEmpty();
        return Optional.of(discreet ? NEWS.discreetly() : NEWS);
      }

      @Override
      public List<Completion> complete(Completing completing) {
        return List.of();
      }

      @Override
      public void shown(Incoming incoming, Reply reply, MessageRef message) {
        stand.add(message);
      }
    };
  }

  private static IncomingHandler noticing(List<CommunityEvent> events) {
    return new IncomingHandler() {
      @Override
      public Optional<Response> handle(Incoming incoming) {
        return Optional.empty();
      }

      @Override
      public List<Completion> complete(Completing completing) {
        return List.of();
      }

      @Override
      public void notice(CommunityEvent event) {
        events.add(event);
      }
    };
  }
}
