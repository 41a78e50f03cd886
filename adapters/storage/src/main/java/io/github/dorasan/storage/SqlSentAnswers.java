package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.MessageRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A row for each entry that a message answers with. */
record SqlSentAnswers(Sql sql) implements SentAnswers {
  private static final String OF_MESSAGE =
      "platform = ? AND community = ? AND channel = ? AND message = ?";

  /** Ids of messages are numbers that grow, of whatever length. */
  private static final String NEWEST_LAST = "day, LENGTH(message), message, channel, entry";

  @Override
  public void add(Sent sent, LocalDate day) {
    MessageRef message = sent.message();
    sql.write(
        handle ->
            handle.execute(
                """
                INSERT INTO sent_answer (platform, community, channel, message, entry, day, said)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                message.channel().platform(),
                message.channel().community(),
                message.channel().channel(),
                message.message(),
                sent.entry().value(),
                day.toString(),
                sent.said()));
  }

  @Override
  public Set<CommunityId> communities() {
    return sql.read(
        handle ->
            handle
                .select("SELECT DISTINCT platform, community FROM sent_answer")
                .map(
                    (row, _) ->
                        new CommunityId(row.getString("platform"), row.getString("community")))
                .collect(Collectors.toSet()));
  }

  @Override
  public List<Sent> since(CommunityId community, LocalDate day) {
    return sql.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM sent_answer WHERE platform = ? AND community = ? AND day >= ?"
                        + " ORDER BY "
                        + NEWEST_LAST,
                    community.platform(),
                    community.community(),
                    day.toString())
                .map((row, _) -> sent(row))
                .list());
  }

  @Override
  public Optional<MessageRef> newest(ChannelRef channel) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT * FROM sent_answer WHERE platform = ? AND community = ? AND channel = ?
                    ORDER BY day DESC, LENGTH(message) DESC, message DESC LIMIT 1
                    """,
                    channel.platform(),
                    channel.community(),
                    channel.channel())
                .map((row, _) -> sent(row).message())
                .findFirst());
  }

  private static Sent sent(ResultSet row) throws SQLException {
    ChannelRef channel =
        new ChannelRef(
            row.getString("platform"), row.getString("community"), row.getString("channel"));
    return new Sent(
        new EntryId(row.getString("entry")),
        new MessageRef(channel, row.getString("message")),
        row.getString("said"));
  }

  @Override
  public boolean change(Sent from, String said) {
    MessageRef message = from.message();
    return sql.write(
        handle ->
            handle.execute(
                    "UPDATE sent_answer SET said = ? WHERE "
                        + OF_MESSAGE
                        + " AND entry = ? AND said = ?",
                    said,
                    message.channel().platform(),
                    message.channel().community(),
                    message.channel().channel(),
                    message.message(),
                    from.entry().value(),
                    from.said())
                == 1);
  }

  @Override
  public void remove(MessageRef message) {
    sql.write(
        handle ->
            handle.execute(
                "DELETE FROM sent_answer WHERE " + OF_MESSAGE,
                message.channel().platform(),
                message.channel().community(),
                message.channel().channel(),
                message.message()));
  }

  @Override
  public void removeBefore(LocalDate day) {
    sql.write(handle -> handle.execute("DELETE FROM sent_answer WHERE day < ?", day.toString()));
  }
}
