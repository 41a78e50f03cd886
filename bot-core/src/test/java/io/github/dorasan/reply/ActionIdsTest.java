package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TopicId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ActionIdsTest {
  private static final String LONGEST = "an-id-of-40-letters-is-just-short-enough";

  @Test
  void anIdIsItsVerbAndItsObject() {
    assertThat(ActionIds.ask(new EntryId("tables-cost"))).isEqualTo("ask:tables-cost");
    assertThat(ActionIds.fact(new TopicId("tables"))).isEqualTo("fact:tables");
  }

  @Test
  void theLongestIdFitsInto64Bytes() {
    assertThat(ActionIds.ask(new EntryId(LONGEST)).getBytes(StandardCharsets.US_ASCII))
        .hasSizeLessThanOrEqualTo(64);
    assertThat(ActionIds.fact(new TopicId(LONGEST)).getBytes(StandardCharsets.US_ASCII))
        .hasSizeLessThanOrEqualTo(64);
  }
}
