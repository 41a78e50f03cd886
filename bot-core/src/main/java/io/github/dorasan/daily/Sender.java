package io.github.dorasan.daily;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.daily.Posting.State;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sends what is reserved and records what became of it. */
final class Sender {
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

  private final DailyStores stores;
  private final Posts posts;
  private final DailyRules rules;
  private final InstantSource clock;

  /** What was sent while the database was away. */
  private final Map<Claim, SendOutcome> unrecorded = new ConcurrentHashMap<>();

  Sender(DailyStores stores, Posts posts, DailyRules rules, InstantSource clock) {
    this.stores = stores;
    this.posts = posts;
    this.rules = rules;
    this.clock = clock;
  }

  /** Sends a posting, unless half of its lease is over: someone else may soon take it up. */
  void send(Claim claim, ChatPlatform platform) {
    Posting posting = claim.posting();
    Instant latest = posting.openUntil().minus(rules.lease().dividedBy(2));
    if (clock.instant().isAfter(latest)) {
      return;
    }
    Reply reply = posts.reply(posting.channel(), claim.item(), posting.part());
    Outgoing message =
        new Outgoing(
            posting.channel(),
            reply,
            Optional.of(repeatKey(posting)),
            claim.schedule().quiet(),
            claim.schedule().pinned(),
            rules.publishes().test(posting.channel()));
    record(claim, outcome(platform, message), platform);
  }

  /** The same for every attempt at a posting, on every instance. */
  static String repeatKey(Posting posting) {
    return Digest.of(posting.channel() + "\n" + posting.date() + "\n" + posting.edition());
  }

  private static SendOutcome outcome(ChatPlatform platform, Outgoing message) {
    try {
      return platform.send(message);
    } catch (RuntimeException e) {
      // Whatever went wrong, the message may have gone out before.
      return new SendOutcome.Unknown(String.valueOf(e));
    }
  }

  private void record(Claim claim, SendOutcome outcome, ChatPlatform platform) {
    unrecorded.put(claim, outcome);
    settle(claim, outcome, platform.capabilities().repeatsToldApart());
    unrecorded.remove(claim);
  }

  /** Records what could not be recorded before; whatever fails again is kept. */
  void flush(Platforms platforms) {
    Map.copyOf(unrecorded)
        .forEach(
            (claim, outcome) -> {
              Duration window =
                  platforms
                      .named(claim.posting().channel().platform())
                      .map(platform -> platform.capabilities().repeatsToldApart())
                      .orElse(Duration.ZERO);
              settle(claim, outcome, window);
              unrecorded.remove(claim);
            });
  }

  /**
   * Records an outcome, unless someone else has taken the posting up meanwhile.
   *
   * @throws StoreException if it cannot be recorded now
   */
  private void settle(Claim claim, SendOutcome outcome, Duration window) {
    Posting sent = claim.posting();
    stores
        .transactions()
        .run(
            () ->
                stores
                    .ledger()
                    .find(sent.channel(), sent.date())
                    .filter(now -> isStill(sent, now))
                    .ifPresent(now -> settle(now, next(claim, outcome, window))));
  }

  private static boolean isStill(Posting sent, Posting now) {
    return now.edition() == sent.edition()
        && now.attempt() == sent.attempt()
        && (now.state() == State.RESERVED || now.state() == State.UNKNOWN);
  }

  private void settle(Posting before, Posting after) {
    if (!stores.ledger().change(before, after)) {
      return;
    }
    if (after.state() == State.REFUSED || after.state() == State.LIMITED) {
      putBack(after);
    }
    if (after.state() == State.REFUSED) {
      pause(after);
    }
  }

  private void putBack(Posting posting) {
    if (posting.origin() == Posting.Origin.QUEUE) {
      stores.queue().add(posting.channel(), posting.fact(), posting.part(), true);
    }
  }

  private void pause(Posting refused) {
    stores
        .schedules()
        .find(refused.channel())
        .filter(stored -> stored.paused().isEmpty())
        .ifPresent(
            stored ->
                stores
                    .schedules()
                    .write(
                        new StoredSchedule(
                            stored.channel(),
                            stored.schedule(),
                            Optional.of(refused.detail()),
                            stored.since(),
                            stored.version())));
  }

  private Posting next(Claim claim, SendOutcome outcome, Duration window) {
    Posting sent = claim.posting();
    Instant now = clock.instant();
    return switch (outcome) {
      case SendOutcome.Sent(String id) -> sent.ended(State.SENT, Optional.of(id), "", now);
      // What an attempt before this one may have sent is not unsent by what became of this one.
      case SendOutcome.Refused(String reason) when sent.repeats() ->
          sent.ended(State.UNKNOWN, Optional.empty(), reason, now);
      case SendOutcome.RateLimited(Duration wait) when sent.repeats() ->
          inDoubt(sent, "", now, now.plus(wait), window);
      case SendOutcome.Refused(String reason) ->
          sent.ended(State.REFUSED, Optional.empty(), reason, now);
      case SendOutcome.RateLimited(Duration wait) -> {
        Instant retry = now.plus(wait);
        yield retry.isBefore(claim.schedule().endOf(sent.date()))
            ? sent.later(State.WAITING, "", now, retry)
            : sent.ended(State.LIMITED, Optional.empty(), "", now);
      }
      case SendOutcome.Unknown(String reason) ->
          inDoubt(sent, reason, now, now.plus(AGAIN_AFTER), window);
    };
  }

  /** To be repeated, while the platform tells repeats apart. */
  private static Posting inDoubt(
      Posting sent, String reason, Instant now, Instant retry, Duration window) {
    return retry.isBefore(sent.triedSince().plus(window))
        ? sent.later(State.RESERVED, reason, now, retry)
        : sent.ended(State.UNKNOWN, Optional.empty(), reason, now);
  }
}
