package io.github.dorasan.bot;

import io.github.dorasan.answering.WhatWouldChange;
import io.github.dorasan.community.Changes;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.LearningStores;
import io.github.dorasan.community.learning.TaughtVersion;
import io.github.dorasan.community.learning.TeachingDraft;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Foresees what a taught answer would change, and saves it. */
final class Teaching {
  /** So many kept questions are looked at, those that most people asked. */
  private static final int MOST_KEPT = 200;

  private final LearningParts parts;
  private final LearningStores stores;
  private final Corrections corrections;
  private final WaitingAskers waiting;

  Teaching(LearningParts parts, Corrections corrections, WaitingAskers waiting) {
    this.parts = parts;
    this.stores = parts.stores();
    this.corrections = corrections;
    this.waiting = waiting;
  }

  /** What a new answer, or one in the place of that with its number, would change. */
  WhatWouldChange foreseen(CommunityId community, TaughtAnswer answer, KnowledgeView knowledge) {
    LocalDate today = parts.today(community);
    Overlay now = parts.overlays().of(community).on(today);
    List<String> kept = open(community).stream().map(KeptQuestion::text).toList();
    return WhatWouldChange.of(knowledge.engine(), now.with(answer), kept);
  }

  private List<KeptQuestion> open(CommunityId community) {
    return stores.unanswered().all(community).stream()
        .filter(question -> question.status() == KeptQuestion.Status.OPEN)
        .sorted((a, b) -> b.people() - a.people())
        .limit(MOST_KEPT)
        .toList();
  }

  /** What came of saving. */
  private enum Outcome {
    SAVED,
    /** The draft has been used up. */
    GONE,
    /** Somebody else has changed the answer meanwhile. */
    CONFLICT,
    /** Another answer has the very question already. */
    SAME
  }

  /** Saves a draft, unless somebody else has changed the answer since it was read. */
  Response save(
      Incoming.Pressed pressed, long number, TeachingDraft draft, KnowledgeView knowledge) {
    CommunityId community = CommunityId.of(pressed.channel());
    List<Long> answered = answered(community, draft, knowledge);
    long taught =
        draft.before() == 0 ? stores.taught().nextNumber(community) : draft.answer().number();
    TaughtAnswer answer = numbered(draft.answer(), taught);
    Outcome outcome =
        parts
            .changes()
            .in(
                community,
                draft.by(),
                noted -> save(community, number, draft, answer, answered, noted));
    DraftView view = new DraftView(knowledge.wording());
    return switch (outcome) {
      case GONE -> view.gone();
      case CONFLICT ->
          view.conflict(
              number,
              stores.taught().latest(community, taught).map(TaughtVersion::answer).orElse(answer));
      case SAME -> view.same(number, same(community, answer).orElse(answer));
      case SAVED -> {
        corrections.changed(pressed.channel());
        yield view.saved(answer, waiting.action(community, taught, knowledge.wording()));
      }
    };
  }

  private Outcome save(
      CommunityId community,
      long number,
      TeachingDraft draft,
      TaughtAnswer answer,
      List<Long> answered,
      Changes.Noted noted) {
    Instant now = parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    if (stores.drafts().find(community, number, now).isEmpty()) {
      return Outcome.GONE;
    }
    if (same(community, answer).isPresent()) {
      return Outcome.SAME;
    }
    Optional<TaughtVersion> before = stores.taught().latest(community, answer.number());
    TaughtVersion version = new TaughtVersion(answer, draft.before() + 1, false, draft.by(), now);
    if (!stores.taught().save(community, version)) {
      return Outcome.CONFLICT;
    }
    stores.drafts().remove(community, number);
    answered.forEach(kept -> stores.unanswered().answer(community, kept, answer.number()));
    stores.votes().closeCase(community, answer.id());
    answer.replaces().ifPresent(entry -> stores.votes().closeCase(community, entry));
    noted.change(
        draft.before() == 0 ? "taught.add" : "taught.edit",
        answer.id().value(),
        before.map(old -> text(old.answer())).orElse(""),
        text(answer));
    return Outcome.SAVED;
  }

  /** Another answer to the very question. */
  private Optional<TaughtAnswer> same(CommunityId community, TaughtAnswer answer) {
    String question = Phrasing.key(answer.question());
    return stores.taught().current(community).stream()
        .map(TaughtVersion::answer)
        .filter(other -> other.number() != answer.number())
        .filter(other -> Phrasing.key(other.question()).equals(question))
        .findFirst();
  }

  /** The question that it was written for, and all that the folder would answer with it. */
  private List<Long> answered(CommunityId community, TeachingDraft draft, KnowledgeView knowledge) {
    List<String> would =
        foreseen(community, draft.answer(), knowledge).kept().stream()
            .filter(WhatWouldChange.Change::wouldBeAnswered)
            .map(WhatWouldChange.Change::question)
            .toList();
    List<Long> numbers = new ArrayList<>(draft.kept().stream().toList());
    open(community).stream()
        .filter(question -> would.contains(question.text()))
        .map(KeptQuestion::number)
        .filter(number -> !numbers.contains(number))
        .forEach(numbers::add);
    return List.copyOf(numbers);
  }

  /** A draft that takes the place of whatever is the latest version now. */
  TeachingDraft onLatest(CommunityId community, TeachingDraft draft) {
    int latest =
        stores
            .taught()
            .latest(community, draft.answer().number())
            .map(TaughtVersion::version)
            .orElse(0);
    return new TeachingDraft(draft.by(), draft.until(), latest, draft.kept(), draft.answer());
  }

  /**
   * A draft that adds its question to a taught answer's phrasings, or one that is answered in the
   * place of an entry of the folder.
   */
  Optional<TeachingDraft> joined(
      CommunityId community, TeachingDraft draft, String entry, KnowledgeView knowledge) {
    EntryId id = new EntryId(entry);
    Optional<TaughtVersion> taught =
        stores.taught().current(community).stream()
            .filter(version -> version.answer().id().equals(id))
            .findFirst();
    if (taught.isPresent()) {
      TaughtAnswer old = taught.get().answer();
      List<String> phrasings = new ArrayList<>(old.phrasings());
      phrasings.add(draft.answer().question());
      phrasings.addAll(draft.answer().phrasings());
      return Optional.of(
          new TeachingDraft(
              draft.by(),
              draft.until(),
              taught.get().version(),
              draft.kept(),
              copy(old, old.number(), phrasings, old.replaces())));
    }
    return knowledge
        .base()
        .entry(id)
        .map(
            _ ->
                draft.with(
                    copy(
                        draft.answer(),
                        draft.answer().number(),
                        draft.answer().phrasings(),
                        Optional.of(id))));
  }

  static TaughtAnswer numbered(TaughtAnswer answer, long number) {
    return copy(answer, number, answer.phrasings(), answer.replaces());
  }

  private static TaughtAnswer copy(
      TaughtAnswer answer, long number, List<String> phrasings, Optional<EntryId> replaces) {
    return new TaughtAnswer(
        number,
        answer.question(),
        phrasings,
        answer.answer(),
        answer.author(),
        answer.source(),
        answer.validUntil(),
        replaces);
  }

  /** An answer as the log shows it. */
  static String text(TaughtAnswer answer) {
    return answer.question()
        + " | "
        + answer.answer()
        + answer.source().map(source -> " | " + source).orElse("")
        + answer.validUntil().map(date -> " | " + date).orElse("");
  }
}
