package io.github.dorasan.bot;

import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code /daily set}: begins or changes a channel's schedule; what is left out stays as it is. */
final class DailySetCommand extends DailyCommand {
  static final CommandSpec SPEC =
      spec(
          "set",
          new CommandSpec.Option("time", true, false),
          option("zone", true),
          option("days", true),
          option("topics", true),
          option("quiet", true),
          option("pinned", true));

  DailySetCommand(DailyDesk desk) {
    super(SPEC, desk);
  }

  @Override
  public Response run(Incoming.Command command, KnowledgeView knowledge) {
    Optional<ChannelRef> named = desk().moderated(command);
    if (named.isEmpty()) {
      return sentence(knowledge, "channel.others", Map.of());
    }
    ChannelRef channel = named.get();
    Optional<StoredSchedule> before = desk().daily().schedules().find(channel);
    Optional<String> closed = desk().closed(channel);
    if (closed.isPresent()) {
      return sentence(knowledge, "daily.closed", Map.of("reason", closed.get()));
    }
    Wanted wanted =
        new Wanted(command, before.map(StoredSchedule::schedule), desk().zone(channel), knowledge);
    return wanted
        .problem()
        .map(key -> (Response) sentence(knowledge, key, Map.of()))
        .orElseGet(() -> write(command, channel, before, wanted.schedule(), knowledge));
  }

  private Response write(
      Incoming.Command command,
      ChannelRef channel,
      Optional<StoredSchedule> before,
      DailySchedule schedule,
      KnowledgeView knowledge) {
    DailyText text = new DailyText(knowledge);
    StoredSchedule stored =
        new StoredSchedule(
            channel,
            schedule,
            Optional.empty(),
            desk().now(),
            before.map(StoredSchedule::version).orElse(0L));
    boolean written =
        desk()
            .change(
                channel,
                command.author(),
                "daily.set",
                before.map(old -> text.schedule(old.schedule())).orElse(""),
                text.schedule(schedule),
                () -> desk().daily().schedules().write(stored));
    if (!written) {
      return changedMeanwhile(knowledge);
    }
    Reply set =
        sentence(
            knowledge,
            "daily.set",
            Map.of(
                "channel", desk().name(channel),
                "schedule", text.schedule(schedule),
                "next", text.next(stored, desk())));
    return desk().attaches(channel)
        ? set
        : new ReplyBuilder(knowledge.wording()).all(set).sentence("daily.no-pictures").discreet();
  }

  /** What was typed, in the place of what was set. */
  private record Wanted(
      Optional<LocalTime> time,
      Optional<ZoneId> zone,
      boolean zoneTyped,
      Optional<Set<DayOfWeek>> days,
      Optional<SortedSet<TopicId>> topics,
      Optional<Boolean> quiet,
      Optional<Boolean> pinned) {

    Wanted(
        Incoming.Command typed,
        Optional<DailySchedule> before,
        Optional<ZoneId> zone,
        KnowledgeView knowledge) {
      this(
          DailyOptions.time(typed.option("time")),
          given(typed, "zone")
              ? DailyOptions.zone(typed.option("zone"))
              : before.map(DailySchedule::zone).or(() -> zone),
          given(typed, "zone"),
          given(typed, "days")
              ? DailyOptions.days(typed.option("days"), knowledge.wording().language())
              : Optional.of(before.map(DailySchedule::days).orElse(EnumSet.allOf(DayOfWeek.class))),
          given(typed, "topics")
              ? DailyOptions.topics(typed.option("topics"), knowledge.base())
              : Optional.of(before.map(DailySchedule::topics).orElse(new TreeSet<>())),
          given(typed, "quiet")
              ? DailyOptions.yes(typed.option("quiet"))
              : Optional.of(before.map(DailySchedule::quiet).orElse(false)),
          given(typed, "pinned")
              ? DailyOptions.yes(typed.option("pinned"))
              : Optional.of(before.map(DailySchedule::pinned).orElse(false)));
    }

    private static boolean given(Incoming.Command typed, String option) {
      return !typed.option(option).isBlank();
    }

    /** The key of what is wrong. */
    Optional<String> problem() {
      if (time.isEmpty()) {
        return Optional.of("daily.bad-time");
      }
      if (zone.isEmpty()) {
        return Optional.of(zoneTyped ? "daily.bad-zone" : "daily.no-zone");
      }
      if (days.isEmpty()) {
        return Optional.of("daily.bad-days");
      }
      if (topics.isEmpty()) {
        return Optional.of("daily.bad-topics");
      }
      return quiet.isEmpty() || pinned.isEmpty() ? Optional.of("daily.bad-yes") : Optional.empty();
    }

    DailySchedule schedule() {
      return new DailySchedule(
          time.orElseThrow(),
          zone.orElseThrow(),
          days.orElseThrow(),
          topics.orElseThrow(),
          quiet.orElseThrow(),
          pinned.orElseThrow());
    }
  }

  @Override
  public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
    return switch (wanted.option()) {
      case "zone" -> Completions.matching(DailyOptions.zones(), wanted.typed(), wanted.limit());
      case "days" -> of(wanted, "all", "mon-fri", "sat-sun", "mon", "mon,wed,fri");
      case "quiet", "pinned" -> of(wanted, "yes", "no");
      case "topics" ->
          DailyOptions.last(
              wanted.typed(),
              Stream.concat(
                  Stream.of(new Completion(DailyOptions.ALL, DailyOptions.ALL)),
                  knowledge.base().topics().values().stream()
                      .map(topic -> new Completion(topic.id().value(), topic.name()))),
              wanted.limit());
      default -> List.of();
    };
  }

  private static List<Completion> of(Completing wanted, String... values) {
    return Completions.matching(
        Stream.of(values).map(value -> new Completion(value, value)),
        wanted.typed(),
        wanted.limit());
  }
}
