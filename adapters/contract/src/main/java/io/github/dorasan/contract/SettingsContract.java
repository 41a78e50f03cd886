package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.StoredSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings are text by name, and of two who write at once the second is told. */
interface SettingsContract extends StoreContract {
  @Test
  default void nothingIsSetAtFirst() {
    assertThat(stores().settings().read(newCommunity())).isEqualTo(StoredSettings.NONE);
  }

  @Test
  default void whatIsWrittenIsReadEverywhere() {
    CommunityId community = newCommunity();
    assertThat(stores().settings().write(community, 0, Map.of("a", "1", "b", "2"))).isTrue();
    StoredSettings written = new StoredSettings(1, Map.of("a", "1", "b", "2"));
    assertThat(stores().settings().read(community)).isEqualTo(written);
    assertThat(elsewhere().settings().read(community)).isEqualTo(written);
  }

  @Test
  default void whatIsWrittenReplacesAllThatWasThere() {
    CommunityId community = newCommunity();
    stores().settings().write(community, 0, Map.of("a", "1", "b", "2"));
    stores().settings().write(community, 1, Map.of("b", "3"));
    assertThat(stores().settings().read(community))
        .isEqualTo(new StoredSettings(2, Map.of("b", "3")));
    stores().settings().write(community, 2, Map.of());
    assertThat(stores().settings().read(community)).isEqualTo(new StoredSettings(3, Map.of()));
  }

  @Test
  default void theSecondOfTwoWhoWriteAtOnceIsTold() {
    CommunityId community = newCommunity();
    assertThat(stores().settings().write(community, 0, Map.of("a", "ann"))).isTrue();
    assertThat(elsewhere().settings().write(community, 0, Map.of("a", "bob"))).isFalse();
    assertThat(elsewhere().settings().read(community))
        .isEqualTo(new StoredSettings(1, Map.of("a", "ann")));
  }

  @Test
  default void communitiesAreApart() {
    CommunityId one = newCommunity();
    CommunityId sameNameElsewhere = new CommunityId("other", one.community());
    stores().settings().write(one, 0, Map.of("a", "1"));
    assertThat(stores().settings().read(sameNameElsewhere)).isEqualTo(StoredSettings.NONE);
    assertThat(stores().settings().read(newCommunity())).isEqualTo(StoredSettings.NONE);
  }

  @Test
  default void difficultTextsAreKeptAsTheyAre() {
    CommunityId community = newCommunity();
    Map<String, String> values = new HashMap<>();
    List<String> texts = StoreContract.difficultTexts();
    texts.forEach(text -> values.put("setting " + values.size(), text));
    stores().settings().write(community, 0, values);
    assertThat(elsewhere().settings().read(community).values()).isEqualTo(values);
  }

  @Test
  default void whatNoDatabaseCanHoldSpoilsNothing() {
    CommunityId community = newCommunity();
    stores().settings().write(community, 0, Map.of("a", "zero \0 half \ud83d end"));
    assertThat(stores().settings().read(community).values().get("a"))
        .startsWith("zero ")
        .endsWith(" end");
  }
}
