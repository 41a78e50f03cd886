package io.github.dorasan.answering;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import io.github.dorasan.model.TaughtAnswer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a change of a community's overlay would do, before it is saved.
 *
 * @param kept of the questions that were kept, those that would be answered differently
 * @param own of the knowledge's own phrasings near to what changes, the same
 * @param nearest the entries that exist now and are nearest to what is taught, nearest first: it
 *     may be a phrasing of one of them
 */
public record WhatWouldChange(List<Change> kept, List<Change> own, List<Near> nearest) {
  private static final int NEIGHBOURS = 100;

  /** So many phrasings of the knowledge's own are asked at most, the nearest first. */
  private static final int MOST_ASKED = 200;

  private static final int NEAREST = 3;

  public WhatWouldChange {
    kept = List.copyOf(kept);
    own = List.copyOf(own);
    nearest = List.copyOf(nearest);
  }

  /** A question that would be answered differently. */
  public record Change(String question, Outcome before, Outcome after) {
    /** Whether it has no answer now and would have one. */
    public boolean wouldBeAnswered() {
      return !before.answer().answers() && after.answer().answers();
    }
  }

  /**
   * An entry that exists.
   *
   * @param phrasing the nearest of its
   * @param probability that it answers what is taught, 0 to 1
   */
  public record Near(FaqEntry entry, String phrasing, double probability) {}

  /**
   * Compares two states of one community.
   *
   * @param now the community's engine
   * @param proposed what would lie over the knowledge instead
   * @param kept texts of questions that people asked
   */
  public static WhatWouldChange of(AnswerEngine now, Overlay proposed, List<String> kept) {
    AnswerEngine then = now.overlaid(proposed, now.thresholds());
    now.retriever().expect(kept);
    return new WhatWouldChange(
        changes(now, then, kept),
        changes(now, then, near(now, texts(now, proposed))),
        nearest(now, taught(now.overlay(), proposed)));
  }

  private static List<Change> changes(AnswerEngine now, AnswerEngine then, List<String> texts) {
    return texts.stream()
        .map(Question::of)
        .map(asked -> new Change(asked.text(), now.answer(asked), then.answer(asked)))
        .filter(change -> !gist(change.before().answer()).equals(gist(change.after().answer())))
        .toList();
  }

  /** What matters of an answer: from which entries it is, with what text; not what is suggested. */
  private static List<Object> gist(Answer answer) {
    return switch (answer) {
      case Answer.Answered(FaqEntry entry) -> List.of(entry);
      case Answer.Corrected(FaqEntry entry, FaqEntry.Premise premise) -> List.of(entry, premise);
      case Answer.Composed(List<Answer> parts) ->
          parts.stream().<Object>map(WhatWouldChange::gist).toList();
      case Answer.KnownGap gap -> List.of(gap.question());
      case Answer.SmallTalk talk -> List.of(talk.entry());
      case Answer.Suggested _,
          Answer.NothingNear _,
          Answer.NearMiss _,
          Answer.OtherLanguage _,
          Answer.Ignored _ ->
          List.of();
    };
  }

  /** The answers that are taught, or taught otherwise, from one overlay to the other. */
  private static List<TaughtAnswer> taught(Overlay before, Overlay after) {
    return after.taught().stream().filter(answer -> !before.taught().contains(answer)).toList();
  }

  /** The words of everything that comes, changes or goes. */
  private static List<String> texts(AnswerEngine now, Overlay proposed) {
    Overlay before = now.overlay();
    Stream<String> taught =
        Stream.concat(taught(before, proposed).stream(), taught(proposed, before).stream())
            .flatMap(
                answer -> Stream.concat(Stream.of(answer.question()), answer.phrasings().stream()));
    KnowledgeBase shared = now.shared().knowledge();
    Set<EntryId> seen = new HashSet<>(now.knowledge().faq().keySet());
    Set<EntryId> then = new HashSet<>(shared.overlaid(proposed).faq().keySet());
    Stream<String> hidden =
        shared.faq().values().stream()
            .filter(entry -> seen.contains(entry.id()) != then.contains(entry.id()))
            .flatMap(FaqEntry::wordings);
    return Stream.concat(taught, hidden).distinct().toList();
  }

  /** The phrasings nearest to some texts, a nearest of each text before a second of any. */
  private static List<String> near(AnswerEngine engine, List<String> texts) {
    List<List<String>> lists =
        texts.stream()
            .limit(MOST_ASKED)
            .map(text -> engine.retriever().near(text, NEIGHBOURS))
            .toList();
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    Set<String> near = new LinkedHashSet<>();
    for (int rank = 0; rank < longest && near.size() < MOST_ASKED; rank++) {
      for (List<String> list : lists) {
        if (rank < list.size() && near.size() < MOST_ASKED) {
          near.add(list.get(rank));
        }
      }
    }
    return List.copyOf(near);
  }

  private static List<Near> nearest(AnswerEngine now, List<TaughtAnswer> taught) {
    List<Near> nearest = new ArrayList<>();
    for (TaughtAnswer answer : taught) {
      for (Candidate candidate : now.answer(Question.of(answer.question())).candidates()) {
        Optional<FaqEntry> entry = now.knowledge().entry(candidate.match().target().entry());
        entry
            .filter(found -> !found.id().equals(answer.id()))
            .filter(found -> nearest.stream().noneMatch(near -> near.entry().equals(found)))
            .ifPresent(
                found ->
                    nearest.add(
                        new Near(
                            found, candidate.match().why().phrasing(), candidate.probability())));
      }
    }
    nearest.sort((a, b) -> Double.compare(b.probability(), a.probability()));
    return nearest.subList(0, Math.min(NEAREST, nearest.size()));
  }
}
