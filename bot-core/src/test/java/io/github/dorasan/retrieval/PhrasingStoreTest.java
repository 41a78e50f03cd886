package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasingStoreTest {
  @TempDir Path folder;

  /** Two targets whose documents are mixed: 0, 1 and 4 are the first's, 2 and 3 the second's. */
  private static PhrasingStore store() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    PhrasingStore.write(table(), directory);
    return PhrasingStore.read(directory);
  }

  private static PhrasingTable table() {
    PhrasingTable.Builder table = new PhrasingTable.Builder();
    table.phrasing(0, "Red dragon\u2019s lair", Set.of("red", "dragon", "lair"), Optional.empty());
    table.content(0, Set.of("fire"));
    table.phrasing(1, "red knight", Set.of("red", "knight"), Optional.empty());
    table.content(1, Set.of());
    table.phrasing(0, "dragon", Set.of("dragon"), Optional.of(QuestionKind.THING));
    return table.build();
  }

  private static Exclusion without(int document) {
    return new Exclusion(Set.of(document), -1);
  }

  @Test
  void keepsWhatItIsGiven() throws IOException {
    PhrasingStore store = store();

    assertThat(store.phrasingCount()).isEqualTo(3);
    assertThat(store.text(0)).isEqualTo("Red dragon\u2019s lair");
    assertThat(store.text(4)).isEqualTo("dragon");
    assertThat(store.terms(2)).containsExactlyInAnyOrder("red", "knight");
    assertThat(store.terms(3)).isEmpty();
    assertThat(store.target(4)).isZero();
  }

  @Test
  void aTargetsPhrasingsAreInOrder() throws IOException {
    assertThat(store().phrasings(0)).containsExactly(0, 4);
    assertThat(store().phrasings(1)).containsExactly(2);
  }

  @Test
  void aContentHasNoText() throws IOException {
    PhrasingStore store = store();

    assertThatThrownBy(() -> store.text(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void weighsWordsByThePhrasingsTheyStandIn() throws IOException {
    PhrasingStore store = store();

    // N = 3: dragon and red stand in two phrasings, fire in a content alone, xyzzy nowhere.
    assertThat(store.weight("dragon")).isCloseTo(Math.log(1 + 1.5 / 2.5), within(1e-9));
    assertThat(store.weight("fire")).isCloseTo(Math.log(1 + 3.5 / 0.5), within(1e-9));
    assertThat(store.weight("xyzzy")).isEqualTo(store.weight("fire"));
    assertThat(store.knows("fire", Exclusion.NONE)).isTrue();
    assertThat(store.knows("xyzzy", Exclusion.NONE)).isFalse();
  }

  @Test
  void aWordOfHiddenDocumentsAloneIsNotKnown() throws IOException {
    PhrasingStore store = store();

    assertThat(store.knows("knight", without(2))).isFalse();
    assertThat(store.knows("dragon", without(0))).isTrue();
    assertThat(store.knows("dragon", new Exclusion(Set.of(0, 4), -1))).isFalse();
  }

  @Test
  void countsTheKindsOfATargetsPhrasings() throws IOException {
    PhrasingStore store = store();

    assertThat(store.ofKind(0, QuestionKind.THING, Exclusion.NONE)).isEqualTo(1);
    assertThat(store.ofKind(0, QuestionKind.THING, without(4))).isZero();
    assertThat(store.ofKind(1, QuestionKind.THING, Exclusion.NONE)).isZero();
  }

  @Test
  void knowsWhichTargetHasMoreThanPhrasings() throws IOException {
    assertThat(store().hasContent(0)).isTrue();
    assertThat(store().hasContent(1)).isFalse();
    assertThat(store().documentsOf(target -> target == 0)).containsExactlyInAnyOrder(0, 1, 4);
  }

  @Test
  void aHiddenPhrasingHoldsNothing() throws IOException {
    PhrasingStore store = store();

    assertThat(store.holds(0, "dragon", Exclusion.NONE)).isTrue();
    assertThat(store.holds(0, "dragon", without(0))).isTrue();
    assertThat(store.holds(0, "lair", without(0))).isFalse();
    assertThat(store.holds(0, "fire", without(0))).isTrue();
    assertThat(store.holds(1, "dragon", Exclusion.NONE)).isFalse();
    assertThat(store.holds(1, "xyzzy", Exclusion.NONE)).isFalse();
  }

  @Test
  void countsTheWordsOfItsPhrasings() throws IOException {
    assertThat(store().words().frequencies())
        .containsOnlyKeys("dragon", "knight", "lair")
        .containsEntry("dragon", 2);
  }

  @Test
  void refusesAFileThatIsDamaged() throws IOException {
    Path file = folder.resolve("phrasings.bin");
    try (Directory directory = FSDirectory.open(folder)) {
      PhrasingStore.write(table(), directory);
      byte[] bytes = Files.readAllBytes(file);
      for (int at : new int[] {0, bytes.length / 3, bytes.length / 2, bytes.length - 1}) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= (byte) 0xff;
        Files.write(file, damaged);
        assertThatThrownBy(() -> PhrasingStore.read(directory)).isInstanceOf(IOException.class);
      }
      Files.write(file, bytes);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(bytes.length / 2);
      }
      assertThatThrownBy(() -> PhrasingStore.read(directory)).isInstanceOf(IOException.class);
    }
  }
}
