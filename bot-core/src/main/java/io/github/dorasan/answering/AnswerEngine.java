package io.github.dorasan.answering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.github.dorasan.answering.language.FolderWords;
import io.github.dorasan.answering.language.Grammar;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.model.Question;
import io.github.dorasan.retrieval.Meaning;
import io.github.dorasan.retrieval.Retriever;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

  /** The engine whose knowledge all communities share; empty where it is this one. */
  private final Optional<AnswerEngine> shared;

  private final Overlay overlay;

  /** Tells this engine's answers from those of others that share its cache. */
  private final Object identity = new Object();

  /**
   * How the answers that are kept in memory are used.
   *
   * @param hits questions whose answer was there
   * @param misses those whose answer was not
   * @param size how many answers are kept, about
   */
  public record CacheUse(long hits, long misses, long size) {}

  /**
   * What an answer was given to.
   *
   * @param turns what was asked before and came of it; empty where the answer is the same whatever
   *     it was
   */
  private record Key(Object engine, List<String> lines, Optional<List<String>> turns) {}

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
    this(knowledge, new FolderWords(knowledge), retriever, calibration, thresholds, cachedAnswers);
  }

  /**
   * An engine over a retriever and the words of this very knowledge base.
   *
   * @param cachedAnswers how many answers are kept in memory, from 0
   */
  public AnswerEngine(
      KnowledgeBase knowledge,
      FolderWords words,
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
    this.understanding = new Understanding(knowledge, words, lookUp, thresholds);
    this.cache = Caffeine.newBuilder().maximumSize(cachedAnswers).recordStats().build();
    this.shared = Optional.empty();
    this.overlay = Overlay.empty("", knowledge.community().name());
  }

  private AnswerEngine(
      KnowledgeBase knowledge,
      Understanding understanding,
      Cache<Key, Outcome> cache,
      Optional<AnswerEngine> shared,
      Overlay overlay) {
    this.knowledge = knowledge;
    this.understanding = understanding;
    this.cache = cache;
    this.shared = shared;
    this.overlay = overlay;
  }

  /**
   * An engine for one community, with what its moderators teach and hide laid over the knowledge
   * that all share, in place of whatever lies over it here. It shares everything that is big, the
   * room for answers in memory included, holds nothing open of its own, and is of use for as long
   * as what the shared engine needs is open.
   *
   * @param overlay answers of it that have expired are answered all the same: see {@link
   *     Overlay#on}
   */
  public AnswerEngine overlaid(Overlay overlay, Thresholds thresholds) {
    AnswerEngine base = shared();
    KnowledgeBase seen = base.knowledge.overlaid(overlay);
    return new AnswerEngine(
        seen,
        base.understanding.overlaid(seen, overlay, thresholds),
        cache,
        Optional.of(base),
        overlay);
  }

  /** The same engine, as sure as these thresholds want it. */
  public AnswerEngine with(Thresholds thresholds) {
    return new AnswerEngine(
        knowledge, understanding.with(thresholds), cache, Optional.of(shared()), overlay);
  }

  /** What lies over the shared knowledge. */
  public Overlay overlay() {
    return overlay;
  }

  /** How sure it must be. */
  public Thresholds thresholds() {
    return understanding.thresholds();
  }

  /** Tells which questions mean the same. */
  public Meaning meaning() {
    return retriever().meaning();
  }

  /** The engine whose knowledge all communities share. */
  AnswerEngine shared() {
    return shared.orElse(this);
  }

  Retriever retriever() {
    return understanding.lookUp().retriever();
  }

  /** The words of a text that carry a subject. */
  List<String> content(String text) {
    return understanding.content(text);
  }

  /** What the engine answers from. */
  public KnowledgeBase knowledge() {
    return knowledge;
  }

  /** The words that its knowledge uses. */
  public FolderWords words() {
    return understanding.folder();
  }

  /** How its cache is used, which it may share with engines that lie over it. */
  public CacheUse cacheUse() {
    CacheStats stats = cache.stats();
    return new CacheUse(stats.hitCount(), stats.missCount(), cache.estimatedSize());
  }

  /** Answers any text. */
  public Outcome answer(Question question) {
    List<String> asked = new ArrayList<>(question.context());
    asked.add(question.text());
    return new Talk(asked).outcome(asked.size() - 1);
  }

  /** What one person asked one after the other; for use by one thread. */
  private final class Talk {
    private final List<String> asked;
    private final Map<Integer, Outcome> outcomes = new HashMap<>();

    private Talk(List<String> asked) {
      this.asked = asked;
    }

    /** What becomes of the question at a place, after those before it. */
    private Outcome outcome(int place) {
      Outcome known = outcomes.get(place);
      if (known != null) {
        return known;
      }
      Outcome outcome = answer(place);
      outcomes.put(place, outcome);
      return outcome;
    }

    private Outcome answer(int place) {
      String text = asked.get(place);
      if (text.length() > MAX_LENGTH) {
        return ignored(Answer.Reason.TOO_LONG);
      }
      List<String> lines = QuestionNormalizer.lines(text);
      if (lines.isEmpty()) {
        return ignored(Answer.Reason.NO_WORDS);
      }
      Understanding.Understood read = understanding.read(lines);
      Key anywhere = new Key(identity, lines, Optional.empty());
      boolean free = !read.leans() || cache.asMap().containsKey(anywhere);
      Outcome known = kept(free ? anywhere : here(lines, place), place);
      if (known != null) {
        return known;
      }
      AtomicBoolean mattered = new AtomicBoolean();
      Outcome outcome =
          understanding.answer(
              read,
              () -> {
                mattered.set(true);
                return turns(place);
              });
      if (!outcome.ofDanger()) {
        cache.put(mattered.get() ? here(lines, place) : anywhere, outcome);
      }
      return outcome;
    }

    private Key here(List<String> lines, int place) {
      return new Key(identity, lines, Optional.of(turns(place).stream().map(Turn::key).toList()));
    }

    /** The answer in memory; where an earlier question is only come back to, it is not counted. */
    private @Nullable Outcome kept(Key key, int place) {
      return place == asked.size() - 1 ? cache.getIfPresent(key) : cache.asMap().get(key);
    }

    /**
     * What the questions before a place were about, newest first. Whoever asks the same once more
     * does not come back to having asked it.
     */
    private List<Turn> turns(int place) {
      String again = Phrasing.key(asked.get(place));
      return IntStream.range(0, Math.min(MOST_TURNS, place))
          .map(i -> place - 1 - i)
          .filter(i -> !Phrasing.key(asked.get(i)).equals(again))
          .mapToObj(this::outcome)
          .map(Turn::of)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  private static Outcome ignored(Answer.Reason reason) {
    return new Outcome(new Answer.Ignored(reason), 1, List.of(), "");
  }
}
