package io.github.dorasan.storage;

import io.github.dorasan.daily.DailyLedger;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.SeriesPart;
import io.github.dorasan.platform.ChannelRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** A row for each channel and date. */
record SqlLedger(Sql sql) implements DailyLedger {
  private static final String OF_CHANNEL = "platform = ? AND community = ? AND channel = ?";
  private static final String OPEN = states(Posting.State::open);
  private static final String USES = states(Posting.State::uses);

  private record Use(String fact, int round) {}

  private static String states(Predicate<Posting.State> wanted) {
    return Arrays.stream(Posting.State.values())
        .filter(wanted)
        .map(state -> "'" + state.name() + "'")
        .collect(Collectors.joining(", ", "state IN (", ")"));
  }

  @Override
  public Optional<Posting> find(ChannelRef channel, LocalDate date) {
    return select(OF_CHANNEL + " AND date = ?", ofChannel(channel, date.toString())).stream()
        .findFirst();
  }

  @Override
  public boolean add(Posting posting) {
    String insert =
        """
        INSERT INTO daily_posting (platform, community, channel, date, state, edition, attempt,
          fact, fact_text, origin, series, part, parts, round, message, detail, tried_since,
          open_until, at, told)
        VALUES (:platform, :community, :channel, :date, :state, :edition, :attempt,
          :fact, :text, :origin, :series, :part, :parts, :round, :message, :detail, :tried,
          :open, :at, :told)
        ON CONFLICT DO NOTHING
        """;
    return sql.write(handle -> bound(handle.createUpdate(insert), posting).execute() == 1);
  }

  @Override
  public boolean change(Posting from, Posting to) {
    String update =
        """
        UPDATE daily_posting SET state = :state, edition = :edition, attempt = :attempt,
          fact = :fact, fact_text = :text, origin = :origin, series = :series, part = :part,
          parts = :parts, round = :round, message = :message, detail = :detail,
          tried_since = :tried, open_until = :open, at = :at, told = :told
        WHERE platform = :platform AND community = :community AND channel = :channel
          AND date = :date AND state = :fromState AND edition = :fromEdition
          AND attempt = :fromAttempt
        """;
    return sql.write(
        handle ->
            bound(handle.createUpdate(update), to)
                    .bind("fromState", from.state().name())
                    .bind("fromEdition", from.edition())
                    .bind("fromAttempt", from.attempt())
                    .execute()
                == 1);
  }

  private static Update bound(Update update, Posting posting) {
    Optional<SeriesPart> part = posting.part();
    return update
        .bind("platform", posting.channel().platform())
        .bind("community", posting.channel().community())
        .bind("channel", posting.channel().channel())
        .bind("date", posting.date().toString())
        .bind("state", posting.state().name())
        .bind("edition", posting.edition())
        .bind("attempt", posting.attempt())
        .bind("fact", posting.fact())
        .bind("text", posting.text())
        .bind("origin", posting.origin().name())
        .bind("series", part.map(SeriesPart::series).orElse(null))
        .bind("part", part.map(SeriesPart::number).orElse(null))
        .bind("parts", part.map(SeriesPart::of).orElse(null))
        .bind("round", posting.round())
        .bind("message", posting.message().orElse(null))
        .bind("detail", posting.detail())
        .bind("tried", posting.triedSince().toEpochMilli())
        .bind("open", posting.openUntil().toEpochMilli())
        .bind("at", posting.at().toEpochMilli())
        .bind("told", posting.told() ? 1 : 0);
  }

  @Override
  public List<Posting> open(ChannelRef channel) {
    return select(OPEN + " AND " + OF_CHANNEL + " ORDER BY date", ofChannel(channel));
  }

  @Override
  public List<Posting> open() {
    return select(OPEN + " ORDER BY open_until");
  }

  @Override
  public List<Posting> untold(String platform, int limit) {
    return select("told = 0 AND platform = ? ORDER BY at, date LIMIT ?", platform, limit);
  }

  @Override
  public void told(ChannelRef channel, LocalDate date) {
    sql.write(
        handle ->
            handle.execute(
                "UPDATE daily_posting SET told = 1 WHERE " + OF_CHANNEL + " AND date = ?",
                ofChannel(channel, date.toString())));
  }

  @Override
  public Uses uses(ChannelRef channel) {
    return sql.write(handle -> new Uses(rounds(handle, channel), recent(handle, channel)));
  }

  private static Map<String, Integer> rounds(Handle handle, ChannelRef channel) {
    return handle
        .select(
            "SELECT fact, MAX(round) AS last_round FROM daily_posting WHERE "
                + OF_CHANNEL
                + " AND "
                + USES
                + " GROUP BY fact",
            ofChannel(channel))
        .map((row, _) -> new Use(row.getString("fact"), row.getInt("last_round")))
        .collect(Collectors.toMap(Use::fact, Use::round));
  }

  private static List<String> recent(Handle handle, ChannelRef channel) {
    return handle
        .select(
            "SELECT fact FROM daily_posting WHERE "
                + OF_CHANNEL
                + " AND "
                + USES
                + " ORDER BY date DESC LIMIT ?",
            ofChannel(channel, RECENT))
        .mapTo(String.class)
        .list();
  }

  @Override
  public List<Posting> history(ChannelRef channel, LocalDate before, int limit) {
    return select(
        OF_CHANNEL + " AND date < ? ORDER BY date DESC LIMIT ?",
        ofChannel(channel, before.toString(), limit));
  }

  @Override
  public List<Posting> sent(String platform, Instant since) {
    return select(
        "platform = ? AND state = ? AND at >= ? ORDER BY at, community, channel",
        platform,
        Posting.State.SENT.name(),
        since.toEpochMilli());
  }

  private List<Posting> select(String where, Object... values) {
    return sql.read(
        handle ->
            handle
                .select("SELECT * FROM daily_posting WHERE " + where, values)
                .map((row, _) -> posting(row))
                .list());
  }

  private static Object[] ofChannel(ChannelRef channel, Object... more) {
    Object[] values = new Object[3 + more.length];
    values[0] = channel.platform();
    values[1] = channel.community();
    values[2] = channel.channel();
    System.arraycopy(more, 0, values, 3, more.length);
    return values;
  }

  private static Posting posting(ResultSet row) throws SQLException {
    return new Posting(
        new ChannelRef(
            row.getString("platform"), row.getString("community"), row.getString("channel")),
        LocalDate.parse(row.getString("date")),
        Posting.State.valueOf(row.getString("state")),
        row.getInt("edition"),
        row.getInt("attempt"),
        row.getString("fact"),
        row.getString("fact_text"),
        Posting.Origin.valueOf(row.getString("origin")),
        SqlDaily.part(row),
        row.getInt("round"),
        Optional.ofNullable(row.getString("message")),
        row.getString("detail"),
        Instant.ofEpochMilli(row.getLong("tried_since")),
        Instant.ofEpochMilli(row.getLong("open_until")),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getInt("told") == 1);
  }
}
