package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.NewsStore;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyCode;
import java.time.Instant;
import java.util.List;

/** A row for each piece of news. */
record SqlNews(Sql sql) implements NewsStore {
  @Override
  public void add(CommunityId community, Reply news, Instant since) {
    sql.write(
        handle ->
            handle.execute(
                "INSERT INTO news (platform, community, number, reply, since) VALUES (?, ?, ?, ?,"
                    + " ?)",
                community.platform(),
                community.community(),
                Numbers.next(handle, community, "news"),
                ReplyCode.write(news),
                since.toEpochMilli()));
  }

  @Override
  public List<Waiting> all(CommunityId community) {
    return sql.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM news WHERE platform = ? AND community = ? ORDER BY number",
                    community.platform(),
                    community.community())
                .map(
                    (row, _) ->
                        new Waiting(
                            row.getLong("number"),
                            ReplyCode.read(row.getString("reply")),
                            Instant.ofEpochMilli(row.getLong("since"))))
                .list());
  }

  @Override
  public boolean remove(CommunityId community, long number) {
    return sql.write(
            handle ->
                handle.execute(
                    "DELETE FROM news WHERE platform = ? AND community = ? AND number = ?",
                    community.platform(),
                    community.community(),
                    number))
        > 0;
  }

  @Override
  public List<CommunityId> waiting(String platform) {
    return sql.read(
        handle ->
            handle
                .select(
                    "SELECT DISTINCT community FROM news WHERE platform = ? ORDER BY community",
                    platform)
                .mapTo(String.class)
                .map(community -> new CommunityId(platform, community))
                .list());
  }
}
