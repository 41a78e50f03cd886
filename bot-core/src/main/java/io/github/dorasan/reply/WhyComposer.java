package io.github.dorasan.reply;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.answering.language.FolderWords;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Origin;
import io.github.dorasan.retrieval.Evidence;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says in a member's words why an answer was given. */
public final class WhyComposer {
  private final KnowledgeBase knowledge;
  private final Wording wording;
  private final Locale locale;
  private final FolderWords words;

  /** A composer for one knowledge base in one language. */
  public WhyComposer(KnowledgeBase knowledge, Wording wording, Locale locale, FolderWords words) {
    this.knowledge = knowledge;
    this.wording = wording;
    this.locale = locale;
    this.words = words;
  }

  /** Why this outcome came about. */
  public Reply why(Outcome outcome) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(ReplyComposer.paragraph(reason(outcome)));
    understood(outcome).ifPresent(text -> blocks.add(ReplyComposer.paragraph(text)));
    if (!(outcome.answer() instanceof Answer.Ignored)) {
      blocks.add(
          ReplyComposer.paragraph(
              wording.text(
                  "why.confidence",
                  Map.of(
                      "percent",
                      NumberFormat.getPercentInstance(locale).format(outcome.confidence())))));
    }
    return new Reply(blocks, true);
  }

  /** Nothing has been answered here yet. */
  public Reply nothingYet() {
    return Reply.of(ReplyComposer.paragraph(wording.text("why.none"))).discreetly();
  }

  private String reason(Outcome outcome) {
    return switch (outcome.answer()) {
      case Answer.Answered(FaqEntry entry) -> answered(outcome, entry);
      case Answer.Corrected(FaqEntry _, FaqEntry.Premise premise) ->
          wording.text(
              "why.corrected", Map.of("premise", premise.statement(), "sources", sourceWord()));
      case Answer.Composed composed ->
          wording.text(
              "why.composed",
              Map.of("parts", composed.parts().size(), "count", composed.answered().size()));
      case Answer.Suggested _ -> wording.text("why.suggested");
      case Answer.KnownGap gap ->
          wording.text(
              "why.known-gap",
              Map.of(
                  "phrasing",
                  phrasing(outcome, gap.question().question()),
                  "sources",
                  sourceWord()));
      case Answer.NothingNear _ -> wording.text("why.nothing-near");
      case Answer.NearMiss(FaqEntry entry, String word) ->
          wording.text("why.near-miss", Map.of("question", entry.question(), "word", word));
      case Answer.OtherLanguage _ -> wording.text("why.other-language");
      case Answer.SmallTalk _ -> wording.text("why.small-talk", Map.of("sources", sourceWord()));
      case Answer.Ignored _ -> wording.text("why.ignored");
    };
  }

  private String answered(Outcome outcome, FaqEntry entry) {
    String phrasing = phrasing(outcome, entry.question());
    return switch (entry.origin()) {
      case Origin.Folder _ ->
          wording.text("why.answered", Map.of("phrasing", phrasing, "facts", entry.facts().size()));
      case Origin.Taught taught ->
          wording.text("why.taught", Map.of("phrasing", phrasing, "community", taught.community()));
    };
  }

  /** What was looked up, where it is not word for word what it matched. */
  private Optional<String> understood(Outcome outcome) {
    boolean same =
        outcome.candidates().isEmpty()
            || Phrasing.key(outcome.understood()).equals(Phrasing.key(phrasing(outcome, "")));
    return same
        ? Optional.empty()
        : Optional.of(
            wording.text("why.understood", Map.of("text", words.shown(outcome.understood()))));
  }

  /** The phrasing that matched, or the question where the answer's own words did. */
  private static String phrasing(Outcome outcome, String question) {
    Evidence why = outcome.candidates().getFirst().match().why();
    return why.phrasing().isEmpty() ? question : why.phrasing();
  }

  private String sourceWord() {
    return knowledge.community().sourceWord();
  }
}
