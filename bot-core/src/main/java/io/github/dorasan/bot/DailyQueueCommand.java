package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.DailyItem;
import io.github.dorasan.daily.OwnFact;
import io.github.dorasan.daily.Queued;
import io.github.dorasan.daily.SeriesPart;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.model.DailyPlan;
import io.github.dorasan.model.FactId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /daily queue}: shows what is posted before the rest, or adds a fact or a series to it. */
final class DailyQueueCommand extends DailyCommand.OfSchedule {
  static final CommandSpec SPEC =
      spec("queue", option("fact", true), option("series", true), option("first", true));

  DailyQueueCommand(DailyDesk desk) {
    super(SPEC, desk);
  }

  @Override
  Response run(Incoming.Command command, StoredSchedule stored, DailyText text) {
    String fact = command.option("fact").strip();
    String series = command.option("series").strip();
    if (!series.isEmpty()) {
      return text.knowledge()
          .base()
          .daily()
          .series(series)
          .map(known -> add(command, stored.channel(), known, text))
          .orElseGet(() -> sentence(text.knowledge(), "daily.no-series", Map.of()));
    }
    return fact.isEmpty()
        ? list(stored.channel(), text)
        : add(command, stored.channel(), fact, text);
  }

  private Reply list(ChannelRef channel, DailyText text) {
    List<Queued> queue = desk().daily().queue().of(channel);
    if (queue.isEmpty()) {
      return sentence(
          text.knowledge(), "daily.queue-empty", Map.of("channel", desk().name(channel)));
    }
    List<String> lines = queue.stream().map(queued -> line(queued, text)).toList();
    String title =
        text.knowledge().wording().text("daily.queue", Map.of("channel", desk().name(channel)));
    return new Reply(List.of(paragraph(title), bullets(lines)), true);
  }

  private String line(Queued queued, DailyText text) {
    String what =
        desk()
            .poster()
            .item(CommunityId.of(queued.channel()), queued.fact())
            .map(DailyItem::text)
            .orElseGet(() -> text.knowledge().wording().text("daily.queue-gone"));
    String part = queued.part().flatMap(text::part).map(line -> " (" + line + ")").orElse("");
    return what + " [" + queued.fact() + "]" + part;
  }

  private Reply add(Incoming.Command command, ChannelRef channel, String fact, DailyText text) {
    Optional<DailyItem> item = desk().poster().item(CommunityId.of(channel), fact);
    if (item.isEmpty()) {
      return sentence(text.knowledge(), "daily.not-fit", Map.of("fact", fact));
    }
    boolean first = DailyOptions.yes(command.option("first")).orElse(false);
    desk()
        .change(
            channel,
            command.author(),
            "daily.queue",
            "",
            fact,
            () -> {
              Queued queued = desk().daily().queue().add(channel, fact, Optional.empty(), first);
              return queued.channel().equals(channel);
            });
    return sentence(
        text.knowledge(),
        "daily.queued",
        Map.of("channel", desk().name(channel), "text", item.get().text(), "first", yesNo(first)));
  }

  private static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private Reply add(
      Incoming.Command command, ChannelRef channel, DailyPlan.Series series, DailyText text) {
    boolean first = DailyOptions.yes(command.option("first")).orElse(false);
    List<String> fit =
        series.facts().stream()
            .map(FactId::value)
            .filter(id -> desk().poster().item(CommunityId.of(channel), id).isPresent())
            .toList();
    desk()
        .change(
            channel,
            command.author(),
            "daily.queue",
            "",
            series.id(),
            () -> {
              add(channel, series.id(), fit, first);
              return !fit.isEmpty();
            });
    return sentence(
        text.knowledge(),
        "daily.queued-series",
        Map.of("channel", desk().name(channel), "series", series.name(), "count", fit.size()));
  }

  private void add(ChannelRef channel, String series, List<String> facts, boolean first) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      order.add(i);
    }
    for (int i : first ? order.reversed() : order) {
      SeriesPart part = new SeriesPart(series, i + 1, facts.size());
      desk().daily().queue().add(channel, facts.get(i), Optional.of(part), first);
    }
  }

  @Override
  public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
    return switch (wanted.option()) {
      case "fact" -> facts(wanted);
      case "series" ->
          Completions.matching(
              knowledge.base().daily().series().stream()
                  .map(series -> new Completion(series.id(), series.name())),
              wanted.typed(),
              wanted.limit());
      case "first" ->
          Completions.matching(
              Stream.of("yes", "no").map(value -> new Completion(value, value)),
              wanted.typed(),
              wanted.limit());
      default -> List.of();
    };
  }

  private List<Completion> facts(Completing wanted) {
    CommunityId community = CommunityId.of(wanted.channel());
    Stream<Completion> own =
        desk().daily().ownFacts().of(community).stream()
            .filter(OwnFact::reviewed)
            .map(fact -> new Completion(fact.id(), fact.text()));
    Stream<Completion> known =
        desk().poster().deck(community).fit().stream()
            .map(fact -> new Completion(fact.id().value(), fact.text()));
    return Completions.matching(Stream.concat(own, known), wanted.typed(), wanted.limit());
  }
}
