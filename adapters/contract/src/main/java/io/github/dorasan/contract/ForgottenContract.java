package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who asked to be forgotten is known by hash and last time. */
interface ForgottenContract extends StoreContract {
  @Test
  default void theLastTimeIsKnown() {
    String member = UUID.randomUUID().toString();
    assertThat(stores().forgotten().when(member)).isEmpty();
    stores().forgotten().add(member, NOON);
    assertThat(elsewhere().forgotten().when(member)).contains(NOON);
    elsewhere().forgotten().add(member, NOON.plusMillis(5));
    assertThat(stores().forgotten().when(member)).contains(NOON.plusMillis(5));
  }
}
