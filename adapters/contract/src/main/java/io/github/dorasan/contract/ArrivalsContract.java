package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes in is taken on once, by one of all instances. */
interface ArrivalsContract extends StoreContract {
  @Test
  default void whatComesInIsTakenOnOnce() {
    String what = UUID.randomUUID().toString();
    assertThat(stores().arrivals().claim("console", what, NOON)).isTrue();
    assertThat(elsewhere().arrivals().claim("console", what, NOON.plusSeconds(1))).isFalse();
    assertThat(stores().arrivals().claim("console", what, NOON.plusSeconds(2))).isFalse();
    assertThat(elsewhere().arrivals().claim("other", what, NOON)).isTrue();
  }

  @Test
  default void whatIsOldIsForgotten() {
    String old = UUID.randomUUID().toString();
    String young = UUID.randomUUID().toString();
    stores().arrivals().claim("console", old, NOON.minusMillis(1));
    stores().arrivals().claim("console", young, NOON);
    elsewhere().arrivals().removeBefore(NOON);
    assertThat(stores().arrivals().claim("console", old, NOON)).isTrue();
    assertThat(stores().arrivals().claim("console", young, NOON)).isFalse();
  }
}
