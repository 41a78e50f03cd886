package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.shop.Shop;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFolderTest {
  @TempDir Path data;

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-05-01T12:00:00Z"));

  private static final KnowledgeBase SHOP = Shop.knowledge();

  private Path folder() {
    return data.resolve("deep").resolve("index");
  }

  private Path index(String version) {
    return folder().resolve(IndexFolder.FORM + "-" + version + "-words");
  }

  private Target open(KnowledgeBase knowledge) throws IOException {
    try (LuceneRetriever retriever =
        new IndexFolder(folder(), CLOCK).open(knowledge, Optional.empty(), new QuietListener())) {
      return retriever.retrieve("return policy", 10).matches().getFirst().target();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void buildsTheIndexWhereThereIsNone() throws IOException {
    assertThat(open(SHOP)).isEqualTo(new Target.Faq(new EntryId("returns-how")));
    assertThat(files(index(SHOP.version()))).contains("segments_1");
  }

  @Test
  void findsTheSameAsAnIndexInMemory() throws IOException {
    try (LuceneRetriever retriever =
        new IndexFolder(folder(), CLOCK).open(SHOP, Optional.empty(), new QuietListener())) {
      String text = "what is the price of a table on a sunday";
      assertThat(retriever.retrieve(text, 50).matches())
          .extracting(Match::target)
          .containsExactlyInAnyOrderElementsOf(
              Shop.retriever().retrieve(text, 50).matches().stream().map(Match::target).toList());
    }
  }

  @Test
  void opensTheIndexThatIsThere() throws IOException {
    open(SHOP);
    List<String> before = files(index(SHOP.version()));

    assertThat(open(SHOP)).isEqualTo(new Target.Faq(new EntryId("returns-how")));
    // A second build would have moved on to segments_2.
    assertThat(files(index(SHOP.version()))).isEqualTo(before).contains("segments_1");
  }

  @Test
  void keepsTheKnowledgeWithItsIndex() throws IOException {
    IndexFolder indexes = new IndexFolder(folder(), CLOCK);
    assertThat(indexes.knowledge(SHOP.version())).isEmpty();

    open(SHOP);

    assertThat(indexes.knowledge(SHOP.version())).contains(SHOP);
    assertThat(indexes.knowledge("another")).isEmpty();
    assertThat(
            new IndexFolder(data.resolve("own"), Optional.of(folder()), CLOCK)
                .knowledge(SHOP.version()))
        .contains(SHOP);
  }

  @Test
  void doesWithoutADamagedCopyOfTheKnowledge() throws IOException {
    open(SHOP);
    Files.writeString(index(SHOP.version()).resolve("knowledge.bin"), "nothing of the kind");

    assertThat(new IndexFolder(folder(), CLOCK).knowledge(SHOP.version())).isEmpty();
    assertThat(open(SHOP)).isEqualTo(new Target.Faq(new EntryId("returns-how")));
  }

  @Test
  void keepsAnIndexPerVersion() throws IOException {
    KnowledgeBase changed = withVersion("another");
    open(SHOP);
    List<String> before = files(index(SHOP.version()));

    open(changed);

    assertThat(files(folder()))
        .containsExactlyInAnyOrder(
            IndexFolder.FORM + "-" + SHOP.version() + "-words",
            IndexFolder.FORM + "-another-words",
            "lock");
    assertThat(files(index("another"))).contains("segments_1");
    assertThat(files(index(SHOP.version()))).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_1", ".cfs", ".si", "phrasings.bin", "ranking.bin"})
  void buildsAnewWhatWasHalfWritten(String lost) throws IOException {
    open(SHOP);
    for (String name : files(index(SHOP.version()))) {
      if (name.endsWith(lost)) {
        Files.delete(index(SHOP.version()).resolve(name));
      }
    }

    assertThat(open(SHOP)).isEqualTo(new Target.Faq(new EntryId("returns-how")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_1", ".cfs", ".si", "phrasings.bin", "ranking.bin"})
  void buildsAnewWhatWasCutShort(String cut) throws IOException {
    open(SHOP);
    for (String name : files(index(SHOP.version()))) {
      if (name.endsWith(cut)) {
        try (FileChannel file =
            FileChannel.open(index(SHOP.version()).resolve(name), StandardOpenOption.WRITE)) {
          file.truncate(file.size() / 2);
        }
      }
    }

    assertThat(open(SHOP)).isEqualTo(new Target.Faq(new EntryId("returns-how")));
  }

  @Test
  void manyThreadsThatOpenAtOnceBuildOnce()
      throws InterruptedException, ExecutionException, IOException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Target>> opened = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        opened.add(threads.submit(() -> open(SHOP)));
      }
      for (Future<Target> target : opened) {
        assertThat(target.get()).isEqualTo(new Target.Faq(new EntryId("returns-how")));
      }
    }
    assertThat(files(index(SHOP.version()))).contains("segments_1");
  }

  @Test
  void buildsNothingWhileAnotherHoldsTheLock() throws IOException {
    Files.createDirectories(folder());
    try (FileChannel channel =
            FileChannel.open(
                folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isShared()).isFalse();
      // Within one virtual machine a lock that is held is refused; between two it is waited for.
      assertThatThrownBy(() -> open(SHOP)).isInstanceOf(OverlappingFileLockException.class);
    }
    assertThat(files(folder())).containsExactly("lock");
    assertThat(open(SHOP)).isEqualTo(new Target.Faq(new EntryId("returns-how")));
  }

  @Test
  void aFolderThatCannotBeWrittenIsAnError() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "in the way");

    assertThatThrownBy(
            () -> new IndexFolder(file, CLOCK).open(SHOP, Optional.empty(), new QuietListener()))
        .isInstanceOf(IOException.class);
  }

  private static KnowledgeBase withVersion(String version) {
    return new KnowledgeBase(
        version,
        SHOP.community(),
        SHOP.sources(),
        SHOP.topics(),
        SHOP.facts(),
        SHOP.faq(),
        SHOP.uncovered(),
        SHOP.smallTalk(),
        SHOP.synonyms());
  }
}
