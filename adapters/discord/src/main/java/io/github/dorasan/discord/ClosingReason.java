package io.github.dorasan.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers why Discord closed a connection for good, and tells the operator. */
final class ClosingReason implements EventListener {
  private static final Logger log = LoggerFactory.getLogger(ClosingReason.class);

  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean leaving;
  private volatile @Nullable String told;

  @Override
  public void onEvent(GenericEvent event) {
    if (event instanceof ShutdownEvent shutdown) {
      Optional.ofNullable(shutdown.getCloseCode())
          .flatMap(Faults::mend)
          .ifPresent(
              mend -> {
                told = mend;
                log.error("{}", mend);
              });
      closed.countDown();
    }
  }

  /** From now on, a connection that ends does so because the bot leaves. */
  void leaving() {
    leaving = true;
    closed.countDown();
  }

  /** Returns once the bot leaves, or with what the operator is to do once Discord sent it away. */
  Optional<String> await() throws InterruptedException {
    closed.await();
    return Optional.ofNullable(told)
        .or(() -> leaving ? Optional.empty() : Optional.of(Faults.CLOSED));
  }

  /**
   * What the operator is to do, where Discord has said so.
   *
   * @param patience how long the connection may take to tell that it is closed
   */
  Optional<String> told(Duration patience) {
    try {
      if (!closed.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("A connection did not tell why it ended");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(told);
  }
}
