package io.github.dorasan.discord.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SnowflakesTest {
  private static final long DISCORDS_BEGINNING =
      Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();

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

    assertThat(Instant.ofEpochMilli((next() >> 22) + DISCORDS_BEGINNING)).isEqualTo(now.get());
  }

  @Test
  void theyGrowWhileNoTimePasses() {
    long first = next();

    assertThat(next()).isGreaterThan(first);
  }
}
