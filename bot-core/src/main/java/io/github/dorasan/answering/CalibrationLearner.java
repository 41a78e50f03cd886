package io.github.dorasan.answering;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.retrieval.BuildListener;
import io.github.dorasan.retrieval.HeldOut;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.Target;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns, while an index is built, how sure a match is: each held-out phrasing is a question whose
 * answer is known; each phrasing whose whole entry is held out, and everyday chatter, are questions
 * without one.
 */
public final class CalibrationLearner implements BuildListener {
  /**
   * The shares of questions that have an answer, that lack one though they are near, and that are
   * about anything else. A community asks more of what is covered than of what is not.
   */
  private static final double ANSWERABLE = 0.8;

  private static final double NEAR = 0.14;
  private static final double FAR = 0.06;

  private static final Logger log = LoggerFactory.getLogger(CalibrationLearner.class);

  private final Calibration start;
  private final KnowledgeBase knowledge;
  private final SharedFacts shared;
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
   * @param start what few examples are shrunk towards
   */
  public CalibrationLearner(Calibration start, KnowledgeBase knowledge, Progress progress) {
    this.start = start;
    this.knowledge = knowledge;
    this.shared = new SharedFacts(knowledge);
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
    List<String> chatter = chatter(knowledge.community().language());
    int all = heldOut.size();
    int near = (all + 1) / 2;
    Examples examples = new Examples(new LogisticFit(), new LogisticFit());
    for (int i = 0; i < all; i++) {
      Target truth = heldOut.truth(i);
      examples.addAnswerable(heldOut.phrasing(i), truth);
    }
    for (int i = 0; i < near; i++) {
      examples.addHidden(heldOut.entry(i), heldOut.truth(i), NEAR / ANSWERABLE * all / near);
    }
    for (String line : chatter) {
      examples.addUnanswerable(heldOut.unanswerable(line), FAR / ANSWERABLE * all / chatter.size());
    }
    new Calibration(examples.scope.fit(start.scope()), examples.choice.fit(start.choice()), all)
        .write(folder);
  }

  /** Judged examples for both models. */
  private final class Examples {
    private final LogisticFit scope;
    private final LogisticFit choice;

    private Examples(LogisticFit scope, LogisticFit choice) {
      this.scope = scope;
      this.choice = choice;
    }

    private void addAnswerable(Retrieval found, Target truth) {
      best(found)
          .ifPresent(
              match -> {
                Features features = Features.of(found, shared);
                scope.add(features.ofScope(), true, 1);
                choice.add(features.ofChoice(), shared.alike(match.target(), truth), 1);
              });
    }

    /** What another entry can answer as well is no example of a question without an answer. */
    private void addHidden(Retrieval found, Target hidden, double weight) {
      best(found)
          .filter(match -> !shared.alike(match.target(), hidden))
          .ifPresent(_ -> addUnanswerable(found, weight));
    }

    private void addUnanswerable(Retrieval found, double weight) {
      best(found).ifPresent(_ -> scope.add(Features.of(found, shared).ofScope(), false, weight));
    }
  }

  private static Optional<Match> best(Retrieval found) {
    return found.matches().stream().findFirst();
  }

  private static List<String> chatter(Locale language) throws IOException {
    String name = "chatter_" + language.getLanguage() + ".txt";
    InputStream in = CalibrationLearner.class.getResourceAsStream(name);
    if (in == null) {
      in = CalibrationLearner.class.getResourceAsStream("chatter_en.txt");
    }
    if (in == null) {
      throw new FileNotFoundException("the list of chatter is not on the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
