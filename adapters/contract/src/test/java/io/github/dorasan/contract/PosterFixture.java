package io.github.dorasan.contract;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.daily.DailyRules;
import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.Posting.State;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Markup;
import io.github.dorasan.reply.Renderer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;

/** One channel, a clock that is set by hand, and a board on which everything can go wrong. */
abstract class PosterFixture {
  static final ChannelRef LOBBY = new ChannelRef("board", "shop", "lobby");
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");

  final InMemoryStores stores = new InMemoryStores();
  final List<String> news = new ArrayList<>();
  Instant now = START;
  PostBoard board = new PostBoard("board", Duration.ZERO, () -> now);
  DailyPoster poster = poster();

  /** What kills an instance in the middle of its work. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** The board as the one platform. */
  Platforms platforms() {
    Platforms all = new Platforms();
    all.add(board);
    return all;
  }

  DailyPoster poster() {
    return poster(DailyRules.DEFAULT);
  }

  DailyPoster poster(DailyRules rules) {
    return new DailyPoster(
        stores.daily(),
        platforms(),
        _ -> ShopBot.knowledge(),
        _ -> ShopBot.WORDING,
        (_, _, reply) -> news.add(new Renderer(Markup.PLAIN).render(reply)),
        () -> now,
        rules);
  }

  static StoredSchedule schedule(long version, Instant since, String... topics) {
    return new StoredSchedule(
        LOBBY,
        new DailySchedule(
            LocalTime.of(9, 0),
            ZoneId.of("UTC"),
            Set.of(DayOfWeek.values()),
            new TreeSet<>(List.of(topics).stream().map(TopicId::new).toList()),
            true,
            true),
        Optional.empty(),
        since,
        version);
  }

  @BeforeEach
  void schedule() {
    stores.daily().schedules().write(schedule(0, START));
  }

  Optional<Instant> stepAt(Instant instant) {
    now = instant;
    return poster.step(LOBBY);
  }

  State state(LocalDate date) {
    return stores.daily().ledger().find(LOBBY, date).orElseThrow().state();
  }

  void tell() {
    poster.tellNews("board", _ -> true);
    poster.tellNews("board", _ -> true);
    poster.tellNews("other", _ -> true);
  }

  String firstFact() {
    return poster.deck(CommunityId.of(LOBBY)).fit().getFirst().id().value();
  }
}
