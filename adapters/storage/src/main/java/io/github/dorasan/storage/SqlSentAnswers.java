package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.MessageRef;
import java.time.LocalDate;
import java.util.List;

/** A row for each entry that a message answers with. */
record SqlSentAnswers(Sql sql) implements SentAnswers {
  @Override
  public void add(EntryId entry, MessageRef message, LocalDate day) {
    sql.write(
        handle ->
            handle.execute(
                """
                INSERT INTO sent_answer (platform, community, channel, message, entry, day)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                message.channel().platform(),
                message.channel().community(),
                message.channel().channel(),
                message.message(),
                entry.value(),
                day.toString()));
  }

  @Override
  public List<MessageRef> since(CommunityId community, EntryId entry, LocalDate day) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT channel, message FROM sent_answer
                    WHERE platform = ? AND community = ? AND entry = ? AND day >= ?
                    ORDER BY day, channel, message
                    """,
                    community.platform(),
                    community.community(),
                    entry.value(),
                    day.toString())
                .map(
                    (row, _) ->
                        new MessageRef(
                            new ChannelRef(
                                community.platform(),
                                community.community(),
                                row.getString("channel")),
                            row.getString("message")))
                .list());
  }

  @Override
  public void remove(MessageRef message) {
    sql.write(
        handle ->
            handle.execute(
                "DELETE FROM sent_answer WHERE platform = ? AND channel = ? AND message = ?",
                message.channel().platform(),
                message.channel().channel(),
                message.message()));
  }

  @Override
  public void removeBefore(LocalDate day) {
    sql.write(handle -> handle.execute("DELETE FROM sent_answer WHERE day < ?", day.toString()));
  }
}
