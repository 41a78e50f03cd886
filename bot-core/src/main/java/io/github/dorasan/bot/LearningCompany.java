package io.github.dorasan.bot;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.AnswerCounts;
import io.github.dorasan.community.learning.AnswerCounts.Kind;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Counts what becomes of questions, keeps those without an answer, and asks whether it helped. */
final class LearningCompany implements Company {
  private final LearningParts parts;
  private final QuestionKeeper keeper;
  private final Wording wording;

  LearningCompany(LearningParts parts, QuestionKeeper keeper, Wording wording) {
    this.parts = parts;
    this.keeper = keeper;
    this.wording = wording;
  }

  @Override
  public boolean quiet(Incoming incoming) {
    return incoming.setting() == Setting.COMMUNITY
        && parts.overlays().quietUntil(CommunityId.of(incoming.channel())).isPresent();
  }

  /** Nothing is counted or kept of private and inline use. */
  @Override
  public Reply answered(Incoming incoming, Outcome outcome, Reply reply) {
    if (incoming.setting() != Setting.COMMUNITY) {
      return reply;
    }
    return switch (outcome.answer()) {
      case Answer.Answered _, Answer.Corrected _, Answer.Composed _ -> {
        List<String> entries =
            entries(outcome.answer()).map(entry -> entry.id().value()).distinct().toList();
        count(incoming, Kind.ANSWERED, entries);
        yield withVotes(reply, entries);
      }
      case Answer.Suggested _ -> {
        count(incoming, Kind.SUGGESTED, List.of(""));
        keeper.keep(incoming, outcome.understood());
        yield reply;
      }
      case Answer.NothingNear _ -> {
        count(incoming, Kind.NOT_COVERED, List.of(""));
        keeper.keep(incoming, outcome.understood());
        yield reply;
      }
      case Answer.KnownGap _ -> {
        count(incoming, Kind.NOT_COVERED, List.of(""));
        yield reply;
      }
      case Answer.OtherLanguage _, Answer.SmallTalk _, Answer.Ignored _ -> reply;
    };
  }

  private static Stream<FaqEntry> entries(Answer answer) {
    return answer instanceof Answer.Composed composed
        ? composed.answered().stream().flatMap(part -> part.answeredFrom().stream())
        : answer.answeredFrom().stream();
  }

  private void count(Incoming incoming, Kind kind, List<String> entries) {
    CommunityId community = CommunityId.of(incoming.channel());
    LocalDate day = LocalDate.ofInstant(parts.clock().instant(), parts.settings().zone(community));
    AnswerCounts counts = parts.stores().learning().counts();
    parts.later(() -> entries.forEach(entry -> counts.count(community, day, kind, entry)));
  }

  private Reply withVotes(Reply reply, List<String> entries) {
    List<Action> votes = Votes.actions(entries, wording);
    if (votes.isEmpty()) {
      return reply;
    }
    List<Block> blocks = new ArrayList<>(reply.blocks());
    blocks.add(new Block.Actions(votes));
    return new Reply(blocks, reply.discreet(), reply.inPlace());
  }
}
