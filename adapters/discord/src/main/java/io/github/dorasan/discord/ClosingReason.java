package io.github.dorasan.discord;

import java.util.Optional;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers why Discord closed a connection for good, and tells the operator. */
final class ClosingReason implements EventListener {
  private static final Logger log = LoggerFactory.getLogger(ClosingReason.class);

  private volatile @Nullable String mend;

  @Override
  public void onEvent(GenericEvent event) {
    if (event instanceof ShutdownEvent shutdown && shutdown.getCloseCode() != null) {
      Faults.mend(shutdown.getCloseCode())
          .ifPresent(
              told -> {
                mend = told;
                log.error("{}", told);
              });
    }
  }

  /** What the operator is to do, where Discord has said so. */
  Optional<String> told() {
    return Optional.ofNullable(mend);
  }
}
