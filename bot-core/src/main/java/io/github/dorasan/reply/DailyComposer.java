package io.github.dorasan.reply;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.DailyPlan;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the fact of a day into words, and what moderators are to know about it. */
public final class DailyComposer {
  private final KnowledgeBase knowledge;
  private final Wording wording;
  private final Citations citations;

  /** A composer for one knowledge base in one language. */
  public DailyComposer(KnowledgeBase knowledge, Wording wording) {
    this.knowledge = knowledge;
    this.wording = wording;
    this.citations = new Citations(knowledge, wording);
  }

  /** A date with its day of the week. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(wording.language())
        .format(date);
  }

  /** The line that says which part of a series a fact is; empty where the series is gone. */
  public Optional<String> seriesLine(String series, int number, int of) {
    return knowledge
        .daily()
        .series(series)
        .map(DailyPlan.Series::name)
        .map(
            name ->
                wording.text("daily.part", Map.of("series", name, "number", number, "count", of)));
  }

  /**
   * A fact of the knowledge as it is posted: with its sources, and a button that asks about it.
   *
   * @param part the line that says which part of a series it is
   */
  public Reply post(Fact fact, Optional<String> part) {
    List<Block> blocks = beginning(fact.text(), part);
    blocks.add(citations.footnote(fact.sources(), fact.id().value()));
    blocks.add(new Block.Actions(List.of(asking(fact))));
    return new Reply(blocks, false);
  }

  private Action asking(Fact fact) {
    return entry(fact)
        .map(
            entry ->
                new Action(
                    ActionIds.ask(entry.id()),
                    wording.text("daily.ask"),
                    "/ask " + entry.question()))
        .orElseGet(
            () ->
                new Action(
                    ActionIds.of(ActionIds.FACT_SOURCE, fact.id().value()),
                    wording.text("daily.source"),
                    "/source " + fact.id()));
  }

  /** The entry that says least beside the fact. */
  private Optional<FaqEntry> entry(Fact fact) {
    return knowledge.faq().values().stream()
        .filter(entry -> entry.facts().contains(fact.id()))
        .min(Comparator.comparingInt(entry -> entry.facts().size()));
  }

  /**
   * A fact of the moderators as it is posted, with its source or as their own knowledge.
   *
   * @param source blank for their own knowledge
   */
  public Reply ownPost(
      String text, String source, String author, String id, Optional<String> part) {
    List<Block> blocks = beginning(text, part);
    String from =
        source.isBlank()
            ? wording.text("daily.own", Map.of("author", author))
            : wording.text("daily.own-source", Map.of("author", author, "source", source));
    blocks.add(
        new Block.Footnote(
            List.of(new Span.Text(from + " ["), new Span.Code(id), new Span.Text("]"))));
    return new Reply(blocks, false);
  }

  /** A post in the place of one that said something else. */
  public Reply corrected(Reply post, LocalDate today) {
    String line = wording.text("daily.corrected", Map.of("date", date(today)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Notice(List.of(new Span.Text(line))));
    blocks.addAll(post.blocks());
    return new Reply(blocks, false);
  }

  /** What stands in the place of a post that was taken back. */
  public Reply withdrawn(LocalDate date, LocalDate today) {
    Map<String, String> values = Map.of("date", date(date), "today", date(today));
    return Reply.of(ReplyComposer.paragraph(wording.text("daily.withdrawn", values)));
  }

  private List<Block> beginning(String text, Optional<String> part) {
    List<Block> blocks = new ArrayList<>();
    String heading = part.orElseGet(() -> wording.text("daily.heading"));
    blocks.add(new Block.Paragraph(List.of(new Span.Strong(heading))));
    blocks.add(ReplyComposer.paragraph(text));
    return blocks;
  }

  /** The platform would not take a fact: nothing is posted there until a moderator resumes. */
  public Reply refused(String channel, LocalDate date, String reason) {
    return news("daily.news.refused", channel, date, reason);
  }

  /** Nobody can tell whether a fact is there. */
  public Reply unknown(String channel, LocalDate date, String text) {
    List<Block> blocks = new ArrayList<>(news("daily.news.unknown", channel, date, "").blocks());
    blocks.add(ReplyComposer.paragraph(text));
    return new Reply(blocks, false);
  }

  /** The bot came to a fact too late. */
  public Reply late(String channel, LocalDate date) {
    return news("daily.news.late", channel, date, "");
  }

  /** The platform asked to wait until the date was over. */
  public Reply limited(String channel, LocalDate date) {
    return news("daily.news.limited", channel, date, "");
  }

  /** There is no fact that could be posted. */
  public Reply empty(String channel, LocalDate date) {
    return news("daily.news.empty", channel, date, "");
  }

  private Reply news(String key, String channel, LocalDate date, String reason) {
    Map<String, String> values = Map.of("channel", channel, "date", date(date), "reason", reason);
    return Reply.of(ReplyComposer.paragraph(wording.text(key, values)));
  }
}
