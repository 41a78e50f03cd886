package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
  private static final int MANY = 1000;

  /** A phrasing in each even document, and a content after it. */
  private static PhrasingTable table(int phrasings) {
    PhrasingTable.Builder table = new PhrasingTable.Builder();
    for (int i = 0; i < phrasings; i++) {
      table.phrasing(i, "How much is Table " + i + "?", Set.of("table"), Optional.empty());
      table.content(i, Set.of("wood"));
    }
    return table.build();
  }

  @Test
  void findsEveryPhrasingByItsWordsAndNothingElse() {
    KnownTexts known = new KnownTexts(table(MANY));

    for (int i = 0; i < MANY; i++) {
      assertThat(known.document("how much is TABLE " + i + "?")).hasValue(2 * i);
    }
    assertThat(known.document(" How much... is 'table'  7!")).hasValue(14);
    assertThat(known.document("how much is table 7 b")).isEmpty();
    assertThat(known.document("how much istable 7")).isEmpty();
    assertThat(known.document("how much is t\u00e4ble 7")).isEmpty();
    assertThat(known.document("?")).isEmpty();
    assertThat(known.document("")).isEmpty();
  }

  @Test
  void findsNothingAmongNone() {
    assertThat(new KnownTexts(table(0)).document("How much is Table 1?")).isEmpty();
  }
}
