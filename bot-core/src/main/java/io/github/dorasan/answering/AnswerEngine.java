package io.github.dorasan.answering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dorasan.answering.language.FolderWords;
import io.github.dorasan.answering.language.Grammar;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Question;
import io.github.dorasan.retrieval.Retriever;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Answers questions from one knowledge base. Safe for use by many threads at once; the same
 * question in the same conversation gets the same answer.
 */
public final class AnswerEngine {
  /** The longest message that is looked up, in UTF-16 units. */
  public static final int MAX_LENGTH = 4000;

  /** How many earlier turns a question can come back to. */
  private static final int MOST_TURNS = 3;

  private final KnowledgeBase knowledge;
  private final Understanding understanding;
  private final Cache<Key, Outcome> cache;

  private record Key(String knowledgeVersion, List<String> lines, List<String> context) {}

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
    LookUp lookUp =
        new LookUp(
            retriever,
            calibration,
            new SharedFacts(knowledge),
            new Decider(knowledge, thresholds),
            Grammar.of(knowledge.community().language()));
    this.understanding = new Understanding(knowledge, lookUp, thresholds);
    this.cache = Caffeine.newBuilder().maximumSize(cachedAnswers).build();
  }

  /** What the engine answers from. */
  public KnowledgeBase knowledge() {
    return knowledge;
  }

  /** The words that its knowledge uses. */
  public FolderWords words() {
    return understanding.folder();
  }

  /** Answers any text. */
  public Outcome answer(Question question) {
    if (question.text().length() > MAX_LENGTH) {
      return ignored(Answer.Reason.TOO_LONG);
    }
    List<String> lines = QuestionNormalizer.lines(question.text());
    if (lines.isEmpty()) {
      return ignored(Answer.Reason.NO_WORDS);
    }
    Understanding.Understood read = understanding.read(lines);
    List<String> context = read.leans() ? newest(question.context()) : List.of();
    Key key = new Key(knowledge.version(), lines, context);
    Outcome known = cache.getIfPresent(key);
    if (known != null) {
      return known;
    }
    Outcome outcome = understanding.answer(read, () -> turns(context));
    if (!outcome.ofDanger()) {
      cache.put(key, outcome);
    }
    return outcome;
  }

  private static List<String> newest(List<String> context) {
    return context.subList(Math.max(0, context.size() - MOST_TURNS), context.size());
  }

  /** What the earlier questions were about, newest first. */
  private List<Turn> turns(List<String> context) {
    return IntStream.range(0, context.size())
        .map(i -> context.size() - 1 - i)
        .mapToObj(i -> answer(new Question(context.get(i), context.subList(0, i))))
        .map(Turn::of)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Outcome ignored(Answer.Reason reason) {
    return new Outcome(new Answer.Ignored(reason), 1, List.of(), "");
  }
}
