package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Asker;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.MessageRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of who asked a kept question; an empty message is none. */
final class AskerColumns {
  private AskerColumns() {}

  /** Puts an asker in the place of the same before. */
  static void put(Handle handle, CommunityId community, long number, Asker asker) {
    handle.execute(
        """
        INSERT INTO kept_asker (platform, community, number, member, at, channel, message, answered)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (platform, community, number, member) DO UPDATE SET at = excluded.at,
          channel = excluded.channel, message = excluded.message, answered = excluded.answered
        """,
        community.platform(),
        community.community(),
        number,
        asker.member(),
        asker.at().toEpochMilli(),
        asker.message().map(message -> message.channel().channel()).orElse(""),
        asker.message().map(MessageRef::message).orElse(""),
        asker.answered() ? 1 : 0);
  }

  /** Gives the askers of one question to another; whoever asked both stays with the one. */
  static void move(Handle handle, CommunityId community, long from, long into) {
    handle.execute(
        """
        UPDATE kept_asker SET number = ?
        WHERE platform = ? AND community = ? AND number = ? AND member NOT IN (
          SELECT member FROM kept_asker WHERE platform = ? AND community = ? AND number = ?)
        """,
        into,
        community.platform(),
        community.community(),
        from,
        community.platform(),
        community.community(),
        into);
  }

  /** Forgets where a member asked. */
  static int forgetLinks(Handle handle, String member) {
    return handle.execute(
        "UPDATE kept_asker SET channel = '', message = '' WHERE member = ? AND message <> ''",
        member);
  }

  /** Reads an asker. */
  static Asker read(CommunityId community, ResultSet row) throws SQLException {
    String message = row.getString("message");
    ChannelRef channel =
        new ChannelRef(community.platform(), community.community(), row.getString("channel"));
    return new Asker(
        row.getString("member"),
        Instant.ofEpochMilli(row.getLong("at")),
        message.isEmpty() ? Optional.empty() : Optional.of(new MessageRef(channel, message)),
        row.getInt("answered") != 0);
  }
}
