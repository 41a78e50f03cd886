package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.DailyLedger;
import io.github.dorasan.daily.Pick;
import io.github.dorasan.daily.Planned;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands that show and change nothing. */
final class DailyViews {
  static final CommandSpec STATUS = CommandSpec.forModerators("daily status");
  static final CommandSpec PREVIEW = DailyCommand.spec("preview");
  static final CommandSpec WEEK = DailyCommand.spec("week");
  static final CommandSpec HISTORY =
      DailyCommand.spec("history", DailyCommand.option("date", true));

  private static final int DAYS_OF_WEEK = 7;
  private static final int LINES = 10;

  private DailyViews() {}

  static List<BotCommand> commands(DailyDesk desk) {
    return List.of(new Status(desk), new Preview(desk), new Week(desk), new History(desk));
  }

  private static final class Status extends DailyCommand {
    Status(DailyDesk desk) {
      super(STATUS, desk);
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      CommunityId community = CommunityId.of(command.channel());
      List<StoredSchedule> all = desk().daily().schedules().of(community);
      if (all.isEmpty()) {
        return noSchedule(knowledge);
      }
      DailyText text = new DailyText(knowledge);
      List<String> lines = new ArrayList<>();
      all.forEach(stored -> lines.add(line(stored, text)));
      long drafts =
          desk().daily().ownFacts().of(community).stream().filter(fact -> !fact.reviewed()).count();
      List<Block> blocks = new ArrayList<>(List.of(bullets(lines)));
      if (drafts > 0) {
        blocks.add(paragraph(knowledge.wording().text("daily.drafts", Map.of("count", drafts))));
      }
      return new Reply(blocks, true);
    }

    private String line(StoredSchedule stored, DailyText text) {
      ChannelRef channel = stored.channel();
      String next =
          stored
              .paused()
              .map(
                  reason ->
                      text.knowledge()
                          .wording()
                          .text("daily.status-paused", Map.of("reason", reason)))
              .orElseGet(
                  () ->
                      text.knowledge()
                          .wording()
                          .text("daily.status-next", Map.of("next", text.next(stored, desk()))));
      String queued =
          text.knowledge()
              .wording()
              .text(
                  "daily.status-queue", Map.of("count", desk().daily().queue().of(channel).size()));
      return String.join(
          " ", desk().name(channel) + ": " + text.schedule(stored.schedule()), next, queued);
    }
  }

  private static final class Preview extends DailyCommand.OfSchedule {
    Preview(DailyDesk desk) {
      super(PREVIEW, desk);
    }

    @Override
    Response run(Incoming.Command command, StoredSchedule stored, DailyText text) {
      return preview(desk(), stored, text);
    }
  }

  /** The next post precisely as it will be, and when it is. */
  static Reply preview(DailyDesk desk, StoredSchedule stored, DailyText text) {
    Optional<Planned> next = desk.planned(stored);
    Optional<Pick> pick = next.flatMap(Planned::pick);
    if (next.isEmpty() || pick.isEmpty()) {
      return text.knowledge().lookups().sentence("daily.nothing-to-post", Map.of());
    }
    Map<String, String> values =
        Map.of(
            "channel", desk.name(stored.channel()),
            "next", text.moment(stored.schedule(), next.get().date()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(DailyCommand.paragraph(text.knowledge().wording().text("daily.preview", values)));
    if (stored.paused().isPresent()) {
      blocks.add(DailyCommand.paragraph(text.knowledge().wording().text("daily.preview-paused")));
    }
    blocks.addAll(
        desk.poster().reply(stored.channel(), pick.get().item(), pick.get().part()).blocks());
    return new Reply(blocks, true);
  }

  private static final class Week extends DailyCommand.OfSchedule {
    Week(DailyDesk desk) {
      super(WEEK, desk);
    }

    @Override
    Response run(Incoming.Command command, StoredSchedule stored, DailyText text) {
      List<String> lines =
          desk().poster().plan(stored, DAYS_OF_WEEK).stream().map(text::line).toList();
      Map<String, String> values =
          Map.of(
              "channel", desk().name(stored.channel()),
              "schedule", text.schedule(stored.schedule()));
      List<Block> blocks = new ArrayList<>();
      blocks.add(paragraph(text.knowledge().wording().text("daily.week", values)));
      if (stored.paused().isPresent()) {
        blocks.add(paragraph(text.knowledge().wording().text("daily.preview-paused")));
      }
      blocks.add(bullets(lines));
      return new Reply(blocks, true);
    }
  }

  private static final class History extends DailyCommand {
    History(DailyDesk desk) {
      super(HISTORY, desk);
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      Optional<ChannelRef> named =
          desk().schedule(command).map(StoredSchedule::channel).or(() -> desk().moderated(command));
      if (named.isEmpty()) {
        return sentence(knowledge, "channel.others", Map.of());
      }
      ChannelRef channel = named.get();
      DailyText text = new DailyText(knowledge);
      String typed = command.option("date");
      if (typed.isBlank()) {
        return list(channel, text);
      }
      Optional<LocalDate> date = TypedDate.of(typed);
      if (date.isEmpty()) {
        return sentence(knowledge, "daily.bad-date", Map.of());
      }
      return desk()
          .daily()
          .ledger()
          .find(channel, date.get())
          .map(posting -> (Response) new Reply(List.of(paragraph(line(posting, text))), true))
          .orElseGet(() -> sentence(knowledge, "daily.no-history", Map.of()));
    }

    private Response list(ChannelRef channel, DailyText text) {
      DailyLedger ledger = desk().daily().ledger();
      List<Posting> postings = ledger.history(channel, DailyLedger.NEWEST, LINES);
      return postings.isEmpty()
          ? sentence(text.knowledge(), "daily.no-history", Map.of())
          : new Reply(
              List.of(bullets(postings.stream().map(one -> line(one, text)).toList())), true);
    }

    private String line(Posting posting, DailyText text) {
      String link =
          posting
              .message()
              .flatMap(message -> desk().link(posting.channel(), message))
              .map(address -> " " + address)
              .orElse("");
      String fact =
          posting.fact().isEmpty() ? "" : " " + posting.text() + " [" + posting.fact() + "]";
      return text.composer().date(posting.date()) + ": " + text.state(posting) + fact + link;
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      return Completions.matching(
          desk()
              .daily()
              .ledger()
              .history(wanted.channel(), DailyLedger.NEWEST, wanted.limit())
              .stream()
              .map(posting -> posting.date().toString())
              .map(date -> new Completion(date, date)),
          wanted.typed(),
          wanted.limit());
    }
  }
}
