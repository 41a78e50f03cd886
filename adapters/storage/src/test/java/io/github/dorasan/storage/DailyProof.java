package io.github.dorasan.storage;

import io.github.dorasan.contract.PostBoard;
import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Two instances on one database post daily facts while the clock runs fast and everything goes
 * wrong: instances die at every step and are started anew, connections break, platforms lose
 * messages and confirmations, and now and then nothing runs for hours.
 */
final class DailyProof implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-02-20T00:00:00Z");
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Paris"), ZoneId.of("America/New_York"));

  /** Nothing is to be done in between: what is due next is never passed over. */
  private static final Duration LONGEST_TICK = Duration.ofHours(4);

  private final PostgresServer address;
  private final Random random;
  private final int days;
  private final List<ChannelRef> channels = new ArrayList<>();
  private final PostBoard plain = new PostBoard("plain", Duration.ZERO, this::now);
  private final PostBoard tellsApart =
      new PostBoard("tells-apart", Duration.ofMinutes(3), this::now);
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private final AtomicInteger told = new AtomicInteger();
  private final Database own;
  private final List<ManualInstance> instances = new ArrayList<>();
  private volatile Instant now = START;
  private int downtimes;
  private int ticks;
  private int deaths;
  private int cuts;

  /** What came out. */
  record Report(
      int due,
      int shown,
      List<String> shownTwice,
      int missingUndeclared,
      int declaredUntold,
      int told,
      Map<Posting.State, Long> states,
      Map<Fault, Integer> faults,
      int deaths,
      int cuts,
      int downtimes,
      int ticks) {
    /** Dates that have no post, or may have none. */
    int declared() {
      return (int)
          states.entrySet().stream()
              .filter(state -> state.getKey() != Posting.State.SENT)
              .mapToLong(Map.Entry::getValue)
              .sum();
    }
  }

  DailyProof(String database, int days, int communities, long seed) {
    this.address = Postgres.at(database, "instance");
    this.days = days;
    this.random = new Random(seed);
    this.own = Database.open(Postgres.at(database, "proof"));
    for (int i = 0; i < communities; i++) {
      String platform = i % 2 == 0 ? plain.name() : tellsApart.name();
      ChannelRef channel = new ChannelRef(platform, "community " + i, "general");
      channels.add(channel);
      own.daily().schedules().write(schedule(channel, i));
    }
    instances.add(instance());
    instances.add(instance());
  }

  private static StoredSchedule schedule(ChannelRef channel, int i) {
    Set<DayOfWeek> daysOfWeek =
        i % 4 == 3
            ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
            : EnumSet.allOf(DayOfWeek.class);
    return new StoredSchedule(
        channel,
        new DailySchedule(
            // Many at once: so they get in each other's way the most.
            LocalTime.of(8 + i % 3, 30 * (i % 2)),
            ZONES.get(i % ZONES.size()),
            daysOfWeek,
            new TreeSet<>(),
            false,
            false),
        Optional.empty(),
        START,
        0);
  }

  private Instant now() {
    return now;
  }

  private ManualInstance instance() {
    return new ManualInstance(address, this::platforms, (_, _, _) -> told.incrementAndGet())
        .start(now);
  }

  private List<ChatPlatform> platforms(ManualInstance instance) {
    return List.of(faulty(plain, instance), faulty(tellsApart, instance));
  }

  private ChatPlatform faulty(PostBoard board, ManualInstance instance) {
    return new FaultyPlatform(board, this::fault, instance::die, this::cut);
  }

  private synchronized Fault fault() {
    Fault fault = Fault.any(random);
    faults.merge(fault, 1, Integer::sum);
    return fault;
  }

  /** Breaks every connection of the instances. */
  private void cut() {
    own.sql()
        .read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND application_name = 'instance'
                        """)
                    .mapTo(Long.class)
                    .one());
    synchronized (this) {
      cuts++;
    }
  }

  /** Lets the days go by. */
  Report run() throws InterruptedException {
    Instant end = START.plus(Duration.ofDays(days));
    while (now.isBefore(end)) {
      tick();
      now = next();
    }
    // What is still open has its end.
    for (int i = 0; i < 40; i++) {
      tick();
      now = now.plusSeconds(15);
    }
    return report(end);
  }

  private void tick() throws InterruptedException {
    ticks++;
    List<Thread> threads = new ArrayList<>();
    for (ManualInstance instance : instances) {
      threads.add(Thread.ofPlatform().start(() -> instance.run(now)));
    }
    if (random.nextInt(40) == 0) {
      cut();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (int i = 0; i < instances.size(); i++) {
      if (instances.get(i).isDead()) {
        deaths++;
        instances.set(i, instance());
      }
    }
  }

  /** When a step is due next; soon where one was left in the middle; rarely hours later. */
  private Instant next() {
    if (random.nextInt(60) == 0) {
      downtimes++;
      return now.plus(Duration.ofMinutes(30 + random.nextInt(600)));
    }
    Instant soon = now.plusSeconds(10);
    Instant latest = now.plus(LONGEST_TICK);
    Optional<Instant> due =
        own.sql()
            .read(
                handle ->
                    handle
                        .createQuery(
                            """
                            SELECT MIN(CASE WHEN picked THEN :soon ELSE execution_time END)
                            FROM scheduled_tasks WHERE task_name LIKE 'daily-step-%'
                            """)
                        .bind("soon", Timestamp.from(soon))
                        .mapTo(Instant.class)
                        .findOne());
    return due.filter(instant -> instant.isBefore(latest))
        .map(instant -> instant.isBefore(soon) ? soon : instant)
        .orElse(latest);
  }

  private Report report(Instant end) {
    int due = 0;
    int missing = 0;
    List<Posting> all = new ArrayList<>();
    Map<String, Long> shown = shown();
    for (ChannelRef channel : channels) {
      DailySchedule schedule = own.daily().schedules().find(channel).orElseThrow().schedule();
      for (LocalDate date : schedule.dueBetween(START, end)) {
        due++;
        Optional<Posting> posting = own.daily().ledger().find(channel, date);
        posting.ifPresent(all::add);
        boolean there = shown.containsKey(channel + " " + date);
        boolean declared =
            posting
                .filter(one -> one.state() != Posting.State.SENT && !one.state().open())
                .isPresent();
        missing += there || declared ? 0 : 1;
      }
    }
    return new Report(
        due,
        plain.posts().size() + tellsApart.posts().size(),
        shown.keySet().stream().filter(what -> shown.getOrDefault(what, 0L) > 1).toList(),
        missing,
        own.daily().ledger().untold(plain.name(), Integer.MAX_VALUE).size()
            + own.daily().ledger().untold(tellsApart.name(), Integer.MAX_VALUE).size(),
        told.get(),
        all.stream().collect(Collectors.groupingBy(Posting::state, Collectors.counting())),
        faults,
        deaths,
        cuts,
        downtimes,
        ticks);
  }

  /** How often something was shown, by channel and local date; all is due before the evening. */
  private Map<String, Long> shown() {
    List<PostBoard.Post> posts = new ArrayList<>(plain.posts());
    posts.addAll(tellsApart.posts());
    Map<ChannelRef, ZoneId> zones =
        own.daily().schedules().all().stream()
            .collect(Collectors.toMap(StoredSchedule::channel, stored -> stored.schedule().zone()));
    return posts.stream()
        .collect(
            Collectors.groupingBy(
                post -> {
                  ChannelRef channel = post.message().channel();
                  ZoneId zone = Objects.requireNonNull(zones.get(channel));
                  return channel + " " + post.at().atZone(zone).toLocalDate();
                },
                Collectors.counting()));
  }

  @Override
  public void close() {
    instances.forEach(ManualInstance::close);
    own.close();
  }
}
