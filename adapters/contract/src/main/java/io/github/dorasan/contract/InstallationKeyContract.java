package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.InstallationKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** There is one key, and it stays. */
interface InstallationKeyContract extends StoreContract {
  @Test
  default void theKeyIsTheSameForAllInstances() {
    byte[] key = stores().installationKey().bytes();
    assertThat(key).hasSize(InstallationKey.LENGTH).isNotEqualTo(new byte[key.length]);
    assertThat(elsewhere().installationKey().bytes()).isEqualTo(key);
  }

  @Test
  default void nobodyChangesTheKeyThroughItsArray() {
    byte[] key = stores().installationKey().bytes();
    byte[] copy = key.clone();
    Arrays.fill(key, (byte) 0);
    assertThat(stores().installationKey().bytes()).isEqualTo(copy);
  }
}
