package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class InMemoryPlatformTest extends ChatPlatformContract {
  private static final ChannelRef HALL = InMemoryPlatform.channel("hall");
  private static final Author ANNA = new Author("anna", Author.Role.MODERATOR);

  @Override
  protected PlatformDriver newDriver(List<CommandSpec> commands) {
    return new InMemoryDriver(InMemoryPlatform.ABLE);
  }

  /** The contract holds for a platform that can do nothing but write, too. */
  @Nested
  final class Plain extends ChatPlatformContract {
    @Override
    protected PlatformDriver newDriver(List<CommandSpec> commands) {
      return new InMemoryDriver(InMemoryPlatform.PLAIN);
    }
  }

  private final InMemoryPlatform platform =
      new InMemoryPlatform(InMemoryPlatform.ABLE, ShopBot.WORDING);

  @Test
  void repliesAreRecordedByChannel() {
    Reply reply = ScriptedHandler.paragraph("Yes?");
    platform.start(ScriptedHandler.replying(reply));
    platform.says(HALL, ANNA, "Hello?");
    assertThat(platform.replies(HALL)).containsExactly(reply);
    assertThat(platform.replies(InMemoryPlatform.channel("attic"))).isEmpty();
    assertThat(platform.messages(HALL)).extracting(Shown::text).containsExactly("Yes?");
  }

  @Test
  void sendMeetsWhatWasSetAndThenArrives() {
    platform.start(ScriptedHandler.silent());
    platform.join(HALL);
    SendOutcome limited = new SendOutcome.RateLimited(Duration.ofSeconds(5));
    SendOutcome unknown = new SendOutcome.Unknown("no answer");
    platform.nextSend(limited);
    platform.nextSend(unknown);
    Reply news = ScriptedHandler.paragraph("News");
    assertThat(platform.send(Outgoing.to(HALL, news))).isEqualTo(limited);
    assertThat(platform.send(Outgoing.to(HALL, news))).isEqualTo(unknown);
    assertThat(platform.replies(HALL)).isEmpty();
    assertThat(platform.send(Outgoing.to(HALL, news))).isEqualTo(new SendOutcome.Sent("m1"));
    assertThat(platform.send(Outgoing.to(HALL, news))).isEqualTo(new SendOutcome.Sent("m2"));
    assertThat(platform.replies(HALL)).containsExactly(news, news);
  }

  @Test
  void failuresAreKept() {
    IllegalStateException failure = new IllegalStateException("broken");
    platform.start(
        ScriptedHandler.replying(
            _ -> {
              throw failure;
            }));
    platform.says(HALL, ANNA, "Hello?");
    assertThat(platform.failures()).containsExactly(failure);
  }
}
