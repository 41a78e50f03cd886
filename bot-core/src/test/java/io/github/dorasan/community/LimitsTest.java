package io.github.dorasan.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class LimitsTest implements InstantSource {
  private static final ChannelRef LOBBY = new ChannelRef("console", "house", "lobby");
  private static final ChannelRef CELLAR = new ChannelRef("console", "house", "cellar");

  private Instant now = Instant.EPOCH;

  @Override
  public Instant instant() {
    return now;
  }

  private static Incoming by(String person, ChannelRef channel) {
    return new Incoming.Asked(channel, new Author(person, Author.Role.MEMBER), "hi");
  }

  @Test
  void aPersonIsLimitedWhereverTheyAre() {
    Limits limits = new Limits(2, 100, this);
    assertThat(limits.count(by("ann", LOBBY))).isEmpty();
    assertThat(limits.count(by("ann", CELLAR))).isEmpty();
    assertThat(limits.count(by("ann", LOBBY))).contains(Duration.ofSeconds(30));
    assertThat(limits.count(by("bob", LOBBY))).isEmpty();
    now = now.plusSeconds(12);
    assertThat(limits.count(by("ann", CELLAR))).contains(Duration.ofSeconds(18));
    now = now.plusSeconds(18);
    assertThat(limits.count(by("ann", CELLAR))).isEmpty();
  }

  @Test
  void aChannelIsLimitedWhoeverSpeaks() {
    Limits limits = new Limits(100, 2, this);
    assertThat(limits.count(by("ann", LOBBY))).isEmpty();
    assertThat(limits.count(by("bob", LOBBY))).isEmpty();
    assertThat(limits.count(by("cem", LOBBY))).contains(Duration.ofSeconds(30));
    assertThat(limits.count(by("cem", CELLAR))).isEmpty();
  }

  @Test
  void whatIsRefusedToOneTakesNothingFromTheOthers() {
    Limits limits = new Limits(1, 2, this);
    for (int i = 0; i < 1000; i++) {
      assertThat(limits.count(by("ann", LOBBY)).isEmpty()).isEqualTo(i == 0);
    }
    assertThat(limits.count(by("bob", LOBBY))).isEmpty();
  }

  @Test
  void afterAWhileAllIsAsAtFirst() {
    Limits limits = new Limits(3, 3, this);
    for (int minute = 0; minute < 4; minute++) {
      for (int i = 0; i < 3; i++) {
        assertThat(limits.count(by("ann", LOBBY))).isEmpty();
      }
      assertThat(limits.count(by("ann", LOBBY))).isPresent();
      now = now.plus(Duration.ofMinutes(1));
    }
  }

  @Test
  void aClockThatGoesBackLocksNobodyOutForLong() {
    Limits limits = new Limits(1, 9, this);
    now = now.plus(Duration.ofDays(9));
    assertThat(limits.count(by("ann", LOBBY))).isEmpty();
    now = now.minus(Duration.ofDays(9));
    var _ = limits.count(by("ann", LOBBY));
    now = now.plus(Duration.ofMinutes(2));
    assertThat(limits.count(by("ann", LOBBY))).isEmpty();
  }
}
