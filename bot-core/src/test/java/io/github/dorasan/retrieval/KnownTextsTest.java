package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
  private static final int MANY = 1000;

  /** A phrasing in each even document, and a content after it. */
  private static PhrasingStore store() throws IOException {
    PhrasingTable.Builder table = new PhrasingTable.Builder();
    for (int i = 0; i < MANY; i++) {
      table.phrasing(i, "How much is Table " + i + "?", Set.of("table"), Optional.empty());
      table.content(i, Set.of("wood"));
    }
    Directory directory = new ByteBuffersDirectory();
    PhrasingStore.write(table.build(), directory);
    return PhrasingStore.read(directory);
  }

  @Test
  void findsEveryPhrasingInWhateverCaseAndNothingElse() throws IOException {
    KnownTexts known = new KnownTexts(store(), IntStream.range(0, MANY).map(i -> 2 * i).toArray());

    for (int i = 0; i < MANY; i++) {
      assertThat(known.document("how much is TABLE " + i + "?")).hasValue(2 * i);
    }
    assertThat(known.document("how much is table 7")).isEmpty();
    assertThat(known.document("")).isEmpty();
  }

  @Test
  void findsNothingAmongNone() throws IOException {
    assertThat(new KnownTexts(store(), new int[0]).document("How much is Table 1?")).isEmpty();
  }
}
