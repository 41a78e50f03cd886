package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Community;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.TopicId;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The evidence of a match by values worked out by hand.
 *
 * <p>The knowledge has two phrasings of two words each: {@code red} stands in both (weight {@code
 * ln(1 + (2 - 2 + 0.5) / (2 + 0.5)) = ln 1.2}), {@code dragon} and {@code knight} in one ({@code
 * ln(1 + 1.5 / 1.5) = ln 2}); a word in none weighs {@code ln(1 + 2.5 / 0.5) = ln 6}. All texts are
 * of average length, so that BM25 gives each term its weight times {@code 1 / 2.2}.
 */
class EvidenceTest {
  private static final double IN_BOTH = Math.log(1.2);
  private static final double IN_ONE = Math.log(2);
  private static final double IN_NONE = Math.log(6);

  private LuceneRetriever retriever;

  @BeforeEach
  void index() {
    retriever =
        LuceneRetriever.inMemory(
            knowledge(
                entry("dragon", List.of("red dragon"), "fire breath"),
                entry("knight", List.of("red knight"), "sharp sword")));
  }

  @AfterEach
  void close() throws IOException {
    retriever.close();
  }

  @Test
  void theQuestionsWordsAreTheKnownAndTheUnknown() {
    Retrieval retrieval = retriever.retrieve("Red fire dragon xyzzy", 10);

    assertThat(retrieval.known()).containsExactly("red", "fire", "dragon");
    assertThat(retrieval.unknown()).containsExactly("xyzzy");
    assertThat(retrieval.matches())
        .extracting(Match::target)
        .containsExactly(
            new Target.Faq(new EntryId("dragon")), new Target.Faq(new EntryId("knight")));
  }

  @Test
  void theNearerEntryIsExplained() {
    Evidence why = retriever.retrieve("red fire dragon xyzzy", 10).matches().getFirst().why();

    double total = IN_BOTH + IN_NONE + IN_ONE + IN_NONE;
    double question = sum(square(IN_BOTH), square(IN_NONE), square(IN_ONE), square(IN_NONE));
    double phrasing = sum(square(IN_BOTH), square(IN_ONE));
    assertThat(why.phrasing()).isEqualTo("red dragon");
    assertThat(why.shared()).containsExactly("red", "dragon");
    assertThat(why.missing()).containsExactly("xyzzy");
    assertThat(why.bm25()).isCloseTo((IN_BOTH + IN_ONE) / total, within(1e-6));
    assertThat(why.phrasingSimilarity())
        .isCloseTo(phrasing / Math.sqrt(question * phrasing), within(1e-6));
    assertThat(why.entryCoverage()).isCloseTo((IN_BOTH + IN_NONE + IN_ONE) / total, within(1e-6));
    assertThat(why.contentScore()).isCloseTo(IN_ONE / total, within(1e-6));
  }

  @Test
  void theFartherEntryIsExplained() {
    Evidence why = retriever.retrieve("red fire dragon xyzzy", 10).matches().getLast().why();

    double total = IN_BOTH + IN_NONE + IN_ONE + IN_NONE;
    double question = sum(square(IN_BOTH), square(IN_NONE), square(IN_ONE), square(IN_NONE));
    double phrasing = sum(square(IN_BOTH), square(IN_ONE));
    assertThat(why.phrasing()).isEqualTo("red knight");
    assertThat(why.shared()).containsExactly("red");
    assertThat(why.missing()).containsExactly("fire", "dragon", "xyzzy");
    assertThat(why.bm25()).isCloseTo(IN_BOTH / total, within(1e-6));
    assertThat(why.phrasingSimilarity())
        .isCloseTo(square(IN_BOTH) / Math.sqrt(question * phrasing), within(1e-6));
    assertThat(why.entryCoverage()).isCloseTo(IN_BOTH / total, within(1e-6));
    assertThat(why.contentScore()).isZero();
  }

  @Test
  void thePhrasingItselfMatchesInFull() {
    Evidence why = retriever.retrieve("dragon, RED!", 10).matches().getFirst().why();

    assertThat(why.missing()).isEmpty();
    assertThat(why.bm25()).isCloseTo(1, within(1e-6));
    assertThat(why.phrasingSimilarity()).isCloseTo(1, within(1e-6));
    assertThat(why.entryCoverage()).isCloseTo(1, within(1e-6));
    assertThat(why.contentScore()).isZero();
  }

  @Test
  void aMatchByContentAloneHasNoPhrasing() {
    Evidence why = retriever.retrieve("sword", 10).matches().getFirst().why();

    assertThat(why.phrasing()).isEmpty();
    assertThat(why.shared()).isEmpty();
    assertThat(why.missing()).isEmpty();
    assertThat(why.bm25()).isZero();
    assertThat(why.phrasingSimilarity()).isZero();
    assertThat(why.entryCoverage()).isCloseTo(1, within(1e-6));
    assertThat(why.contentScore()).isCloseTo(IN_ONE / IN_NONE, within(1e-6));
  }

  @Test
  void theNearestOfSeveralPhrasingsExplains() {
    try (LuceneRetriever other =
        LuceneRetriever.inMemory(
            knowledge(entry("dragon", List.of("red dragon", "green dragon", "ice"), "fire")))) {
      assertThat(other.retrieve("a green one", 10).matches().getFirst().why().phrasing())
          .isEqualTo("green dragon");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whereNoWordIsKnownThereIsNoMatch() {
    Retrieval retrieval = retriever.retrieve("xyzzy plugh", 10);

    assertThat(retrieval)
        .isEqualTo(new Retrieval(List.of(), List.of(), List.of("xyzzy", "plugh"), false));
  }

  private static double square(double value) {
    return value * value;
  }

  private static double sum(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static FaqEntry entry(String id, List<String> phrasings, String answer) {
    return new FaqEntry(
        new EntryId(id),
        new TopicId("beasts"),
        phrasings.getFirst(),
        phrasings.subList(1, phrasings.size()),
        answer,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static KnowledgeBase knowledge(FaqEntry... entries) {
    SequencedMap<EntryId, FaqEntry> faq = new LinkedHashMap<>();
    for (FaqEntry entry : entries) {
      faq.put(entry.id(), entry);
    }
    return new KnowledgeBase(
        "tiny",
        new Community("Tiny", "", Optional.empty(), "", "", Locale.ROOT, List.of(), List.of()),
        none(),
        none(),
        none(),
        faq,
        none(),
        none(),
        List.of());
  }

  private static <K, V> SequencedMap<K, V> none() {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
  }
}
