package io.github.dorasan.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.community.StoreException.Kind;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class MemberHashTest {
  private static byte[] key(int first) {
    byte[] key = new byte[InstallationKey.LENGTH];
    key[0] = (byte) first;
    return key;
  }

  @Test
  void aMemberHasOneHashAndNobodyElseHasIt() {
    MemberHash hash = new MemberHash(() -> key(1));
    assertThat(hash.of("console", "ann"))
        .matches("[0-9a-f]{64}")
        .isEqualTo(new MemberHash(() -> key(1)).of("console", "ann"))
        .isNotEqualTo(hash.of("console", "bob"))
        .isNotEqualTo(hash.of("other", "ann"))
        .isNotEqualTo(new MemberHash(() -> key(2)).of("console", "ann"));
  }

  @Test
  void aMemberIsTheSameInEveryChannel() {
    MemberHash hash = new MemberHash(() -> key(1));
    Author ann = new Author("ann", Author.Role.MODERATOR);
    Incoming asked = new Incoming.Asked(new ChannelRef("console", "a", "b"), ann, "hello");
    assertThat(hash.of(asked)).isEqualTo(hash.of("console", "ann"));
  }

  @Test
  void theKeyIsReadOnceAndAgainWhereThatFailed() {
    AtomicInteger reads = new AtomicInteger();
    MemberHash hash =
        new MemberHash(
            () -> {
              if (reads.incrementAndGet() == 1) {
                throw new StoreException(Kind.UNAVAILABLE, "gone");
              }
              return key(1);
            });
    assertThatThrownBy(() -> hash.of("console", "ann")).isInstanceOf(StoreException.class);
    String ann = hash.of("console", "ann");
    assertThat(hash.of("console", "ann")).isEqualTo(ann);
    assertThat(reads).hasValue(2);
  }
}
