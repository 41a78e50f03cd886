package io.github.dorasan.answering;

import io.github.dorasan.answering.language.Dependence;
import io.github.dorasan.answering.language.Grammar;
import io.github.dorasan.answering.language.Rewrite;
import io.github.dorasan.answering.language.Rewriter;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.Target;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers a question that leans on the conversation: completed from the last turn, or one before,
 * where that is surer than the question as it stands.
 */
final class FollowUps {
  private static final int MOST_LOOK_UPS = 3;
  private static final int SUGGESTIONS = 3;

  /** What is taken off a candidate that does not say what was asked for: a time, a place. */
  private static final double OTHER_KIND = 0.7;

  /** What is taken off a candidate that is not near to what the conversation is about. */
  private static final double OTHER_TOPIC = 0.85;

  /** From this kind fit on, an entry has a phrasing that asks for the same kind of thing. */
  private static final double ASKED_SO = 0.5;

  /** From here on nothing that it is completed to can be surer by the margin. */
  private static final double SURE_WHERE_OPEN = 0.9;

  /** From here on a question that was completed word by word is not completed in another way. */
  private static final double SURE_COMPLETED = 0.9;

  /** How sure a question without a subject must be to be answered as it stands. */
  private static final double SURE_ALONE = 0.95;

  /** With so many words of its own, and surely known, a question tells what its pronoun means. */
  static final int TELLING_WORDS = 3;

  /** What asks for something else is surer of its kind than "what" and "how". */
  private static final Set<String> VAGUE_KINDS = Set.of("", "thing", "way");

  private final KnowledgeBase knowledge;
  private final LookUp lookUp;
  private final Thresholds thresholds;
  private final Grammar grammar;
  private final Rewriter rewriter;

  FollowUps(
      KnowledgeBase knowledge,
      LookUp lookUp,
      Thresholds thresholds,
      Grammar grammar,
      Rewriter rewriter) {
    this.knowledge = knowledge;
    this.lookUp = lookUp;
    this.thresholds = thresholds;
    this.grammar = grammar;
    this.rewriter = rewriter;
  }

  /**
   * The outcome of a question in its conversation.
   *
   * @param plain its outcome as it stands
   * @param earlier what came before
   */
  Outcome complete(Outcome plain, Dependence dependence, String question, Earlier earlier) {
    if (standsAlone(plain, dependence, question)) {
      return plain;
    }
    List<Turn> turns = earlier.turns();
    if (turns.isEmpty()) {
      return dependence == Dependence.BARE ? alone(plain, question) : plain;
    }
    Outcome best = bestRewrite(dependence, question, turns);
    if (leadsAway(plain, best, question)) {
      return plain;
    }
    double asItStands = LookUp.best(plain.candidates());
    double completed = LookUp.best(best.candidates());
    boolean sure = completed >= thresholds.answer();
    if (sure && (asItStands < unsure(dependence) || completed + margin(dependence) >= asItStands)) {
      return best;
    }
    if (dependence == Dependence.BARE) {
      return asItStands >= SURE_ALONE ? plain : near(best, turns.getFirst());
    }
    return completed > asItStands ? best : plain;
  }

  /** Whether a question that tells enough to be answered was completed to one without an answer. */
  private boolean leadsAway(Outcome plain, Outcome completed, String question) {
    return completed.answer() instanceof Answer.KnownGap
        && plain.answer().answers()
        && grammar.contentOf(question).size() > 1;
  }

  /** Whether what was said before cannot matter. */
  private boolean standsAlone(Outcome plain, Dependence dependence, String question) {
    double sure = LookUp.best(plain.candidates());
    return switch (dependence) {
      case NONE -> true;
      case OPEN -> sure >= SURE_WHERE_OPEN;
      case PRONOUN -> sure >= SURE_ALONE && grammar.contentOf(question).size() >= TELLING_WORDS;
      case ELLIPTIC, BARE -> false;
    };
  }

  /**
   * A question without a subject, asked out of the blue. In one of several words they may still
   * point at something: what they are near to is offered.
   */
  private Outcome alone(Outcome plain, String question) {
    double best = LookUp.best(plain.candidates());
    if (best >= SURE_ALONE) {
      return plain;
    }
    List<FaqEntry> near =
        grammar.telling(question)
            ? plain.candidates().stream()
                .filter(candidate -> candidate.probability() >= thresholds.suggest())
                .flatMap(one -> knowledge.entry(one.match().target().entry()).stream())
                .distinct()
                .limit(SUGGESTIONS)
                .toList()
            : List.of();
    return new Outcome(
        near.isEmpty() ? new Answer.Ignored(Answer.Reason.NO_SUBJECT) : new Answer.Suggested(near),
        1 - best,
        plain.candidates(),
        plain.understood());
  }

  /** By how much the question as it stands must be surer than what it was completed to. */
  private static double margin(Dependence dependence) {
    return switch (dependence) {
      case NONE -> -1;
      case OPEN -> -0.1;
      case PRONOUN -> 0.05;
      case ELLIPTIC -> 0.3;
      case BARE -> 1;
    };
  }

  /** How sure the question as it stands must be to be held against what it was completed to. */
  private static double unsure(Dependence dependence) {
    return switch (dependence) {
      case NONE -> 0;
      case OPEN -> 0.7;
      case PRONOUN, ELLIPTIC, BARE -> 0.85;
    };
  }

  private Outcome bestRewrite(Dependence dependence, String question, List<Turn> turns) {
    String kind = grammar.kind(question);
    Outcome best = lookUp.outcome(question, List.of());
    int left = MOST_LOOK_UPS;
    for (Turn turn : ordered(question, turns)) {
      if (left == 0 || LookUp.best(best.candidates()) >= thresholds.answer()) {
        break;
      }
      List<Rewrite> rewrites =
          rewriter.rewrites(dependence, question, turn.text(), turn.plain(), turn.told());
      for (Rewrite rewrite : rewrites.subList(0, Math.min(left, rewrites.size()))) {
        Outcome outcome = lookUp(rewrite, kind, turn);
        left--;
        if (LookUp.best(outcome.candidates()) > LookUp.best(best.candidates())) {
          best = outcome;
        }
        if (!rewrite.holdsEarlier() && LookUp.best(best.candidates()) >= SURE_COMPLETED) {
          return best;
        }
      }
    }
    return best;
  }

  /** Newest first, but before all others those that the question takes up a word of. */
  private List<Turn> ordered(String question, List<Turn> turns) {
    return turns.stream()
        .sorted(Comparator.comparing(turn -> !rewriter.takesUp(question, turn.text())))
        .toList();
  }

  /**
   * Looks a completed question up. What answered the earlier one is not asked for again, unless it
   * is asked for something else that it tells too, or nothing else answers words that do not repeat
   * it.
   */
  private Outcome lookUp(Rewrite rewrite, String kind, Turn turn) {
    Retrieval found = lookUp.find(rewrite.text());
    Optional<EntryId> answered = turn.entry().map(FaqEntry::id);
    boolean otherKind = !VAGUE_KINDS.contains(kind) && !kind.equals(grammar.kind(turn.text()));
    Outcome others =
        rate(
            rewrite,
            found,
            kind,
            turn,
            match ->
                !answered.equals(entry(match)) || (otherKind && match.why().kindFit() >= ASKED_SO));
    boolean elsewhere =
        LookUp.best(others.candidates()) >= thresholds.answer()
            && !(others.answer() instanceof Answer.KnownGap);
    boolean again = !rewrite.holdsEarlier() && !elsewhere;
    return again ? rate(rewrite, found, kind, turn, _ -> true) : others;
  }

  private static Optional<EntryId> entry(Match match) {
    return Optional.of(match.target().entry());
  }

  /** The better of all candidates and those that say what is asked for: a time, a place. */
  private Outcome rate(
      Rewrite rewrite, Retrieval found, String kind, Turn turn, Predicate<Match> wanted) {
    List<Candidate> all = fit(lookUp.rate(found, wanted), kind, turn);
    List<Candidate> ofKind =
        fit(lookUp.rate(found, wanted.and(match -> kindFits(match, kind))), kind, turn);
    return lookUp.outcome(rewrite.text(), LookUp.best(ofKind) > LookUp.best(all) ? ofKind : all);
  }

  private List<Candidate> fit(List<Candidate> candidates, String kind, Turn turn) {
    return candidates.stream()
        .map(one -> new Candidate(one.match(), one.probability() * fit(one.match(), kind, turn)))
        .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
        .toList();
  }

  private double fit(Match match, String kind, Turn turn) {
    return (kindFits(match, kind) ? 1 : OTHER_KIND) * (topicFits(match, turn) ? 1 : OTHER_TOPIC);
  }

  private boolean kindFits(Match match, String kind) {
    if (VAGUE_KINDS.contains(kind)) {
      return true;
    }
    String asked =
        knowledge
            .entry(match.target().entry())
            .map(entry -> grammar.kind(entry.question()))
            .orElse(kind);
    return asked.equals(kind) || grammar.kind(match.why().phrasing()).equals(kind);
  }

  private boolean topicFits(Match match, Turn turn) {
    Target target = match.target();
    Optional<FaqEntry> entry = knowledge.entry(target.entry());
    if (entry.isEmpty() || turn.entry().isEmpty()) {
      return true;
    }
    FaqEntry earlier = turn.entry().get();
    return entry.get().topic().equals(earlier.topic())
        || earlier.related().contains(target.entry())
        || entry.get().related().contains(earlier.id());
  }

  /** What is nearest to a question that stays unclear. */
  private Outcome near(Outcome best, Turn turn) {
    Set<EntryId> near = new LinkedHashSet<>();
    best.candidates().stream()
        .filter(candidate -> candidate.probability() >= thresholds.suggest())
        .forEach(candidate -> near.add(candidate.match().target().entry()));
    turn.entry().ifPresent(entry -> near.addAll(entry.related()));
    List<FaqEntry> entries =
        near.stream().flatMap(id -> knowledge.entry(id).stream()).limit(SUGGESTIONS).toList();
    Answer answer =
        entries.isEmpty()
            ? new Answer.Ignored(Answer.Reason.NO_SUBJECT)
            : new Answer.Suggested(entries);
    return new Outcome(
        answer, 1 - LookUp.best(best.candidates()), best.candidates(), best.understood());
  }
}
