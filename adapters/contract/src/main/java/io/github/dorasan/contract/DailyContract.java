package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.OwnFact;
import io.github.dorasan.daily.Queued;
import io.github.dorasan.daily.SeriesPart;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.ChannelRef;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Schedules, queues and the moderators' own facts are kept as they are. */
interface DailyContract extends StoreContract {
  /** A channel that no other test has seen. */
  default ChannelRef newChannel() {
    CommunityId community = newCommunity();
    return new ChannelRef(community.platform(), community.community(), "general");
  }

  private static StoredSchedule weekdays(ChannelRef channel, long version) {
    return new StoredSchedule(
        channel,
        new DailySchedule(
            LocalTime.of(9, 30),
            ZoneId.of("Europe/Paris"),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            new TreeSet<>(Set.of(new TopicId("games"), new TopicId("house"))),
            true,
            false),
        Optional.empty(),
        NOON,
        version);
  }

  private static StoredSchedule everyDay(ChannelRef channel, long version) {
    return new StoredSchedule(
        channel,
        new DailySchedule(
            LocalTime.MIDNIGHT,
            ZoneId.of("Asia/Kolkata"),
            Set.of(DayOfWeek.values()),
            new TreeSet<>(),
            false,
            true),
        Optional.of("no right to write"),
        NOON.plusMillis(1),
        version);
  }

  @Test
  default void aScheduleIsReadAsItWasWritten() {
    ChannelRef channel = newChannel();
    assertThat(daily().schedules().find(channel)).isEmpty();
    assertThat(daily().schedules().write(weekdays(channel, 0))).isTrue();
    assertThat(dailyElsewhere().schedules().find(channel)).hasValue(weekdays(channel, 1));
    assertThat(dailyElsewhere().schedules().write(everyDay(channel, 1))).isTrue();
    assertThat(daily().schedules().find(channel)).hasValue(everyDay(channel, 2));
    assertThat(daily().schedules().of(CommunityId.of(channel)))
        .containsExactly(everyDay(channel, 2));
    assertThat(daily().schedules().all()).contains(everyDay(channel, 2));
  }

  @Test
  default void theSecondOfTwoWhoChangeAScheduleIsTold() {
    ChannelRef channel = newChannel();
    assertThat(daily().schedules().write(weekdays(channel, 0))).isTrue();
    assertThat(dailyElsewhere().schedules().write(everyDay(channel, 0))).isFalse();
    assertThat(daily().schedules().write(everyDay(channel, 1))).isTrue();
    assertThat(dailyElsewhere().schedules().write(weekdays(channel, 1))).isFalse();
    assertThat(daily().schedules().find(channel)).hasValue(everyDay(channel, 2));
  }

  @Test
  default void advancingIsNoChangeOfModerators() {
    ChannelRef channel = newChannel();
    daily().schedules().write(weekdays(channel, 0));
    Instant later = NOON.plusSeconds(60);
    dailyElsewhere().schedules().advance(channel, later);
    StoredSchedule stored = daily().schedules().find(channel).orElseThrow();
    assertThat(stored.since()).isEqualTo(later);
    assertThat(stored.version()).isEqualTo(1);
  }

  @Test
  default void aScheduleThatWasTakenAwayIsGone() {
    ChannelRef channel = newChannel();
    daily().schedules().write(weekdays(channel, 0));
    dailyElsewhere().schedules().remove(channel);
    assertThat(daily().schedules().find(channel)).isEmpty();
    assertThat(daily().schedules().write(weekdays(channel, 0))).isTrue();
  }

  @Test
  default void theQueueKeepsItsOrder() {
    ChannelRef channel = newChannel();
    Optional<SeriesPart> part = Optional.of(new SeriesPart("week", 1, 2));
    Queued one = daily().queue().add(channel, "one", part, false);
    Queued two = dailyElsewhere().queue().add(channel, "two", Optional.empty(), false);
    Queued first = daily().queue().add(channel, "first", Optional.empty(), true);
    assertThat(dailyElsewhere().queue().of(channel)).containsExactly(first, one, two);
    assertThat(daily().queue().remove(channel, one.place())).isTrue();
    assertThat(daily().queue().remove(channel, one.place())).isFalse();
    assertThat(dailyElsewhere().queue().of(channel)).containsExactly(first, two);
    assertThat(daily().queue().of(newChannel())).isEmpty();
  }

  @Test
  default void ownFactsAreKept() {
    CommunityId community = newCommunity();
    OwnFact draft = new OwnFact(community, "own.b", "Said.", "a book", "Ann", NOON, false);
    OwnFact older =
        new OwnFact(community, "own.c", "Also said.", "", "Bob", NOON.minusSeconds(1), true);
    daily().ownFacts().put(draft);
    dailyElsewhere().ownFacts().put(older);
    assertThat(dailyElsewhere().ownFacts().of(community)).containsExactly(older, draft);
    OwnFact reviewed = new OwnFact(community, "own.b", "Said.", "a book", "Ann", NOON, true);
    daily().ownFacts().put(reviewed);
    assertThat(dailyElsewhere().ownFacts().find(community, "own.b")).hasValue(reviewed);
    assertThat(daily().ownFacts().find(newCommunity(), "own.b")).isEmpty();
    assertThat(daily().ownFacts().remove(community, "own.b")).isTrue();
    assertThat(daily().ownFacts().remove(community, "own.b")).isFalse();
    assertThat(dailyElsewhere().ownFacts().of(community)).isEqualTo(List.of(older));
  }
}
