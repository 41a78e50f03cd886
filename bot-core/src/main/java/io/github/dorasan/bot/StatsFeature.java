package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.AnswerCounts.DayCount;
import io.github.dorasan.community.learning.AnswerCounts.Kind;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.LearningStores;
import io.github.dorasan.community.learning.VoteStore;
import io.github.dorasan.evaluation.report.DayChart;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Bytes;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code /stats}: how many questions there were, and what became of them. */
final class StatsFeature implements Feature {
  private static final long DEFAULT_DAYS = 30;
  private static final long MOST_DAYS = 90;
  private static final int TOP = 5;

  /** Every machine has letters for it. */
  private static final Wording PLAIN = new Wording(Locale.ENGLISH);

  private final LearningParts parts;

  StatsFeature(LearningParts parts) {
    this.parts = parts;
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new StatsCommand());
  }

  /** What there is to tell. */
  private record Figures(LocalDate from, LocalDate today, List<DayCount> counts) {
    int sum(Predicate<DayCount> which) {
      return counts.stream().filter(which).mapToInt(DayCount::count).sum();
    }

    int questions() {
      return sum(_ -> true);
    }

    int answered() {
      return sum(count -> count.kind() == Kind.ANSWERED);
    }

    /** Every day of the time, with those of no question. */
    List<DayChart.Day> days() {
      return from.datesUntil(today.plusDays(1))
          .map(
              day ->
                  new DayChart.Day(
                      day,
                      sum(count -> count.day().equals(day) && count.kind() == Kind.ANSWERED),
                      sum(count -> count.day().equals(day) && count.kind() != Kind.ANSWERED)))
          .toList();
    }
  }

  private Response stats(Incoming incoming, long days, KnowledgeView knowledge) {
    CommunityId community = CommunityId.of(incoming.channel());
    ZoneId zone = parts.zone(community);
    LocalDate today = LocalDate.ofInstant(parts.clock().instant(), zone);
    LocalDate from = today.minusDays(days - 1);
    LearningStores stores = parts.stores();
    Figures figures = new Figures(from, today, stores.counts().since(community, from));
    Wording wording = knowledge.wording();
    if (figures.questions() == 0) {
      return new ReplyBuilder(wording).sentence("stats.none", Map.of("count", days)).discreet();
    }
    ReplyBuilder writing =
        new ReplyBuilder(wording)
            .sentence("stats.days", Map.of("count", days))
            .sentence(
                "stats.questions",
                Map.of("count", figures.questions(), "share", share(figures, wording.language())))
            .block(chart(figures, wording))
            .sentence("stats.top")
            .bullets(top(figures, knowledge));
    List<String> gaps = gaps(community, stores);
    if (!gaps.isEmpty()) {
      writing.sentence("stats.gaps").bullets(gaps);
    }
    List<VoteStore.Tally> votes =
        stores.votes().tallies(community, from.atStartOfDay(zone).toInstant());
    int helpful = votes.stream().mapToInt(VoteStore.Tally::helpful).sum();
    int unhelpful = votes.stream().mapToInt(VoteStore.Tally::unhelpful).sum();
    writing.sentence("stats.votes", Map.of("helpful", helpful, "unhelpful", unhelpful));
    writing.bullets(disliked(votes, knowledge));
    return writing.discreet();
  }

  private static String share(Figures figures, Locale language) {
    return NumberFormat.getPercentInstance(language)
        .format((double) figures.answered() / figures.questions());
  }

  private static Block chart(Figures figures, Wording wording) {
    List<DayChart.Day> days = figures.days();
    DayChart.Day most = days.stream().max(Comparator.comparingInt(DayChart.Day::all)).orElseThrow();
    String description =
        wording.text(
            "stats.chart",
            Map.of(
                "from",
                figures.from().toString(),
                "to",
                figures.today().toString(),
                "day",
                most.date().toString(),
                "most",
                most.all(),
                "answered",
                most.answered()));
    return DayChart.png(days, List.of(legend(wording), legend(PLAIN)))
        .<Block>map(png -> new Block.Image("questions.png", new Bytes(png), description))
        .orElseGet(() -> new Block.Paragraph(List.of(new Span.Text(description))));
  }

  private static DayChart.Legend legend(Wording wording) {
    return new DayChart.Legend(wording.text("stats.answered"), wording.text("stats.unanswered"));
  }

  private static List<String> top(Figures figures, KnowledgeView knowledge) {
    Map<String, Integer> entries =
        figures.counts().stream()
            .filter(count -> count.kind() == Kind.ANSWERED)
            .collect(
                Collectors.groupingBy(
                    DayCount::entry, TreeMap::new, Collectors.summingInt(DayCount::count)));
    return entries.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(TOP)
        .map(entry -> question(entry.getKey(), knowledge) + " (" + entry.getValue() + ")")
        .toList();
  }

  private static List<String> gaps(CommunityId community, LearningStores stores) {
    return stores.unanswered().all(community).stream()
        .filter(question -> question.status() == KeptQuestion.Status.OPEN)
        .sorted(Comparator.comparingInt(KeptQuestion::people).reversed())
        .limit(TOP)
        .map(question -> question.text() + " (" + question.people() + ")")
        .toList();
  }

  private static List<String> disliked(List<VoteStore.Tally> votes, KnowledgeView knowledge) {
    return votes.stream()
        .filter(tally -> tally.unhelpful() > 0)
        .limit(TOP)
        .map(
            tally ->
                knowledge
                    .wording()
                    .text(
                        "stats.disliked",
                        Map.of(
                            "question",
                            question(tally.entry().value(), knowledge),
                            "helpful",
                            tally.helpful(),
                            "unhelpful",
                            tally.unhelpful())))
        .toList();
  }

  /** What an entry is asked by; its id where it has gone. */
  private static String question(String entry, KnowledgeView knowledge) {
    return knowledge.base().entry(new EntryId(entry)).map(FaqEntry::question).orElse(entry);
  }

  /** The figures of some days. */
  private final class StatsCommand implements BotCommand {
    private static final String DAYS = "days";

    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators("stats", new CommandSpec.Option(DAYS, false, false));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      long days = Numbers.positive(command.option(DAYS)).orElse(DEFAULT_DAYS);
      return stats(command, Math.min(days, MOST_DAYS), knowledge);
    }
  }
}
