package io.github.dorasan.answering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Question;
import io.github.dorasan.retrieval.Retriever;
import java.util.List;

/**
 * Answers questions from one knowledge base. Safe for use by many threads at once; the same
 * question gets the same answer.
 */
public final class AnswerEngine {
  /** The longest message that is looked up, in UTF-16 units. */
  public static final int MAX_LENGTH = 4000;

  private static final int CANDIDATES = 10;

  private final KnowledgeBase knowledge;
  private final Retriever retriever;
  private final Calibration calibration;
  private final SharedFacts shared;
  private final Decider decider;
  private final Cache<Key, Outcome> cache;

  private record Key(String knowledgeVersion, String text) {}

  /**
   * An engine over a retriever of this very knowledge base.
   *
   * @param cachedAnswers how many answers are kept in memory, from 0
   */
  public AnswerEngine(
      KnowledgeBase knowledge,
      Retriever retriever,
      Calibration calibration,
      Thresholds thresholds,
      int cachedAnswers) {
    this.knowledge = knowledge;
    this.retriever = retriever;
    this.calibration = calibration;
    this.shared = new SharedFacts(knowledge);
    this.decider = new Decider(knowledge, thresholds);
    this.cache = Caffeine.newBuilder().maximumSize(cachedAnswers).build();
  }

  /** What the engine answers from. */
  public KnowledgeBase knowledge() {
    return knowledge;
  }

  /** Answers any text. */
  public Outcome answer(Question question) {
    if (question.text().length() > MAX_LENGTH) {
      return ignored(Answer.Reason.TOO_LONG);
    }
    String text = QuestionNormalizer.normalize(question.text());
    if (!QuestionNormalizer.hasWords(text)) {
      return ignored(Answer.Reason.NO_WORDS);
    }
    Key key = new Key(knowledge.version(), text);
    Outcome known = cache.getIfPresent(key);
    if (known != null) {
      return known;
    }
    Outcome outcome = look(text);
    if (!outcome.ofDanger()) {
      cache.put(key, outcome);
    }
    return outcome;
  }

  /** Looks the whole message up and, where it has several sentences, its question alone. */
  private Outcome look(String text) {
    List<String> sentences = Sentences.of(text, knowledge.community().language());
    Outcome whole = lookUp(text);
    if (sentences.size() < 2) {
      return whole;
    }
    Outcome alone = lookUp(Sentences.question(sentences));
    return best(alone) >= best(whole) ? alone : whole;
  }

  private Outcome lookUp(String text) {
    List<Candidate> candidates = calibration.rate(retriever.retrieve(text, CANDIDATES), shared);
    Answer answer = decider.decide(candidates);
    return new Outcome(answer, confidence(answer, candidates), candidates, text);
  }

  private static double confidence(Answer answer, List<Candidate> candidates) {
    double best = candidates.isEmpty() ? 0 : candidates.getFirst().probability();
    return switch (answer) {
      case Answer.Answered _, Answer.Corrected _, Answer.SmallTalk _, Answer.KnownGap _ -> best;
      case Answer.Suggested _, Answer.NothingNear _, Answer.Ignored _ -> 1 - best;
    };
  }

  private static double best(Outcome outcome) {
    return outcome.candidates().isEmpty() ? 0 : outcome.candidates().getFirst().probability();
  }

  private static Outcome ignored(Answer.Reason reason) {
    return new Outcome(new Answer.Ignored(reason), 1, List.of(), "");
  }
}
