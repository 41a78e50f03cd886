package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.shop.Shop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveEngineTest {
  private final List<String> closed = new ArrayList<>();
  private final AnswerEngine first = Shop.engine();
  private final AnswerEngine second = Shop.engine();
  private final LiveEngine live = new LiveEngine(first, () -> closed.add("first"));

  @Test
  void aReplacedEngineThatNobodyUsesIsClosedAtOnce() {
    live.replace(second, () -> closed.add("second"));

    assertThat(closed).containsExactly("first");
    try (LiveEngine.Lease lease = live.lease()) {
      assertThat(lease.engine()).isSameAs(second);
    }
    assertThat(closed).containsExactly("first");
  }

  @Test
  void theLastBorrowerClosesAReplacedEngine() {
    LiveEngine.Lease one = live.lease();
    LiveEngine.Lease two = live.lease();
    live.replace(second, () -> closed.add("second"));
    assertThat(one.engine()).isSameAs(first);

    one.close();
    one.close();
    assertThat(closed).as("given back twice by one").isEmpty();
    two.close();
    assertThat(closed).containsExactly("first");
  }

  @Test
  void nothingIsLentOnceItIsClosed() {
    LiveEngine.Lease lease = live.lease();
    live.close();
    assertThat(closed).isEmpty();
    lease.close();

    assertThat(closed).containsExactly("first");
    assertThatThrownBy(live::lease).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEngineThatCannotBeClosedDoesNotKeepTheNextFromBeingUsed() {
    LiveEngine stubborn =
        new LiveEngine(
            first,
            () -> {
              throw new IOException("still in use");
            });
    stubborn.replace(second, () -> {});

    try (LiveEngine.Lease lease = stubborn.lease()) {
      assertThat(lease.engine()).isSameAs(second);
    }
  }
}
