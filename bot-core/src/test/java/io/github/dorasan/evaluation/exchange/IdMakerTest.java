package io.github.dorasan.evaluation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.model.EntryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdMakerTest {
  @ParameterizedTest
  @CsvSource({
    "HOUSE_RULES, house-rules",
    "100_NIGHT, 100-night",
    "' Caf\u00E9 -- Games! ', cafe-games",
    "\u4E3B\u9898, entry",
    "???, entry",
    "How long may I keep a very good game before it is due, how-long-may-i-keep-a-very-good-game",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst, abcdefghijklmnopqrstuvwxyzabcdefghijklmn"
  })
  void anIdResemblesItsText(String text, String id) {
    assertThat(new IdMaker(Set.of()).make(text, "entry")).isEqualTo(id);
  }

  @Test
  void noIdIsGivenTwice() {
    IdMaker ids = new IdMaker(Set.of("dice", "dice-1"));

    assertThat(ids.make("Dice", "entry")).isEqualTo("dice-2");
    assertThat(ids.make("dice!", "entry")).isEqualTo("dice-3");
    assertThat(ids.make("?", "entry")).isEqualTo("entry");
    assertThat(ids.make("?", "entry")).isEqualTo("entry-1");
  }

  @Test
  void everyIdIsWellFormedAndNew() {
    SplittableRandom random = new SplittableRandom(3);
    IdMaker ids = new IdMaker(Set.of());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 3000; i++) {
      String id = ids.make(RandomText.of(random, 12), "entry");
      assertThat(id).matches(IdMaker::wellFormed);
      assertThat(seen.add(id)).as(id).isTrue();
    }
  }

  @Test
  void theMapIsReadAsItWasWritten(@TempDir Path folder) throws IOException, BadFileException {
    SplittableRandom random = new SplittableRandom(5);
    IdMap map = new IdMap();
    for (int i = 0; i < 500; i++) {
      map.put(new EntryId("e" + i), i + RandomText.of(random, 8));
    }
    map.write(folder);
    IdMap read = IdMap.read(folder);

    for (int i = 0; i < 500; i++) {
      EntryId id = new EntryId("e" + i);
      assertThat(read.originalOf(id)).isEqualTo(map.originalOf(id));
      assertThat(read.entryOf(map.originalOf(id))).isEqualTo(id);
    }
  }

  @Test
  void withoutAMapIdsStandForThemselves(@TempDir Path folder) throws IOException, BadFileException {
    new IdMap().write(folder);

    assertThat(folder).isEmptyDirectory();
    assertThat(IdMap.read(folder).entryOf("dice")).isEqualTo(new EntryId("dice"));
    assertThat(IdMap.read(folder).originalOf(new EntryId("dice"))).isEqualTo("dice");
  }

  @Test
  void aBadLineOfTheMapIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("ids.tsv"), "# note\ndice\tDICE\nno tab\n");

    Assertions.assertThatThrownBy(() -> IdMap.read(folder))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("ids.tsv:3");
  }
}
