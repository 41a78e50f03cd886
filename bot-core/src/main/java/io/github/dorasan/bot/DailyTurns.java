package io.github.dorasan.bot;

import io.github.dorasan.daily.Planned;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Response;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands that post, leave out, pause and resume. */
final class DailyTurns {
  static final CommandSpec POST = DailyCommand.spec("post", DailyCommand.option("again", true));
  static final CommandSpec SKIP = DailyCommand.spec("skip", DailyCommand.option("date", false));
  static final CommandSpec PAUSE = DailyCommand.spec("pause");
  static final CommandSpec RESUME = DailyCommand.spec("resume");

  private static final Period FARTHEST_SKIP = Period.ofYears(1);

  private DailyTurns() {}

  static List<BotCommand> commands(DailyDesk desk) {
    return List.of(new Post(desk), new Skip(desk), new Pause(desk), new Resume(desk));
  }

  private static final class Post extends DailyCommand.OfSchedule {
    Post(DailyDesk desk) {
      super(POST, desk);
    }

    @Override
    Response run(Incoming.Command command, StoredSchedule stored, DailyText text) {
      boolean again = DailyOptions.yes(command.option("again")).orElse(false);
      Optional<Posting> posted = desk().poster().post(stored.channel(), again);
      if (posted.isEmpty()) {
        return sentence(text.knowledge(), "daily.nothing-to-post", Map.of());
      }
      Posting posting = posted.get();
      desk()
          .change(
              stored.channel(),
              command.author(),
              "daily.post",
              "",
              posting.date() + " " + posting.state() + " " + posting.fact(),
              () -> true);
      String link = posting.message().flatMap(id -> desk().link(posting.channel(), id)).orElse("");
      return sentence(
          text.knowledge(),
          posting.state() == Posting.State.UNKNOWN ? "daily.post-unknown" : "daily.post",
          Map.of(
              "date", text.composer().date(posting.date()),
              "channel", desk().name(stored.channel()),
              "state", text.state(posting),
              "link", link));
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      return Completions.matching(
          Stream.of(new Completion("yes", "yes")), wanted.typed(), wanted.limit());
    }
  }

  private static final class Skip extends DailyCommand.OfSchedule {
    Skip(DailyDesk desk) {
      super(SKIP, desk);
    }

    @Override
    Response run(Incoming.Command command, StoredSchedule stored, DailyText text) {
      String typed = command.option("date");
      Optional<LocalDate> date =
          typed.isBlank()
              ? desk().planned(stored).map(Planned::date)
              : TypedDate.of(typed).filter(day -> isNext(day, stored));
      if (date.isEmpty()) {
        return sentence(text.knowledge(), "daily.bad-skip", Map.of());
      }
      boolean skipped =
          desk()
              .change(
                  stored.channel(),
                  command.author(),
                  "daily.skip",
                  "",
                  date.get().toString(),
                  () -> desk().poster().skip(stored.channel(), date.get()));
      return sentence(
          text.knowledge(),
          skipped ? "daily.skipped" : "daily.not-skipped",
          Map.of(
              "date", text.composer().date(date.get()),
              "channel", desk().name(stored.channel())));
    }

    private boolean isNext(LocalDate day, StoredSchedule stored) {
      LocalDate today = stored.schedule().dateOf(desk().now());
      return !day.isAfter(today.plus(FARTHEST_SKIP))
          && stored.schedule().due(day).filter(due -> due.isAfter(desk().now())).isPresent();
    }
  }

  private static final class Pause extends DailyCommand.OfSchedule {
    Pause(DailyDesk desk) {
      super(PAUSE, desk);
    }

    @Override
    Response run(Incoming.Command command, StoredSchedule stored, DailyText text) {
      StoredSchedule paused =
          new StoredSchedule(
              stored.channel(),
              stored.schedule(),
              Optional.of(text.knowledge().wording().text("daily.paused-by-moderator")),
              stored.since(),
              stored.version());
      boolean written =
          desk()
              .change(
                  stored.channel(),
                  command.author(),
                  "daily.pause",
                  stored.paused().orElse(""),
                  paused.paused().orElse(""),
                  () -> desk().daily().schedules().write(paused));
      return written
          ? sentence(
              text.knowledge(), "daily.paused", Map.of("channel", desk().name(stored.channel())))
          : changedMeanwhile(text.knowledge());
    }
  }

  private static final class Resume extends DailyCommand.OfSchedule {
    Resume(DailyDesk desk) {
      super(RESUME, desk);
    }

    @Override
    Response run(Incoming.Command command, StoredSchedule stored, DailyText text) {
      StoredSchedule resumed =
          new StoredSchedule(
              stored.channel(),
              stored.schedule(),
              Optional.empty(),
              desk().now(),
              stored.version());
      boolean written =
          desk()
              .change(
                  stored.channel(),
                  command.author(),
                  "daily.resume",
                  stored.paused().orElse(""),
                  "",
                  () -> desk().daily().schedules().write(resumed));
      return written
          ? sentence(
              text.knowledge(),
              "daily.resumed",
              Map.of(
                  "channel", desk().name(stored.channel()),
                  "next", text.next(resumed, desk())))
          : changedMeanwhile(text.knowledge());
    }
  }
}
