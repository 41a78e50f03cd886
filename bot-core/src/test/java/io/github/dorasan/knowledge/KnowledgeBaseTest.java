package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.SourceId;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.shop.Shop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeBaseTest {
  private final KnowledgeBase shop = Shop.knowledge();

  @ParameterizedTest
  @CsvSource({
    "hours, hours",
    "Opening hours, hours",
    "OPENING  TIMES!, hours",
    "about us, house",
    "'  Cat ', house",
    "returns, returns"
  })
  void findsTheTopicThatAMemberMeans(String typed, String topic) {
    assertThat(shop.topic(typed)).map(Topic::id).contains(new TopicId(topic));
  }

  @ParameterizedTest
  @CsvSource({"hour", "the", "''", "!"})
  void findsNoTopicWhereNoneIsNamed(String typed) {
    assertThat(shop.topic(typed)).isEmpty();
  }

  @Test
  void knowsTheSectionsOfAnEntryEachOnce() {
    assertThat(shop.sectionsOf(Shop.entry("hours-on-sunday")))
        .containsExactly(
            new SectionRef(new SourceId("leaflet"), "hours"),
            new SectionRef(new SourceId("notice-board"), "top"));
    assertThat(shop.sectionsOf(Shop.entry("tables-book")))
        .containsExactly(new SectionRef(new SourceId("leaflet"), "tables"));
  }

  @Test
  void knowsTheGravestSensitivityOfAnEntry() {
    assertThat(shop.sensitivityOf(Shop.entry("house-what-cat"))).isEqualTo(Fact.Sensitivity.DEATH);
    assertThat(shop.sensitivityOf(Shop.entry("house-motto"))).isEqualTo(Fact.Sensitivity.NONE);
    FaqEntry grave = with(List.of("house-robbery", "house-cat-dice", "house-founder"));
    assertThat(shop.sensitivityOf(grave)).isEqualTo(Fact.Sensitivity.DEATH);
  }

  @Test
  void refusesWhatIsOfAnotherKnowledge() {
    FaqEntry foreign = with(List.of("no-such-fact"));

    assertThatThrownBy(() -> shop.factsOf(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not in this knowledge: no-such-fact");
  }

  @Test
  void cannotBeChanged() {
    assertThatThrownBy(() -> shop.faq().clear()).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> shop.facts().pollFirstEntry())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> shop.synonyms().removeFirst())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static FaqEntry with(List<String> facts) {
    return new FaqEntry(
        new EntryId("entry"),
        new TopicId("house"),
        "Question?",
        List.of(),
        "Answer.",
        Optional.empty(),
        facts.stream().map(FactId::new).toList(),
        List.of(),
        List.of());
  }
}
