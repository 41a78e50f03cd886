package io.github.dorasan.discord.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.junit.jupiter.api.Test;

class SnowflakesTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-01T10:00:00Z"));
  private final Snowflakes snowflakes = new Snowflakes(now::get);

  private long next() {
    return Long.parseLong(snowflakes.next());
  }

  @Test
  void theyTellTheTimeHoweverFewThereAre() {
    next();
    now.set(now.get().plusSeconds(3600));

    assertThat(TimeUtil.getTimeCreated(next()).toInstant()).isEqualTo(now.get());
  }

  @Test
  void theyGrowWhileNoTimePasses() {
    long first = next();

    assertThat(next()).isGreaterThan(first);
  }
}
