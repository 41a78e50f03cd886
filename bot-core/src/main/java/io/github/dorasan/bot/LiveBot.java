package io.github.dorasan.bot;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The bot while its knowledge may be replaced: whatever comes in is handled, from its first look-up
 * to its last, by a {@link Bot} over the one engine that is live when it begins. Conversations go
 * on across a replacement.
 */
public final class LiveBot implements IncomingHandler {
  private final LiveEngine live;
  private final Wording wording;
  private final Conversations conversations;
  private final RandomGenerator random;
  private volatile Serving serving;

  private record Serving(AnswerEngine engine, Bot bot) {}

  /**
   * A bot that answers from whatever engine is live.
   *
   * @param clock for how long conversations are remembered
   * @param random picks facts; must be safe for use by many threads
   */
  public LiveBot(LiveEngine live, Wording wording, InstantSource clock, RandomGenerator random) {
    this.live = live;
    this.wording = wording;
    this.conversations = new Conversations(clock);
    this.random = random;
    try (LiveEngine.Lease lease = live.lease()) {
      this.serving = serving(lease.engine());
    }
  }

  /** The commands, for a platform to register; they are the same whatever the knowledge. */
  public CommandCatalog catalog() {
    return serving.bot().catalog();
  }

  @Override
  public Optional<Response> handle(Incoming incoming) {
    try (LiveEngine.Lease lease = live.lease()) {
      return bot(lease.engine()).handle(incoming);
    }
  }

  @Override
  public List<Completion> complete(String command, String option, String typed, int limit) {
    try (LiveEngine.Lease lease = live.lease()) {
      return bot(lease.engine()).complete(command, option, typed, limit);
    }
  }

  /** While an engine is being replaced, two may take turns here: making a bot is cheap. */
  private Bot bot(AnswerEngine engine) {
    Serving now = serving;
    if (now.engine() != engine) {
      now = serving(engine);
      serving = now;
    }
    return now.bot();
  }

  private Serving serving(AnswerEngine engine) {
    return new Serving(engine, new Bot(engine, wording, conversations, random));
  }
}
