package io.github.dorasan.storage;

import io.github.dorasan.daily.DailyQueue;
import io.github.dorasan.daily.Queued;
import io.github.dorasan.daily.SeriesPart;
import io.github.dorasan.platform.ChannelRef;
import java.util.List;
import java.util.Optional;

/** A row for each fact in a queue; places grow at the end and shrink at the front. */
record SqlQueue(Sql sql) implements DailyQueue {
  @Override
  public List<Queued> of(ChannelRef channel) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT * FROM daily_queue
                    WHERE platform = ? AND community = ? AND channel = ? ORDER BY place
                    """,
                    channel.platform(),
                    channel.community(),
                    channel.channel())
                .map(
                    (row, _) ->
                        new Queued(
                            channel,
                            row.getLong("place"),
                            row.getString("fact"),
                            SqlDaily.part(row)))
                .list());
  }

  @Override
  public Queued add(ChannelRef channel, String fact, Optional<SeriesPart> part, boolean front) {
    return sql.write(
        handle -> {
          List<Queued> before = of(channel);
          long place =
              before.isEmpty()
                  ? 0
                  : front ? before.getFirst().place() - 1 : before.getLast().place() + 1;
          handle.execute(
              """
              INSERT INTO daily_queue (platform, community, channel, place, fact, series, part,
                parts)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?)
              """,
              channel.platform(),
              channel.community(),
              channel.channel(),
              place,
              fact,
              part.map(SeriesPart::series).orElse(null),
              part.map(SeriesPart::number).orElse(null),
              part.map(SeriesPart::of).orElse(null));
          return new Queued(channel, place, fact, part);
        });
  }

  @Override
  public boolean remove(ChannelRef channel, long place) {
    return sql.write(
        handle ->
            handle.execute(
                    """
                    DELETE FROM daily_queue
                    WHERE platform = ? AND community = ? AND channel = ? AND place = ?
                    """,
                    channel.platform(),
                    channel.community(),
                    channel.channel(),
                    place)
                == 1);
  }
}
