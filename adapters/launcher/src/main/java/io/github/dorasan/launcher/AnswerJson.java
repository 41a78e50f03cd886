package io.github.dorasan.launcher;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.reply.ReplyComposer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as one JSON object: the public format of {@code ask --json} and {@code ask --batch}.
 *
 * @param outcome answered, composed, corrected, suggested, not_covered, small_talk or ignored
 * @param text the short answer, plain
 * @param confidence 0 to 1
 * @param candidates the ten best, whatever the outcome
 * @param micros time inside the engine, in microseconds
 */
@JsonPropertyOrder({
  "id",
  "outcome",
  "text",
  "more",
  "notice",
  "confidence",
  "entries",
  "sources",
  "suggestions",
  "candidates",
  "micros"
})
record AnswerJson(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
    String outcome,
    String text,
    @Nullable String more,
    @Nullable String notice,
    double confidence,
    List<String> entries,
    List<SourceJson> sources,
    List<SuggestionJson> suggestions,
    List<CandidateJson> candidates,
    long micros) {

  record SourceJson(String document, String section) {}

  record SuggestionJson(String id, String question) {}

  record CandidateJson(String entry, double probability) {}

  static AnswerJson of(
      @Nullable String id,
      Outcome outcome,
      KnowledgeBase knowledge,
      ReplyComposer replies,
      long micros) {
    Answer answer = outcome.answer();
    List<FaqEntry> entries = entries(answer);
    return new AnswerJson(
        id,
        outcome.name(),
        replies.shortText(answer),
        entries.isEmpty() ? null : entries.getFirst().more().orElse(null),
        replies.notice(answer).orElse(null),
        rounded(outcome.confidence()),
        ids(answer),
        entries.stream()
            .flatMap(entry -> knowledge.sectionsOf(entry).stream())
            .distinct()
            .map(ref -> new SourceJson(ref.source().value(), ref.section()))
            .toList(),
        suggestions(answer).stream()
            .map(entry -> new SuggestionJson(entry.id().value(), entry.question()))
            .toList(),
        candidates(outcome),
        micros);
  }

  private static List<FaqEntry> entries(Answer answer) {
    return switch (answer) {
      case Answer.Answered(FaqEntry entry) -> List.of(entry);
      case Answer.Corrected(FaqEntry entry, FaqEntry.Premise _) -> List.of(entry);
      case Answer.Composed composed ->
          composed.parts().stream().flatMap(part -> entries(part).stream()).toList();
      case Answer.Suggested _, Answer.NotCovered _, Answer.SmallTalk _, Answer.Ignored _ ->
          List.of();
    };
  }

  private static List<String> ids(Answer answer) {
    return switch (answer) {
      case Answer.Answered(FaqEntry entry) -> List.of(entry.id().value());
      case Answer.Corrected(FaqEntry entry, FaqEntry.Premise _) -> List.of(entry.id().value());
      case Answer.Composed composed ->
          composed.answered().stream().flatMap(part -> ids(part).stream()).toList();
      case Answer.KnownGap gap -> List.of(gap.question().id().value());
      case Answer.SmallTalk talk -> List.of(talk.entry().id().value());
      case Answer.Suggested _,
          Answer.NothingNear _,
          Answer.NearMiss _,
          Answer.OtherLanguage _,
          Answer.Ignored _ ->
          List.of();
    };
  }

  private static List<FaqEntry> suggestions(Answer answer) {
    return switch (answer) {
      case Answer.Suggested(List<FaqEntry> nearest) -> nearest;
      case Answer.NotCovered gap -> gap.nearest();
      case Answer.SmallTalk talk -> talk.related();
      case Answer.Composed composed ->
          composed.parts().stream().flatMap(part -> suggestions(part).stream()).toList();
      case Answer.Answered _, Answer.Corrected _, Answer.Ignored _ -> List.of();
    };
  }

  private static List<CandidateJson> candidates(Outcome outcome) {
    List<CandidateJson> rows = new ArrayList<>();
    outcome
        .candidates()
        .forEach(
            candidate ->
                rows.add(
                    new CandidateJson(
                        candidate.match().target().entry().value(),
                        rounded(candidate.probability()))));
    return rows;
  }

  private static double rounded(double probability) {
    return Math.round(probability * 10_000) / 10_000.0;
  }
}
