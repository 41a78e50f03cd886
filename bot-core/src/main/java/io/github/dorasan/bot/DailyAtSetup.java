package io.github.dorasan.bot;

import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The daily fact where a community is set up: in the channel of the setup, every day at nine, where
 * the community tells the time, about everything. What a moderator has set before stays.
 */
final class DailyAtSetup implements DailyIntroduction {
  private static final LocalTime TIME = LocalTime.of(9, 0);

  private final DailyDesk desk;

  DailyAtSetup(DailyDesk desk) {
    this.desk = desk;
  }

  @Override
  public boolean isOn(Incoming incoming) {
    return desk.daily()
        .schedules()
        .find(incoming.channel())
        .filter(stored -> stored.paused().isEmpty())
        .isPresent();
  }

  @Override
  public Reply preview(Incoming incoming, KnowledgeView knowledge) {
    return closed(incoming.channel(), knowledge)
        .map(reason -> new ReplyBuilder(knowledge.wording()).text(reason).build())
        .orElseGet(
            () -> DailyViews.preview(desk, running(incoming.channel()), new DailyText(knowledge)));
  }

  private Optional<String> closed(ChannelRef channel, KnowledgeView knowledge) {
    return desk.closed(channel)
        .map(reason -> knowledge.wording().text("daily.closed", Map.of("reason", reason)));
  }

  /** What is there, or else what is proposed; it posts from now on. */
  private StoredSchedule running(ChannelRef channel) {
    Optional<StoredSchedule> before = desk.daily().schedules().find(channel);
    return new StoredSchedule(
        channel,
        before.map(StoredSchedule::schedule).orElseGet(() -> proposed(channel)),
        Optional.empty(),
        desk.now(),
        before.map(StoredSchedule::version).orElse(0L));
  }

  private DailySchedule proposed(ChannelRef channel) {
    ZoneId zone = desk.services().settingsIn(channel).zone();
    return new DailySchedule(
        TIME, zone, EnumSet.allOf(DayOfWeek.class), new TreeSet<>(), false, false);
  }

  @Override
  public Optional<String> turn(Incoming incoming, boolean on, KnowledgeView knowledge) {
    ChannelRef channel = incoming.channel();
    Optional<String> closed = on ? closed(channel, knowledge) : Optional.empty();
    if (closed.isPresent() || isOn(incoming) == on) {
      return closed;
    }
    StoredSchedule next = on ? running(channel) : paused(channel, knowledge);
    String text = new DailyText(knowledge).schedule(next.schedule());
    boolean written =
        desk.change(
            channel,
            incoming.author(),
            on ? "daily.set" : "daily.pause",
            on ? "" : text,
            on ? text : "",
            () -> desk.daily().schedules().write(next));
    return written ? Optional.empty() : Optional.of(knowledge.wording().text("daily.changed"));
  }

  private StoredSchedule paused(ChannelRef channel, KnowledgeView knowledge) {
    StoredSchedule stored = desk.daily().schedules().find(channel).orElseThrow();
    return new StoredSchedule(
        channel,
        stored.schedule(),
        Optional.of(knowledge.wording().text("daily.paused-by-moderator")),
        stored.since(),
        stored.version());
  }
}
