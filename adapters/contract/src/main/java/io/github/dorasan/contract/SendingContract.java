package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A message that the bot sends of its own accord arrives, or the platform says what became of it.
 */
interface SendingContract extends PlatformContract {
  /** What the bot sends. */
  Reply NEWS =
      Reply.of(
          new Block.Paragraph(List.of(new Span.Text("News of the day: a <new> *game*."))),
          new Block.Footnote(List.of(new Span.Text("[news]"))));

  @Test
  default void aMessageOfTheBotsOwnArrives() {
    ScriptedHandler handler = ScriptedHandler.silent();
    PlatformDriver driver = started(handler);
    SendOutcome outcome =
        driver.platform(ANN).send(Outgoing.to(channelOfAnn(driver, handler), NEWS));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SendOutcome.Sent.class, sent -> assertThat(sent.messageId()).isNotBlank());
    assertThat(Shown.text(driver.shown(ANN)))
        .containsSubsequence("News of the day: a <new> *game*.", "[news]");
  }

  @Test
  default void anUnknownChannelIsRefusedWithAReason() {
    ScriptedHandler handler = ScriptedHandler.silent();
    PlatformDriver driver = started(handler);
    ChannelRef known = channelOfAnn(driver, handler);
    ChannelRef unknown = new ChannelRef(known.platform(), known.community(), "999000999");
    assertRefused(driver.platform(ANN).send(Outgoing.to(unknown, NEWS)));
    assertThat(driver.shown(ANN)).isEmpty();
  }

  @Test
  default void aClosedPlatformSendsNothing() {
    ScriptedHandler handler = ScriptedHandler.silent();
    PlatformDriver driver = started(handler);
    ChannelRef channel = channelOfAnn(driver, handler);
    driver.platform(ANN).close();
    assertThat(driver.platform(ANN).send(Outgoing.to(channel, NEWS)))
        .isInstanceOfAny(SendOutcome.Refused.class, SendOutcome.RateLimited.class);
    assertThat(driver.shown(ANN)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SendTrouble.class)
  default void troubleIsReported(SendTrouble trouble) {
    ScriptedHandler handler = ScriptedHandler.silent();
    PlatformDriver driver = started(handler);
    ChannelRef channel = channelOfAnn(driver, handler);
    boolean troubled = driver.troubles(ANN, trouble);
    SendOutcome outcome = driver.platform(ANN).send(Outgoing.to(channel, NEWS));
    if (!troubled) {
      assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
      return;
    }
    switch (trouble) {
      case REFUSED -> assertRefused(outcome);
      case RATE_LIMITED ->
          assertThat(outcome)
              .isInstanceOfSatisfying(
                  SendOutcome.RateLimited.class,
                  limited -> assertThat(limited.retryAfter()).isPositive());
      case UNKNOWN ->
          assertThat(outcome)
              .isInstanceOfSatisfying(
                  SendOutcome.Unknown.class, unknown -> assertThat(unknown.reason()).isNotBlank());
    }
  }

  private static void assertRefused(SendOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SendOutcome.Refused.class, refused -> assertThat(refused.reason()).isNotBlank());
  }

  /** Where Ann talks to the bot: she says something, and is given no reply. */
  private static ChannelRef channelOfAnn(PlatformDriver driver, ScriptedHandler handler) {
    driver.says(ANN, "Good morning");
    return handler.heard().getLast().channel();
  }
}
