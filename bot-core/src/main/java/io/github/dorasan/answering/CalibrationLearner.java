package io.github.dorasan.answering;

import io.github.dorasan.answering.BundledExamples.Judgement;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.retrieval.BuildListener;
import io.github.dorasan.retrieval.EverydayQuestions;
import io.github.dorasan.retrieval.HeldOut;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns, while an index is built, how sure a match is: each held-out phrasing is a question whose
 * answer is known; each phrasing whose whole entry is held out, and everyday questions, are
 * questions without one, and so are talk and what the folder knows it does not cover. Where an
 * entry is found that is related to the right one, nobody knows whether it answers, and nothing is
 * learnt. Beside them stand {@link BundledExamples}, which weigh as much as {@value #BUNDLED}
 * questions where the folder has none of its own, half as much where it has as many, and less and
 * less with more.
 */
public final class CalibrationLearner implements BuildListener {
  private static final double BUNDLED = 100;

  /** The share of everyday questions among those without an answer; the others are near. */
  private static final double FAR = 0.5;

  /**
   * The most that talk, and what the folder knows it does not cover, have of the near ones; it
   * knows nothing of the others.
   */
  private static final double KNOWN = 0.5;

  private static final Logger log = LoggerFactory.getLogger(CalibrationLearner.class);

  private final boolean semantic;
  private final KnowledgeBase knowledge;
  private final SharedFacts shared;
  private final RelatedEntries related;
  private final Progress progress;

  /** Is told how far the building is. */
  @FunctionalInterface
  public interface Progress {
    /** A phase is so far, in whatever it counts. */
    void at(Phase phase, int done, int all);
  }

  /**
   * A learner.
   *
   * @param semantic whether the index is searched by meaning too
   */
  public CalibrationLearner(boolean semantic, KnowledgeBase knowledge, Progress progress) {
    this.semantic = semantic;
    this.knowledge = knowledge;
    this.shared = new SharedFacts(knowledge);
    this.related = new RelatedEntries(knowledge);
    this.progress = progress;
  }

  @Override
  public void progress(Phase phase, int done, int all) {
    progress.at(phase, done, all);
  }

  @Override
  public void rebuilding(Path folder, IOException damage) {
    log.warn("the index {} is damaged ({}) and is built anew", folder, damage.toString());
  }

  @Override
  public void learn(HeldOut heldOut, Path folder) throws IOException {
    double answerable = Calibration.answerable(knowledge.faq().size());
    double lent = BUNDLED * BUNDLED / (BUNDLED + heldOut.size());
    Shares shares = Shares.of(heldOut, lent * answerable, answerable);
    Examples examples = new Examples();
    for (int i = 0; i < heldOut.size(); i++) {
      examples.addAnswerable(
          heldOut.phrasing(i), heldOut.truth(i), isKnown(heldOut.truth(i)) ? shares.known() : 1);
    }
    double bundled = lent * (1 - answerable) * (1 - FAR);
    int hidden = heldOut.hiddenSize();
    double each = shares.near() / (hidden + bundled);
    for (int i = 0; i < hidden; i++) {
      examples.addHidden(heldOut.hidden(i), heldOut.hiddenTruth(i), each);
    }
    examples.addBundled(BundledExamples.of(semantic), lent * answerable, bundled * each);
    List<String> everyday = everyday(knowledge.community().language());
    for (String question : everyday) {
      examples.addUnanswerable(heldOut.unanswerable(question), shares.far() / everyday.size());
    }
    Calibration start = semantic ? Calibration.HYBRID : Calibration.LEXICAL;
    new Calibration(
            examples.scope.fit(start.scope()), examples.choice.fit(start.choice()), heldOut.size())
        .write(folder);
  }

  /** Whether the folder itself says that a question of this target has no answer in it. */
  private static boolean isKnown(Target target) {
    return target instanceof Target.Uncovered || target instanceof Target.SmallTalk;
  }

  /**
   * What questions without an answer weigh, where one with an answer weighs 1.
   *
   * @param known each that the folder knows to be talk, or not to be covered
   * @param near all others that are near, together
   * @param far all everyday ones, together
   */
  private record Shares(double known, double near, double far) {
    static Shares of(HeldOut heldOut, double lent, double answerable) {
      int known =
          (int) IntStream.range(0, heldOut.size()).filter(i -> isKnown(heldOut.truth(i))).count();
      double unanswerable = (heldOut.size() - known + lent) * (1 - answerable) / answerable;
      double near = unanswerable * (1 - FAR);
      double counted = Math.min(known, near * KNOWN);
      return new Shares(known == 0 ? 0 : counted / known, near - counted, unanswerable * FAR);
    }
  }

  /** Judged examples for both models. */
  private final class Examples {
    private final LogisticFit scope = new LogisticFit();
    private final LogisticFit choice = new LogisticFit();

    private void addAnswerable(Retrieval found, Target truth, double weight) {
      best(found)
          .ifPresent(
              match -> {
                Features features = Features.of(found, shared);
                scope.add(features.ofScope(), true, weight);
                boolean right = shared.alike(match.target(), truth);
                if (right || !related.near(match.target(), truth)) {
                  choice.add(features.ofChoice(), right, weight);
                }
              });
    }

    /**
     * What another entry may answer as well is no example of a question without an answer, and
     * neither is what finds that the folder does not cover it.
     */
    private void addHidden(Retrieval found, Target hidden, double weight) {
      best(found)
          .filter(match -> !isKnown(match.target()))
          .filter(match -> !shared.alike(match.target(), hidden))
          .filter(match -> !related.near(match.target(), hidden))
          .ifPresent(_ -> addUnanswerable(found, weight));
    }

    private void addUnanswerable(Retrieval found, double weight) {
      best(found).ifPresent(_ -> scope.add(Features.of(found, shared).ofScope(), false, weight));
    }

    /** Adds examples whose answerable and whose unanswerable ones weigh so much together. */
    private void addBundled(BundledExamples bundled, double answerable, double unanswerable) {
      long without = bundled.count(Judgement.UNANSWERED);
      long with = bundled.count(Judgement.RIGHT, Judgement.OTHER);
      for (BundledExamples.Example example : bundled.examples()) {
        Features features = example.features();
        if (example.judgement() == Judgement.UNANSWERED) {
          scope.add(features.ofScope(), false, unanswerable / without);
        } else {
          scope.add(features.ofScope(), true, answerable / with);
          choice.add(
              features.ofChoice(), example.judgement() == Judgement.RIGHT, answerable / with);
        }
      }
    }
  }

  private static Optional<Match> best(Retrieval found) {
    return found.matches().stream().findFirst();
  }

  private static List<String> everyday(Locale language) {
    List<String> own = EverydayQuestions.in(language);
    return own.isEmpty() ? EverydayQuestions.in(Locale.ENGLISH) : own;
  }
}
