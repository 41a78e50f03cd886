package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Corrects posts of the last 30 days whose facts say something else by now, or are hidden or gone:
 * in their place where the platform changes messages, else by one more message. It compares what
 * stands there with what the fact says, so it does not matter how the fact came to change, or
 * whether anybody looked at that moment.
 */
final class PostCorrections {
  private static final Duration REACH = Duration.ofDays(30);

  /** Two instances that know different things must not correct each other for ever. */
  private static final int MOST = 5;

  private final DailyStores stores;
  private final Dealer dealer;
  private final Posts posts;
  private final InstantSource clock;

  PostCorrections(DailyStores stores, Dealer dealer, Posts posts, InstantSource clock) {
    this.stores = stores;
    this.dealer = dealer;
    this.posts = posts;
    this.clock = clock;
  }

  /** Looks once at the posts in some channels of a platform. */
  void look(ChatPlatform platform, Predicate<ChannelRef> own) {
    for (Posting posted : stores.ledger().sent(platform.name(), clock.instant().minus(REACH))) {
      if (own.test(posted.channel())) {
        look(posted, platform);
      }
    }
  }

  private void look(Posting posted, ChatPlatform platform) {
    Optional<DailyItem> item = dealer.item(CommunityId.of(posted.channel()), posted.fact());
    String now = item.map(DailyItem::text).orElse("");
    boolean stands = now.equals(posted.text()) || (item.isEmpty() && isRenamed(posted));
    if (!stands && posted.corrections() < MOST) {
      correct(posted, posted.corrected(now), item, platform);
    }
  }

  /** Whether another id says the same: the knowledge has changed, what was posted has not. */
  private boolean isRenamed(Posting posted) {
    return dealer.deck(CommunityId.of(posted.channel())).fit().stream()
        .anyMatch(fact -> fact.text().equals(posted.text()));
  }

  /** Noted before it is done: rather not at all than twice. */
  private void correct(
      Posting before, Posting after, Optional<DailyItem> item, ChatPlatform platform) {
    Optional<String> message = before.message();
    if (message.isEmpty() || !stores.ledger().change(before, after)) {
      return;
    }
    Reply correction = posts.correction(after, item, today(after));
    SendOutcome edited = platform.edit(new MessageRef(after.channel(), message.get()), correction);
    if (edited instanceof SendOutcome.RateLimited) {
      stores.ledger().change(after, after.uncorrected(before));
    } else if (!(edited instanceof SendOutcome.Sent)) {
      platform.send(Outgoing.to(after.channel(), correction));
    }
  }

  private LocalDate today(Posting posting) {
    return stores
        .schedules()
        .find(posting.channel())
        .map(stored -> stored.schedule().dateOf(clock.instant()))
        .orElse(posting.date());
  }
}
