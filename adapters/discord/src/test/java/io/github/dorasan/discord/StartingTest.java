package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.discord.loopback.Answer;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.platform.PlatformException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot begins, or says what keeps it from that and how it is mended. */
@Timeout(60)
final class StartingTest {
  private static final String SECRET = "secret.token";

  private final LoopbackDiscord discord = new LoopbackDiscord();

  @AfterEach
  void close() {
    discord.close();
  }

  private DiscordPlatform platform(Shards shards, boolean content) {
    return platform(shards, content, Optional.of(discord.apiUrl()));
  }

  private DiscordPlatform platform(Shards shards, boolean content, Optional<URI> api) {
    return DiscordPlatform.open(
        new DiscordSettings(
            new BotToken(SECRET), content, shards, api, Optional.of(discord.gatewayUrl())),
        List.of(),
        ShopBot.WORDING,
        _ -> true,
        new Random(1));
  }

  private static void assertRefused(DiscordPlatform platform, String... told) {
    try (platform) {
      assertThatThrownBy(() -> platform.start(ScriptedHandler.silent()))
          .isInstanceOf(PlatformException.class)
          .hasMessageContainingAll(told)
          .hasMessageNotContaining(SECRET);
      assertThat(platform.isUp()).isFalse();
    }
  }

  @Test
  void aTokenThatIsRefusedIsToldWithTheMend() {
    discord.fail("GET", ".*", Answer.error(401, 0, "401: Unauthorized"));
    assertRefused(platform(new Shards.Range(1, 0, 0), false), "refused the token", "DISCORD_TOKEN");
    assertRefused(platform(new Shards.Auto(), false), "refused the token", "DISCORD_TOKEN");
  }

  @Test
  void anIntentThatIsRefusedIsToldWithTheMend() {
    discord.closeOnIdentify(4014);
    assertRefused(
        platform(new Shards.Range(1, 0, 0), true),
        "Message Content Intent",
        "discord.message-content: false");
    assertThat(discord.identifies()).isOne();
  }

  @Test
  void shardsThatAreRefusedAreToldWithTheMend() {
    discord.closeOnIdentify(4011);
    assertRefused(platform(new Shards.Range(1, 0, 0), false), "discord.shards");
  }

  @Test
  void aDiscordThatCannotBeReachedIsToldWithTheMend() {
    URI nowhere = URI.create("http://127.0.0.1:1/api/v10/");
    assertRefused(
        platform(new Shards.Auto(), false, Optional.of(nowhere)),
        "cannot be reached",
        "discord.api-url");
  }

  @Test
  void asManyShardsBeginAsDiscordRecommends() throws PlatformException {
    try (DiscordPlatform platform = platform(new Shards.Auto(), false)) {
      platform.start(ScriptedHandler.silent());
      assertThat(platform.isUp()).isTrue();
    }
    assertThat(discord.calls()).anyMatch(call -> call.is("GET", "/gateway/bot"));
    assertThat(discord.identified().path("shard").path(1).asInt(1)).isOne();
  }

  @Test
  void aShardOfSeveralRegistersCommandsOnlyIfItIsTheFirst() throws PlatformException {
    try (DiscordPlatform platform = platform(new Shards.Range(4, 2, 2), false)) {
      platform.start(ScriptedHandler.silent());
    }
    assertThat(discord.identified().path("shard").path(0).asInt()).isEqualTo(2);
    assertThat(discord.identified().path("shard").path(1).asInt()).isEqualTo(4);
    assertThat(discord.calls()).noneMatch(call -> call.is("GET", "/applications/.*"));
  }

  @Test
  void onlyMessageContentIsAskedForAndOnlyIfWanted() throws PlatformException {
    int privileged = 1 << 1 | 1 << 8 | 1 << 15;
    for (boolean content : new boolean[] {false, true}) {
      try (DiscordPlatform platform = platform(new Shards.Range(1, 0, 0), content)) {
        platform.start(ScriptedHandler.silent());
      }
      assertThat(discord.identified().path("intents").asInt() & privileged)
          .isEqualTo(content ? 1 << 15 : 0);
    }
  }

  @Test
  void aTokenNeverShows() {
    assertThat(DiscordSettings.of(new BotToken(SECRET)).toString()).doesNotContain(SECRET);
    assertThatThrownBy(() -> new BotToken(SECRET + " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void shardsAreRead() {
    assertThat(Shards.parse("auto")).isEqualTo(new Shards.Auto());
    assertThat(Shards.parse("4:0-1")).isEqualTo(new Shards.Range(4, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "4:2-1", "4:0-4", "0:0-0", "4:0,1", "-1:0-0"})
  void whatIsNoShardsIsRefused(String text) {
    assertThatThrownBy(() -> Shards.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
