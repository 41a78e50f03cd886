package io.github.dorasan.answering;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.UncoveredQuestion;
import io.github.dorasan.retrieval.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** Decides, from rated candidates, whether and what to answer. */
final class Decider {
  private static final int SUGGESTIONS = 3;

  private final KnowledgeBase knowledge;
  private final Thresholds thresholds;

  Decider(KnowledgeBase knowledge, Thresholds thresholds) {
    this.knowledge = knowledge;
    this.thresholds = thresholds;
  }

  /**
   * The answer that the candidates, best first, amount to.
   *
   * @param general whether the question is one that anybody may ask, whatever happens to them
   */
  Answer decide(List<Candidate> candidates, boolean general) {
    if (candidates.isEmpty()) {
      return new Answer.NothingNear(List.of());
    }
    Optional<Target> talk =
        together(
                candidates,
                SmallTalkEntry.Kind.DANGER,
                general ? thresholds.answer() : thresholds.suggest())
            .or(() -> together(candidates, SmallTalkEntry.Kind.SOCIAL, thresholds.answer()));
    if (talk.isPresent()) {
      return sure(talk.get(), candidates);
    }
    Candidate best = candidates.getFirst();
    if (best.probability() >= thresholds.answer()) {
      return sure(best.match().target(), candidates);
    }
    List<FaqEntry> nearest = nearest(candidates, thresholds.suggest());
    return nearest.isEmpty() ? new Answer.NothingNear(List.of()) : new Answer.Suggested(nearest);
  }

  /**
   * The nearest small talk of a kind, where all of that kind together is sure enough and nothing
   * else is nearer. The several kinds of danger get one reply, and one greeting is as good as
   * another, so that what speaks for each speaks for it together. A message of someone in danger is
   * taken for one sooner than others for what they seem, unless it asks in general.
   */
  private Optional<Target> together(
      List<Candidate> candidates, SmallTalkEntry.Kind kind, double needed) {
    double together = 0;
    double other = 0;
    Optional<Target> nearest = Optional.empty();
    for (Candidate candidate : candidates) {
      Target target = candidate.match().target();
      if (target instanceof Target.SmallTalk(EntryId id) && talk(id).kind() == kind) {
        together += candidate.probability();
        nearest = nearest.or(() -> Optional.of(target));
      } else {
        other = Math.max(other, candidate.probability());
      }
    }
    return together >= Math.max(needed, other) ? nearest : Optional.empty();
  }

  private Answer sure(Target target, List<Candidate> candidates) {
    return switch (target) {
      case Target.Faq(EntryId id) -> new Answer.Answered(faq(id));
      case Target.Premise(EntryId id, int index) ->
          new Answer.Corrected(faq(id), faq(id).premises().get(index));
      case Target.Uncovered(EntryId id) -> knownGap(uncovered(id), candidates);
      case Target.SmallTalk(EntryId id) -> smallTalk(id);
    };
  }

  private Answer knownGap(UncoveredQuestion question, List<Candidate> candidates) {
    SequencedSet<FaqEntry> near = new LinkedHashSet<>();
    question.nearest().flatMap(knowledge::entry).ifPresent(near::add);
    near.addAll(nearest(candidates, thresholds.suggest()));
    return new Answer.KnownGap(question, near.stream().limit(SUGGESTIONS).toList());
  }

  private Answer smallTalk(EntryId id) {
    SmallTalkEntry entry = talk(id);
    List<FaqEntry> related =
        entry.related().stream().flatMap(other -> knowledge.entry(other).stream()).toList();
    return new Answer.SmallTalk(entry, related);
  }

  private SmallTalkEntry talk(EntryId id) {
    SmallTalkEntry entry = knowledge.smallTalk().get(id);
    if (entry == null) {
      throw new IllegalStateException("the index names small talk that is not known: " + id);
    }
    return entry;
  }

  private List<FaqEntry> nearest(List<Candidate> candidates, double atLeast) {
    List<FaqEntry> nearest = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.probability() >= atLeast) {
        knowledge
            .entry(candidate.match().target().entry())
            .filter(entry -> !nearest.contains(entry))
            .ifPresent(nearest::add);
      }
    }
    return nearest.subList(0, Math.min(SUGGESTIONS, nearest.size()));
  }

  private FaqEntry faq(EntryId id) {
    return knowledge
        .entry(id)
        .orElseThrow(
            () -> new IllegalStateException("the index names an entry that is not known: " + id));
  }

  private UncoveredQuestion uncovered(EntryId id) {
    UncoveredQuestion question = knowledge.uncovered().get(id);
    if (question == null) {
      throw new IllegalStateException("the index names a question that is not known: " + id);
    }
    return question;
  }
}
