package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.shop.RandomTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** A good folder that is spoilt in random places is loaded, or refused with a named problem. */
class SpoiltFolderTest {
  private static final List<String> SIGNS =
      List.of("\n", "  ", "\t", ": ", "- ", "[", "]", "{", "}", "'", "\"", "#", "&a ", "*a", "|\n");

  private static final List<String> FILES =
      List.of(
          "community.yaml", "sources.yaml", "topics.yaml", "facts/hours.yaml", "faq/hours.yaml");

  @TempDir Path path;

  @RepeatedTest(4)
  void isLoadedOrRefused(RepetitionInfo repetition) throws IOException {
    RandomTexts random = new RandomTexts(repetition.getCurrentRepetition());
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      SmallFolder folder = SmallFolder.in(path);
      String name = FILES.get(random.nextInt(FILES.size()));
      folder.write(name, spoil(Files.readString(path.resolve(name)), random));
      KnowledgeLoaderFuzzTest.holds(folder);
      refused += folder.problems().isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(20, 59);
  }

  private static String spoil(String text, RandomTexts random) {
    StringBuilder spoilt = new StringBuilder(text);
    int places = 1 + random.nextInt(2);
    for (int i = 0; i < places; i++) {
      int at = random.nextInt(spoilt.length());
      switch (random.nextInt(3)) {
        case 0 -> spoilt.deleteCharAt(at);
        case 1 -> spoilt.insert(at, SIGNS.get(random.nextInt(SIGNS.size())));
        default -> spoilt.insert(at, random.next(2));
      }
    }
    return spoilt.toString();
  }
}
