package io.github.dorasan.reply;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Community;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.Source;
import io.github.dorasan.model.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts what commands look up into words: facts, topics, sources, help. */
public final class LookupComposer {
  private static final int CITATIONS = 3;

  private final KnowledgeBase knowledge;
  private final Wording wording;
  private final Citations citations;
  private final ReplyComposer replies;

  /** A composer for one knowledge base in one language. */
  public LookupComposer(KnowledgeBase knowledge, Wording wording) {
    this.knowledge = knowledge;
    this.wording = wording;
    this.citations = new Citations(knowledge, wording);
    this.replies = new ReplyComposer(knowledge, wording);
  }

  /** One fact with its sources, and a button for another of its topic. */
  public Reply fact(Fact fact) {
    List<Block> blocks = new ArrayList<>(notice(Stream.of(fact)));
    blocks.add(ReplyComposer.paragraph(fact.text()));
    blocks.add(citations.footnote(fact.sources(), fact.id().value()));
    blocks.add(
        new Block.Actions(
            List.of(
                new Action(
                    ActionIds.fact(fact.topic()),
                    wording.text("fact.another"),
                    "/fact " + fact.topic()))));
    return new Reply(blocks, false);
  }

  /** No such fact or topic; these are near. */
  public Reply noFact(List<String> near) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(ReplyComposer.paragraph(wording.text("fact.unknown")));
    if (!near.isEmpty()) {
      blocks.add(ReplyComposer.paragraph(wording.text("fact.near")));
      blocks.add(
          new Block.Bullets(
              near.stream().map(name -> List.<Span>of(new Span.Code("/fact " + name))).toList()));
    }
    return new Reply(blocks, true);
  }

  /** There is a topic, but none of its facts is shown unasked. */
  public Reply noFitFact() {
    return Reply.of(ReplyComposer.paragraph(wording.text("fact.none"))).discreetly();
  }

  /** All topics. */
  public Reply topics() {
    List<List<Span>> items =
        knowledge.topics().values().stream().map(LookupComposer::topic).toList();
    return Reply.of(
        ReplyComposer.paragraph(wording.text("topics.title")), new Block.Bullets(items));
  }

  private static List<Span> topic(Topic topic) {
    return List.of(
        new Span.Strong(topic.name()),
        new Span.Text(" ("),
        new Span.Code(topic.id().value()),
        new Span.Text("): " + topic.line()));
  }

  /** All sources. */
  public Reply sources() {
    List<List<Span>> items = knowledge.sources().values().stream().map(this::source).toList();
    return Reply.of(
        ReplyComposer.paragraph(wording.text("sources.title", Map.of("sources", sourceWord()))),
        new Block.Bullets(items),
        new Block.Footnote(List.of(new Span.Text(knowledge.community().disclaimer()))));
  }

  private List<Span> source(Source source) {
    List<Span> spans = new ArrayList<>(List.of(new Span.Emphasis(source.title())));
    source
        .publisher()
        .map(name -> ", " + wording.text("sources.by", Map.of("publisher", name)))
        .ifPresent(by -> spans.add(new Span.Text(by)));
    long facts =
        knowledge.facts().values().stream()
            .filter(
                fact -> fact.sources().stream().anyMatch(ref -> ref.source().equals(source.id())))
            .count();
    spans.add(
        new Span.Text(
            ", "
                + citations.date(source)
                + ", "
                + wording.text("sources.facts", Map.of("count", facts))));
    source.url().ifPresent(url -> spans.add(new Span.Text(", " + url)));
    return spans;
  }

  /** The facts under an answer, how the sources differ on them, and citations to copy. */
  public Reply source(FaqEntry entry) {
    return citations
        .taught(entry)
        .map(by -> Reply.of(ReplyComposer.paragraph(by)))
        .orElseGet(() -> source(knowledge.factsOf(entry)));
  }

  /** The sections of facts, how the sources differ on them, and citations to copy. */
  public Reply source(List<Fact> facts) {
    if (facts.isEmpty()) {
      return sentence("source.none", Map.of("sources", sourceWord()));
    }
    List<Fact> others = toldDifferently(facts);
    List<Block> blocks = new ArrayList<>(notice(Stream.concat(facts.stream(), others.stream())));
    blocks.add(ReplyComposer.paragraph(wording.text("source.answer")));
    blocks.add(new Block.Bullets(facts.stream().map(this::withSections).toList()));
    if (!others.isEmpty()) {
      blocks.add(
          ReplyComposer.paragraph(wording.text("source.differ", Map.of("sources", sourceWord()))));
      blocks.add(new Block.Bullets(others.stream().map(this::withSections).toList()));
    }
    List<SectionRef> sections =
        facts.stream()
            .flatMap(fact -> fact.sources().stream())
            .distinct()
            .limit(CITATIONS)
            .toList();
    blocks.add(ReplyComposer.paragraph(wording.text("source.cite")));
    blocks.add(
        new Block.Bullets(
            sections.stream()
                .map(ref -> List.<Span>of(new Span.Text(citations.citation(ref))))
                .toList()));
    return new Reply(blocks, false);
  }

  private List<Fact> toldDifferently(List<Fact> facts) {
    return facts.stream()
        .flatMap(fact -> fact.differsFrom().stream())
        .distinct()
        .flatMap(id -> Stream.ofNullable(knowledge.facts().get(id)))
        .filter(other -> !facts.contains(other))
        .toList();
  }

  private List<Block> notice(Stream<Fact> facts) {
    return facts
        .map(Fact::sensitivity)
        .max(Comparator.naturalOrder())
        .flatMap(replies::notice)
        .map(line -> List.<Block>of(new Block.Notice(List.of(new Span.Text(line)))))
        .orElse(List.of());
  }

  private List<Span> withSections(Fact fact) {
    List<String> places =
        fact.sources().stream()
            .map(ref -> knowledge.source(ref).title() + ", " + citations.sectionTitle(ref))
            .toList();
    return List.of(new Span.Text(fact.text() + " (" + String.join("; ", places) + ")"));
  }

  /** The id after {@code /source} is unknown. */
  public Reply noSource() {
    return Reply.of(ReplyComposer.paragraph(wording.text("source.unknown-id"))).discreetly();
  }

  /** What the bot is and can do. */
  public Reply help(List<List<Span>> commands) {
    Community community = knowledge.community();
    return Reply.of(
        ReplyComposer.paragraph(
            wording.text(
                "help.intro", Map.of("name", community.name(), "purpose", community.purpose()))),
        ReplyComposer.paragraph(wording.text("help.ask")),
        new Block.Bullets(
            community.examples().stream()
                .map(example -> List.<Span>of(new Span.Text(example)))
                .toList()),
        ReplyComposer.paragraph(wording.text("help.commands")),
        new Block.Bullets(commands),
        new Block.Footnote(
            List.of(
                new Span.Text(
                    wording.text("help.offer", Map.of("sources", sourceWord()))
                        + " "
                        + community.disclaimer()))));
  }

  /** A sentence of the wording, for the asker alone. */
  public Reply sentence(String key, Map<String, ?> values) {
    return Reply.of(ReplyComposer.paragraph(wording.text(key, values))).discreetly();
  }

  private String sourceWord() {
    return knowledge.community().sourceWord();
  }
}
