package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which indexes a folder keeps, and what it takes from those that came with the program. */
class IndexKeepingTest {
  @TempDir Path data;
  private Instant now = Instant.parse("2024-05-01T12:00:00Z");
  private final CountingEmbedder embedder = new CountingEmbedder();

  /** A model that tells how often it was asked. */
  private static final class CountingEmbedder implements Embedder {
    private final List<String> embedded = new ArrayList<>();

    @Override
    public String name() {
      return "letters-1";
    }

    @Override
    public int dimensions() {
      return 26;
    }

    @Override
    public boolean knows(String word) {
      return false;
    }

    /** How often each letter occurs. */
    @Override
    public synchronized float[] embed(String text) {
      embedded.add(text);
      float[] vector = new float[dimensions()];
      vector[0] = 0.1f;
      text.toLowerCase(Locale.ROOT)
          .chars()
          .filter(letter -> letter >= 'a' && letter <= 'z')
          .forEach(letter -> vector[letter - 'a']++);
      double sum = 0;
      for (float value : vector) {
        sum += value * value;
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= (float) Math.sqrt(sum);
      }
      return vector;
    }
  }

  private Path own() {
    return data.resolve("index");
  }

  private IndexFolder indexes(Optional<Path> shipped) {
    return new IndexFolder(own(), shipped, () -> now);
  }

  private void open(String version) throws IOException {
    now = now.plusSeconds(1);
    indexes(Optional.empty()).open(version(version), Optional.empty(), new QuietListener()).close();
  }

  /** Without the number that an index's name begins with. */
  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(own())) {
      return files
          .map(file -> String.valueOf(file.getFileName()).replaceFirst("^\\d+-", ""))
          .sorted()
          .toList();
    }
  }

  private static KnowledgeBase version(String version) {
    KnowledgeBase shop = Shop.knowledge();
    return new KnowledgeBase(
        version,
        shop.community(),
        shop.sources(),
        shop.topics(),
        shop.facts(),
        shop.faq(),
        shop.uncovered(),
        shop.smallTalk(),
        shop.synonyms());
  }

  @Test
  void theFourThatWereUsedLastStay() throws IOException {
    for (String version : List.of("a", "b", "c", "d")) {
      open(version);
    }
    open("a");
    open("e");

    assertThat(names()).containsExactly("a-words", "c-words", "d-words", "e-words", "lock");
  }

  @Test
  void whatWasNotFinishedIsDeletedOnceAnotherIsWhole() throws IOException {
    Files.createDirectories(own().resolve("1-half-words"));
    Files.writeString(own().resolve("1-half-words").resolve("segments_1"), "cut");
    Files.writeString(own().resolve("vectors123.tmp"), "cut");
    Files.writeString(own().resolve("vectors-old-model.bin"), "old");
    Files.writeString(own().resolve("notes.txt"), "somebody's");
    Files.createDirectories(own().resolve("somebodys"));
    open("a");

    assertThat(names()).containsExactly("a-words", "lock", "notes.txt", "somebodys");
  }

  @Test
  void anIndexThatIsOpenAndBeyondTheFourGoesOnAnswering() throws IOException {
    try (LuceneRetriever retriever =
        indexes(Optional.empty()).open(version("a"), Optional.empty(), new QuietListener())) {
      for (String version : List.of("b", "c", "d", "e")) {
        open(version);
      }
      assertThat(names()).doesNotContain("a-words");
      assertThat(retriever.retrieve("return policy", 10).matches().getFirst().target())
          .isEqualTo(new Target.Faq(new EntryId("returns-how")));
    }
  }

  @Test
  void anIndexThatCameWithTheProgramIsOpenedWhereItStands() throws IOException {
    Path shipped = ship();
    KnowledgeBase shop = Shop.knowledge();
    IndexFolder indexes = indexes(Optional.of(shipped));
    embedder.embedded.clear();

    try (LuceneRetriever retriever =
        indexes.open(shop, Optional.of(embedder), new QuietListener())) {
      assertThat(embedder.embedded).isEmpty();
      assertThat(retriever.semantic()).isTrue();
    }
    assertThat(indexes.path(shop, Optional.of(embedder)).getParent()).isEqualTo(shipped);
    assertThat(names()).containsExactly("lock");
  }

  @Test
  void aChangedKnowledgeTakesTheVectorsThatCameWithTheProgram() throws IOException {
    Path shipped = ship();
    embedder.embedded.clear();
    IndexFolder indexes = indexes(Optional.of(shipped));

    indexes.open(version("a"), Optional.of(embedder), new QuietListener()).close();

    assertThat(embedder.embedded).isEmpty();
    assertThat(names()).containsExactly("a-letters-1", "lock");
  }

  @Test
  void theVectorsAreThoseThatTheModelGives() throws IOException {
    Path shipped = ship();
    Map<String, float[]> vectors =
        indexes(Optional.of(shipped)).vectors(Shop.knowledge(), embedder, new QuietListener());

    assertThat(vectors).isNotEmpty();
    vectors.forEach((text, vector) -> assertThat(vector).isEqualTo(embedder.embed(text)));
  }

  @Test
  void aDamagedIndexThatCameWithTheProgramIsBuiltInTheFolder() throws IOException {
    Path shipped = ship();
    KnowledgeBase shop = Shop.knowledge();
    IndexFolder indexes = indexes(Optional.of(shipped));
    Files.delete(indexes.path(shop, Optional.of(embedder)).resolve("ranking.bin"));

    indexes.open(shop, Optional.of(embedder), new QuietListener()).close();

    assertThat(indexes.path(shop, Optional.of(embedder)).getParent()).isEqualTo(own());
  }

  @Test
  void theSameKnowledgeGivesTheSameIndex() throws IOException {
    Path first = build(data.resolve("first"));
    Path second = build(data.resolve("second"));

    try (Stream<Path> files = Files.list(first)) {
      for (Path file : files.filter(IndexKeepingTest::ofVectorsOrLearnt).toList()) {
        assertThat(second.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  /** Lucene's other files hold a random id. */
  private static boolean ofVectorsOrLearnt(Path file) {
    return file.toString().endsWith("ranking.bin") || file.toString().endsWith(".properties");
  }

  private Path build(Path folder) throws IOException {
    IndexFolder indexes = new IndexFolder(folder, () -> now);
    indexes.open(Shop.knowledge(), Optional.of(embedder), new QuietListener()).close();
    return indexes.path(Shop.knowledge(), Optional.of(embedder));
  }

  /** Builds the shop's index as the packaging does. */
  private Path ship() throws IOException {
    Path shipped = data.resolve("shipped");
    build(shipped);
    return shipped;
  }
}
