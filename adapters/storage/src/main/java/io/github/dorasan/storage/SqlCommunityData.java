package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityData;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.platform.ChannelRef;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Every table that has the columns {@code platform} and {@code community}; in one that has a column
 * {@code channel} too, a channel's id stands there.
 */
record SqlCommunityData(Sql sql) implements CommunityData {
  /** Tells that a community has changed, and is therefore of no community alone. */
  private static final String NEWS = "community_change";

  private static final String OF_COMMUNITY = "platform = ? AND community = ?";

  @Override
  public List<CommunityId> communities() {
    return sql.write(
        handle -> {
          Set<CommunityId> found = new TreeSet<>();
          for (Tables.Columns table : tables(handle)) {
            handle
                .select("SELECT DISTINCT platform, community FROM " + table.name())
                .map((row, _) -> new CommunityId(row.getString(1), row.getString(2)))
                .forEach(found::add);
          }
          return List.copyOf(found);
        });
  }

  @Override
  public void move(ChannelRef from, ChannelRef to) {
    sql.write(
        handle -> {
          tables(handle).forEach(table -> move(handle, table, from, to));
          return true;
        });
  }

  private static void move(Handle handle, Tables.Columns table, ChannelRef from, ChannelRef to) {
    if (count(handle, table, from) == 0) {
      return;
    }
    if (!CommunityId.of(from).equals(CommunityId.of(to))) {
      delete(handle, table, CommunityId.of(to));
      handle.execute(
          "UPDATE " + table.name() + " SET platform = ?, community = ? WHERE " + OF_COMMUNITY,
          to.platform(),
          to.community(),
          from.platform(),
          from.community());
    }
    if (table.has("channel")) {
      handle.execute(
          "UPDATE " + table.name() + " SET channel = ? WHERE channel = ? AND " + OF_COMMUNITY,
          to.channel(),
          from.channel(),
          to.platform(),
          to.community());
    }
  }

  private static long count(Handle handle, Tables.Columns table, ChannelRef of) {
    return handle
        .select(
            "SELECT COUNT(*) FROM " + table.name() + " WHERE " + OF_COMMUNITY,
            of.platform(),
            of.community())
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void erase(CommunityId community) {
    sql.write(
        handle -> {
          tables(handle).reversed().forEach(table -> delete(handle, table, community));
          return true;
        });
  }

  private static void delete(Handle handle, Tables.Columns table, CommunityId community) {
    handle.execute(
        "DELETE FROM " + table.name() + " WHERE " + OF_COMMUNITY,
        community.platform(),
        community.community());
  }

  private static List<Tables.Columns> tables(Handle handle) {
    return Tables.of(handle).stream()
        .filter(table -> !table.equals(NEWS))
        .map(table -> Tables.columns(handle, table))
        .filter(table -> table.has("platform") && table.has("community"))
        .toList();
  }
}
