package io.github.dorasan.bot;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.AnswerCounts;
import io.github.dorasan.community.learning.AnswerCounts.Kind;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Counts what becomes of questions, keeps those without an answer, and asks whether it helped. */
final class LearningCompany implements Company, UnderAnswer {
  private static final List<String> NO_ENTRY = List.of("");

  private final LearningParts parts;
  private final QuestionKeeper keeper;

  LearningCompany(LearningParts parts, QuestionKeeper keeper) {
    this.parts = parts;
    this.keeper = keeper;
  }

  @Override
  public boolean quiet(Incoming incoming) {
    return incoming.setting() == Setting.COMMUNITY
        && parts.overlays().quietUntil(CommunityId.of(incoming.channel())).isPresent();
  }

  /** Nothing is counted or kept of private and inline use, nor of people in danger. */
  @Override
  public void answered(Incoming incoming, Question question, Outcome outcome) {
    if (incoming.setting() != Setting.COMMUNITY || outcome.ofDanger()) {
      return;
    }
    switch (outcome.answer()) {
      case Answer.Answered _, Answer.Corrected _, Answer.Composed _ ->
          count(incoming, Kind.ANSWERED, entries(outcome.answer()));
      case Answer.Suggested _ -> {
        count(incoming, Kind.SUGGESTED, NO_ENTRY);
        keeper.keep(incoming, question.text());
      }
      case Answer.NothingNear _, Answer.NearMiss _ -> {
        count(incoming, Kind.NOT_COVERED, NO_ENTRY);
        keeper.keep(incoming, question.text());
      }
      case Answer.KnownGap _ -> count(incoming, Kind.NOT_COVERED, NO_ENTRY);
      case Answer.OtherLanguage _, Answer.SmallTalk _, Answer.Ignored _ -> {
        // No question to the sources.
      }
    }
  }

  @Override
  public List<Action> under(Incoming incoming, Outcome outcome, KnowledgeView knowledge) {
    return incoming.setting() == Setting.COMMUNITY
        ? Votes.actions(entries(outcome.answer()), knowledge.wording())
        : List.of();
  }

  private static List<String> entries(Answer answer) {
    Stream<FaqEntry> entries =
        answer instanceof Answer.Composed composed
            ? composed.answered().stream().flatMap(part -> part.answeredFrom().stream())
            : answer.answeredFrom().stream();
    return entries.map(entry -> entry.id().value()).distinct().toList();
  }

  private void count(Incoming incoming, Kind kind, List<String> entries) {
    CommunityId community = CommunityId.of(incoming.channel());
    LocalDate day = parts.today(community);
    AnswerCounts counts = parts.stores().counts();
    parts.note(() -> entries.forEach(entry -> counts.count(community, day, kind, entry)));
  }
}
