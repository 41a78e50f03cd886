package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.Posting.State;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.DailyComposer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wording;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Posts the facts that are due, each at most once for a channel and a date. Any instance may take
 * any step, at any time, as often as it likes: the ledger says whose it is to send. A step that
 * ends in the middle, however it ends, is taken up by the next one.
 */
public final class DailyPoster {
  /** What a moderator may have posted in the place of. */
  private static final Set<State> OVER_BY_HAND =
      Set.of(State.LATE, State.REFUSED, State.LIMITED, State.EMPTY, State.SKIPPED);

  private static final Set<State> OVER_DOUBTS = Set.of(State.UNKNOWN);
  private static final int NEWS_AT_ONCE = 50;
  private static final int NEWS_LOOKED_AT = 5_000;

  private final DailyStores stores;
  private final Platforms platforms;
  private final Moderators moderators;
  private final InstantSource clock;
  private final Dealer dealer;
  private final Posts posts;
  private final Reservations reservations;
  private final Sender sender;
  private final DailyRules rules;
  private final PostCorrections corrections;

  /**
   * A poster.
   *
   * @param platforms those that this instance serves
   * @param wording the bot's own in a community
   */
  public DailyPoster(
      DailyStores stores,
      Platforms platforms,
      DailyKnowledge knowledge,
      Function<CommunityId, Wording> wording,
      Moderators moderators,
      InstantSource clock,
      DailyRules rules) {
    this.stores = stores;
    this.platforms = platforms;
    this.moderators = moderators;
    this.clock = clock;
    this.dealer = new Dealer(stores, knowledge, rules.seed());
    this.posts = new Posts(dealer, wording);
    this.reservations = new Reservations(stores, dealer, rules);
    this.rules = rules;
    this.sender = new Sender(stores, posts, rules, clock);
    this.corrections = new PostCorrections(stores, dealer, posts, clock);
  }

  /**
   * Does what is to be done in a channel now.
   *
   * @return when there is something to be done again, maybe at once; empty where nothing is
   * @throws io.github.dorasan.community.StoreException if a store cannot be used; nothing is lost,
   *     the step is to be taken again
   */
  public Optional<Instant> step(ChannelRef channel) {
    Optional<ChatPlatform> found = platforms.named(channel.platform());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ChatPlatform platform = found.get();
    sender.flush(platforms);
    for (Posting open : stores.ledger().open(channel)) {
      takeUp(open, platform);
    }
    reservations.due(channel, clock.instant()).ifPresent(claim -> sender.send(claim, platform));
    return next(channel);
  }

  private Optional<Instant> next(ChannelRef channel) {
    Stream<Instant> open = stores.ledger().open(channel).stream().map(Posting::openUntil);
    Stream<Instant> due =
        stores.schedules().find(channel).filter(stored -> stored.paused().isEmpty()).stream()
            .map(stored -> stored.next(clock.instant()));
    return Stream.concat(open, due).min(Comparator.naturalOrder());
  }

  /** When there is something to be done in which channel; channels without anything are missing. */
  public Map<ChannelRef, Instant> agenda() {
    Map<ChannelRef, Instant> agenda = new HashMap<>();
    Instant now = clock.instant();
    stores.schedules().all().stream()
        .filter(stored -> stored.paused().isEmpty())
        .forEach(stored -> agenda.put(stored.channel(), stored.next(now)));
    stores
        .ledger()
        .open()
        .forEach(
            open ->
                agenda.merge(open.channel(), open.openUntil(), (a, b) -> a.isBefore(b) ? a : b));
    return agenda;
  }

  /** Takes up what was begun and not ended. */
  private void takeUp(Posting open, ChatPlatform platform) {
    Instant now = clock.instant();
    if (now.isBefore(open.openUntil())) {
      return;
    }
    Optional<StoredSchedule> stored = stores.schedules().find(open.channel());
    Optional<DailyItem> item = dealer.item(CommunityId.of(open.channel()), open.fact());
    Optional<State> end =
        open.state() == State.WAITING
            ? endOfWaiting(open, stored, item, now)
            : endOfDoubt(open, stored, item, now, platform);
    if (end.isPresent()) {
      stores.ledger().change(open, open.ended(end.get(), Optional.empty(), open.detail(), now));
    } else {
      reservations
          .again(open, item.orElseThrow(), stored.orElseThrow().schedule(), now)
          .ifPresent(claim -> sender.send(claim, platform));
    }
  }

  private Optional<State> endOfWaiting(
      Posting open, Optional<StoredSchedule> stored, Optional<DailyItem> item, Instant now) {
    boolean quiet = rules.quiet().test(CommunityId.of(open.channel()));
    if (stored.isEmpty() || stored.get().paused().isPresent() || item.isEmpty() || quiet) {
      return Optional.of(State.SKIPPED);
    }
    boolean over = !now.isBefore(stored.get().schedule().endOf(open.date()));
    return over ? Optional.of(State.LIMITED) : Optional.empty();
  }

  /** It may have been sent: only a platform that tells repeats apart may be given it again. */
  private static Optional<State> endOfDoubt(
      Posting open,
      Optional<StoredSchedule> stored,
      Optional<DailyItem> item,
      Instant now,
      ChatPlatform platform) {
    Instant latest =
        open.triedSince()
            .plus(platform.capabilities().repeatsToldApart().multipliedBy(4).dividedBy(5));
    boolean repeatable = stored.isPresent() && item.isPresent() && now.isBefore(latest);
    return repeatable ? Optional.empty() : Optional.of(State.UNKNOWN);
  }

  /**
   * Posts today's fact of a channel now, whatever its schedule says.
   *
   * @param overDoubts whether also where nobody can tell whether today's fact is there
   * @return what has become of today's fact; empty where there is no schedule, or where this
   *     instance does not serve the platform
   */
  public Optional<Posting> post(ChannelRef channel, boolean overDoubts) {
    Optional<ChatPlatform> platform = platforms.named(channel.platform());
    Optional<StoredSchedule> stored = stores.schedules().find(channel);
    if (platform.isEmpty() || stored.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    LocalDate today = stored.get().schedule().dateOf(now);
    Optional<Claim> claim =
        stores
            .transactions()
            .in(
                () ->
                    reservations.reserve(
                        stored.get(), today, overDoubts ? OVER_DOUBTS : OVER_BY_HAND, now));
    claim.ifPresent(one -> sender.send(one, platform.get()));
    return stores.ledger().find(channel, today);
  }

  /** What is posted on the next dates, if nothing else changes. */
  public List<Planned> plan(StoredSchedule stored, int dates) {
    Instant now = clock.instant();
    return stores
        .transactions()
        .in(() -> dealer.plan(stored, stored.schedule().nextDates(now, dates)));
  }

  /**
   * Leaves a date of a channel out.
   *
   * @return whether nothing had become of it yet; if something had, nothing has changed
   */
  public boolean skip(ChannelRef channel, LocalDate date) {
    return stores.ledger().add(Posting.without(channel, date, State.SKIPPED, clock.instant()));
  }

  /** A post precisely as it is sent to a channel. */
  public Reply reply(ChannelRef channel, DailyItem item, Optional<SeriesPart> part) {
    return posts.reply(channel, item, part);
  }

  /** What an id means in a community, if it can be posted. */
  public Optional<DailyItem> item(CommunityId community, String id) {
    return dealer.item(community, id);
  }

  /** What can be posted in a community. */
  public FactDeck deck(CommunityId community) {
    return dealer.deck(community);
  }

  /**
   * Corrects the posts on a platform whose facts say something else by now, or are gone.
   *
   * @param own which channels are looked at
   */
  public void correct(String platform, Predicate<ChannelRef> own) {
    platforms.named(platform).ifPresent(one -> corrections.look(one, own));
  }

  /**
   * Tells moderators on a platform what they do not know yet.
   *
   * @param own the channels of which is told
   */
  public void tellNews(String platform, Predicate<ChannelRef> own) {
    List<Posting> news =
        stores.ledger().untold(platform, NEWS_LOOKED_AT).stream()
            .filter(posting -> own.test(posting.channel()))
            .limit(NEWS_AT_ONCE)
            .toList();
    for (Posting posting : news) {
      CommunityId community = CommunityId.of(posting.channel());
      moderators.tell(community, posting.channel(), news(community, posting));
      stores.ledger().told(posting.channel(), posting.date());
    }
  }

  private Reply news(CommunityId community, Posting posting) {
    DailyComposer composer = posts.composer(community);
    String channel = posting.channel().channel();
    LocalDate date = posting.date();
    return switch (posting.state()) {
      case REFUSED -> composer.refused(channel, date, posting.detail());
      case UNKNOWN -> composer.unknown(channel, date, posting.text());
      case LATE -> composer.late(channel, date);
      case LIMITED -> composer.limited(channel, date);
      case EMPTY -> composer.empty(channel, date);
      case RESERVED, WAITING, SENT, SKIPPED ->
          throw new IllegalStateException("no news: " + posting);
    };
  }
}
