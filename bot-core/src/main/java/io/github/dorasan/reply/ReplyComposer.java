package io.github.dorasan.reply;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Community;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts an answer into words and order. It says no word of the asker's that the knowledge lacks. */
public final class ReplyComposer {
  private static final int RELATED = 3;
  private static final int TOPICS_TO_TRY = 6;

  private final KnowledgeBase knowledge;
  private final Wording wording;
  private final Citations citations;
  private final Composition composition;
  private final OtherLanguages otherLanguages;

  /** A composer for one knowledge base in one language. */
  public ReplyComposer(KnowledgeBase knowledge, Wording wording) {
    this.knowledge = knowledge;
    this.wording = wording;
    this.citations = new Citations(knowledge, wording);
    this.composition = new Composition(knowledge, this, citations, wording);
    this.otherLanguages = new OtherLanguages(knowledge);
  }

  /** The reply to a question. */
  public Reply reply(Answer answer) {
    return switch (answer) {
      case Answer.Answered(FaqEntry entry) -> entry(entry, shortText(answer));
      case Answer.Corrected(FaqEntry entry, FaqEntry.Premise _) -> entry(entry, shortText(answer));
      case Answer.Composed composed -> composition.reply(composed);
      case Answer.Suggested(List<FaqEntry> nearest) ->
          new Reply(
              List.of(paragraph(shortText(answer)), new Block.Actions(questions(nearest))), true);
      case Answer.OtherLanguage other -> otherLanguages.reply(other);
      case Answer.NotCovered gap -> notCovered(gap);
      case Answer.SmallTalk talk -> smallTalk(talk);
      case Answer.Ignored _ -> Reply.of(paragraph(shortText(answer))).discreetly();
    };
  }

  /** The short answer alone, as a person reads it. */
  public String shortText(Answer answer) {
    return switch (answer) {
      case Answer.Answered(FaqEntry entry) -> entry.answer();
      case Answer.Corrected(FaqEntry entry, FaqEntry.Premise premise) ->
          entry.premises().contains(premise)
              ? premise.correction()
              : wording.text("corrected.figure", Map.of("answer", premise.correction()));
      case Answer.Composed composed -> composition.text(composed);
      case Answer.OtherLanguage other -> otherLanguages.text(other);
      case Answer.Suggested _ -> wording.text("suggested");
      case Answer.KnownGap gap ->
          wording.text(
              "gap.known", Map.of("sources", sourceWord(), "about", gap.question().about()));
      case Answer.NearMiss(FaqEntry _, String word) ->
          wording.text("gap.word", Map.of("sources", sourceWord(), "word", word));
      case Answer.NothingNear _ -> wording.text("gap.unknown", Map.of("sources", sourceWord()));
      case Answer.SmallTalk(SmallTalkEntry entry, List<FaqEntry> _) -> filled(entry.reply());
      case Answer.Ignored(Answer.Reason reason) ->
          switch (reason) {
            case NO_WORDS ->
                wording.text(
                    "ignored.no-words",
                    Map.of("example", knowledge.community().examples().getFirst()));
            case NO_SUBJECT ->
                wording.text(
                    "ignored.no-subject",
                    Map.of("example", knowledge.community().examples().getFirst()));
            case TOO_LONG ->
                wording.text("ignored.too-long", Map.of("limit", AnswerEngine.MAX_LENGTH));
          };
    };
  }

  /** The content note that an answer carries, if it needs one. */
  public Optional<String> notice(Answer answer) {
    return switch (answer) {
      case Answer.Answered(FaqEntry entry) -> notice(knowledge.sensitivityOf(entry));
      case Answer.Corrected(FaqEntry entry, FaqEntry.Premise _) ->
          notice(knowledge.sensitivityOf(entry));
      case Answer.Composed composed ->
          notice(
              composed.answered().stream()
                  .flatMap(part -> part.answeredFrom().stream())
                  .map(knowledge::sensitivityOf)
                  .reduce(Fact.Sensitivity.NONE, (a, b) -> a.compareTo(b) >= 0 ? a : b));
      case Answer.Suggested _, Answer.NotCovered _, Answer.SmallTalk _, Answer.Ignored _ ->
          Optional.empty();
    };
  }

  /** The content note for a sensitivity, if it needs one. */
  Optional<String> notice(Fact.Sensitivity sensitivity) {
    return switch (sensitivity) {
      case NONE, PRIVATE_PERSON -> Optional.empty();
      case VIOLENCE -> Optional.of(wording.text("notice.violence"));
      case DEATH -> Optional.of(wording.text("notice.death"));
      case SEXUAL_VIOLENCE -> Optional.of(wording.text("notice.sexual-violence"));
    };
  }

  private Reply entry(FaqEntry entry, String text) {
    List<Block> blocks = new ArrayList<>();
    notice(knowledge.sensitivityOf(entry)).ifPresent(line -> blocks.add(notice(line)));
    blocks.add(paragraph(text));
    if (!text.equals(entry.answer())) {
      blocks.add(paragraph(entry.answer()));
    }
    entry.more().ifPresent(more -> blocks.add(paragraph(more)));
    blocks.add(citations.footnote(List.of(entry)));
    List<FaqEntry> related =
        entry.related().stream()
            .flatMap(id -> knowledge.entry(id).stream())
            .limit(RELATED)
            .toList();
    if (!related.isEmpty()) {
      blocks.add(new Block.Actions(questions(related)));
    }
    return new Reply(blocks, false);
  }

  private Reply notCovered(Answer.NotCovered gap) {
    List<Block> blocks = new ArrayList<>(List.of(paragraph(shortText(gap))));
    if (gap.nearest().isEmpty()) {
      String topics =
          knowledge.topics().values().stream()
              .limit(TOPICS_TO_TRY)
              .map(Topic::name)
              .collect(Collectors.joining(", "));
      blocks.add(paragraph(wording.text("gap.try", Map.of("topics", topics))));
    } else {
      blocks.add(paragraph(wording.text("gap.nearest")));
      blocks.add(new Block.Actions(questions(gap.nearest())));
    }
    return new Reply(blocks, true);
  }

  private Reply smallTalk(Answer.SmallTalk talk) {
    List<Block> blocks = new ArrayList<>(List.of(paragraph(shortText(talk))));
    if (!talk.related().isEmpty()) {
      blocks.add(new Block.Actions(questions(talk.related())));
    }
    return new Reply(blocks, talk.ofDanger());
  }

  private String filled(String reply) {
    Community community = knowledge.community();
    return reply
        .replace("{name}", community.name())
        .replace("{purpose}", community.purpose())
        .replace("{publisher}", community.publisher().orElse(community.name()))
        .replace("{disclaimer}", community.disclaimer())
        .replace("{contacts}", contacts(community));
  }

  private static String contacts(Community community) {
    return community.contacts().stream()
        .map(contact -> contact.name() + " (" + contact.how() + ")")
        .collect(Collectors.joining(", "));
  }

  private String sourceWord() {
    return knowledge.community().sourceWord();
  }

  /** Buttons that ask the questions of entries. */
  static List<Action> questions(List<FaqEntry> entries) {
    return entries.stream()
        .map(entry -> new Action(ActionIds.ask(entry.id()), entry.question(), entry.question()))
        .toList();
  }

  static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Span.Text(text)));
  }

  private static Block notice(String text) {
    return new Block.Notice(List.of(new Span.Text(text)));
  }
}
