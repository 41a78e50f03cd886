package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.ScheduleStore;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.ChannelRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** A row for each channel. */
record SqlSchedules(Sql sql) implements ScheduleStore {
  @Override
  public Optional<StoredSchedule> find(ChannelRef channel) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT * FROM daily_schedule
                    WHERE platform = ? AND community = ? AND channel = ?
                    """,
                    channel.platform(),
                    channel.community(),
                    channel.channel())
                .map((row, _) -> stored(row))
                .findOne());
  }

  @Override
  public List<StoredSchedule> of(CommunityId community) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT * FROM daily_schedule WHERE platform = ? AND community = ?
                    ORDER BY channel
                    """,
                    community.platform(),
                    community.community())
                .map((row, _) -> stored(row))
                .list());
  }

  @Override
  public List<StoredSchedule> all() {
    return sql.read(
        handle ->
            handle
                .select("SELECT * FROM daily_schedule ORDER BY platform, community, channel")
                .map((row, _) -> stored(row))
                .list());
  }

  @Override
  public boolean write(StoredSchedule schedule) {
    return sql.write(
        handle ->
            schedule.version() == 0 ? insert(handle, schedule) : update(handle, schedule) == 1);
  }

  private static boolean insert(Handle handle, StoredSchedule schedule) {
    DailySchedule when = schedule.schedule();
    return handle.execute(
            """
            INSERT INTO daily_schedule (time, zone, days, topics, quiet, pinned, paused, since,
              version, platform, community, channel)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            when.time().toString(),
            when.zone().getId(),
            days(when),
            topics(when),
            when.quiet() ? 1 : 0,
            when.pinned() ? 1 : 0,
            schedule.paused().orElse(null),
            schedule.since().toEpochMilli(),
            schedule.channel().platform(),
            schedule.channel().community(),
            schedule.channel().channel())
        == 1;
  }

  private static int update(Handle handle, StoredSchedule schedule) {
    DailySchedule when = schedule.schedule();
    return handle.execute(
        """
        UPDATE daily_schedule SET time = ?, zone = ?, days = ?, topics = ?, quiet = ?, pinned = ?,
          paused = ?, since = ?, version = version + 1
        WHERE platform = ? AND community = ? AND channel = ? AND version = ?
        """,
        when.time().toString(),
        when.zone().getId(),
        days(when),
        topics(when),
        when.quiet() ? 1 : 0,
        when.pinned() ? 1 : 0,
        schedule.paused().orElse(null),
        schedule.since().toEpochMilli(),
        schedule.channel().platform(),
        schedule.channel().community(),
        schedule.channel().channel(),
        schedule.version());
  }

  @Override
  public void advance(ChannelRef channel, Instant since) {
    sql.write(
        handle ->
            handle.execute(
                """
                UPDATE daily_schedule SET since = ?
                WHERE platform = ? AND community = ? AND channel = ?
                """,
                since.toEpochMilli(),
                channel.platform(),
                channel.community(),
                channel.channel()));
  }

  @Override
  public void remove(ChannelRef channel) {
    sql.write(
        handle ->
            handle.execute(
                "DELETE FROM daily_schedule WHERE platform = ? AND community = ? AND channel = ?",
                channel.platform(),
                channel.community(),
                channel.channel()));
  }

  private static String days(DailySchedule schedule) {
    return schedule.days().stream().map(DayOfWeek::name).collect(Collectors.joining(" "));
  }

  private static String topics(DailySchedule schedule) {
    return schedule.topics().stream().map(TopicId::value).collect(Collectors.joining(" "));
  }

  private static StoredSchedule stored(ResultSet row) throws SQLException {
    Stream<String> topics =
        List.of(row.getString("topics").split(" ")).stream().filter(topic -> !topic.isEmpty());
    return new StoredSchedule(
        new ChannelRef(
            row.getString("platform"), row.getString("community"), row.getString("channel")),
        new DailySchedule(
            LocalTime.parse(row.getString("time")),
            ZoneId.of(row.getString("zone")),
            List.of(row.getString("days").split(" ")).stream()
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet()),
            topics.map(TopicId::new).collect(Collectors.toCollection(TreeSet::new)),
            row.getInt("quiet") == 1,
            row.getInt("pinned") == 1),
        Optional.ofNullable(row.getString("paused")),
        Instant.ofEpochMilli(row.getLong("since")),
        row.getLong("version"));
  }
}
