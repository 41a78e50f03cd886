package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.discord.loopback.Places;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers are shared out among processes. */
@Timeout(60)
final class SharedOutTest {
  private static final Reply NEWS = ScriptedHandler.paragraph("News.");

  private final LoopbackDiscord discord = new LoopbackDiscord();
  private final Places places = new Places(discord);
  private final String first = places.guild();
  private final String second = places.found();
  private final ChannelRef inFirst = channel(first);
  private final ChannelRef inSecond = channel(second);

  private ChannelRef channel(String guild) {
    return new ChannelRef("discord", guild, places.channelIn(guild, "news"));
  }

  @AfterEach
  void close() {
    discord.close();
  }

  private DiscordPlatform process(Shards shards) {
    return DiscordPlatform.open(
        new DiscordSettings(
            new BotToken("a.token"),
            false,
            shards,
            Optional.of(discord.apiUrl()),
            Optional.of(discord.gatewayUrl())),
        List.of(),
        ShopBot.WORDING,
        _ -> false,
        new Random(1));
  }

  private static Shards.Range half(int shard) {
    return new Shards.Range(2, shard, shard);
  }

  @Test
  void eachProcessServesItsOwnServers() throws Exception {
    int shard = half(0).parts().contains(half(0).part(first)) ? 0 : 1;
    try (DiscordPlatform one = process(half(shard));
        DiscordPlatform other = process(half(1 - shard))) {
      one.start(ScriptedHandler.silent());
      other.start(ScriptedHandler.silent());

      assertThat(one.serves(first)).isTrue();
      assertThat(one.serves(second)).isFalse();
      assertThat(other.serves(second)).isTrue();
      assertThat(one.send(Outgoing.to(inFirst, NEWS))).isInstanceOf(SendOutcome.Sent.class);
      assertThat(other.send(Outgoing.to(inSecond, NEWS))).isInstanceOf(SendOutcome.Sent.class);
    }
  }

  @Test
  void whatIsMeantForAServerOfAnotherProcessIsNotRefused() throws Exception {
    int shard = half(0).parts().contains(half(0).part(first)) ? 0 : 1;
    try (DiscordPlatform one = process(half(shard))) {
      one.start(ScriptedHandler.silent());

      MessageRef message = new MessageRef(inSecond, "17");
      assertThat(
              List.of(
                  one.send(Outgoing.to(inSecond, NEWS)),
                  one.edit(message, NEWS),
                  one.remove(message),
                  one.sendToOwner(inSecond, NEWS)))
          .allMatch(SendOutcome.RateLimited.class::isInstance);
      assertThat(one.send(Outgoing.to(new ChannelRef("discord", first, "17"), NEWS)))
          .isInstanceOf(SendOutcome.Refused.class);
    }
  }

  @Test
  void aProcessThatServesAllHasNoParts() {
    assertThat(new Shards.Auto().parts())
        .isEqualTo(Set.of(""))
        .contains(new Shards.Auto().part(first));
    assertThat(new Shards.Range(2, 0, 1).parts()).isEqualTo(Set.of(""));
    assertThat(new Shards.Range(2, 0, 1).part(first)).isEmpty();
    assertThat(new Shards.Range(4, 2, 3).parts()).containsExactlyInAnyOrder("-2-of-4", "-3-of-4");
    assertThat(new Shards.Range(4, 2, 3).part(Long.toString(6L << 22))).isEqualTo("-2-of-4");
  }
}
