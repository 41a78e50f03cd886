package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.Community;
import io.github.dorasan.model.Community.Contact;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.FaqEntry.Premise;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.Source;
import io.github.dorasan.model.SourceId;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.model.UncoveredQuestion;
import io.github.dorasan.shop.Shop;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A second community's folder comes out as it is written. */
class ShopTest {
  private final KnowledgeBase shop = Shop.knowledge();

  @Test
  void knowsItsCommunity() {
    assertThat(shop.community())
        .isEqualTo(
            new Community(
                "Rook",
                "answers questions about the board-game shop Meeple Corner",
                Optional.of("Meeple Corner"),
                "This bot cannot take orders.",
                "leaflets",
                Locale.ENGLISH,
                List.of(
                    "When are you open on Sundays?",
                    "How much is a table for the evening?",
                    "Can I bring back a game?"),
                List.of(
                    new Contact("Meeple Corner", "at the counter"),
                    new Contact("Poison line", "by phone 555-0100"))));
  }

  @Test
  void knowsItsSources() {
    assertThat(shop.sources().values())
        .containsExactly(
            new Source(
                new SourceId("leaflet"),
                "House leaflet",
                Optional.of("Meeple Corner"),
                Optional.of("leaflet.txt"),
                Optional.of("https://shop.example/leaflet"),
                Optional.of("May 2024"),
                Optional.of("2024-06-01"),
                List.of(
                    new Source.Section("hours", "Opening hours", Optional.empty()),
                    new Source.Section("tables", "Tables and prices", Optional.empty()),
                    new Source.Section("returns", "Bringing games back", Optional.empty()))),
            new Source(
                new SourceId("notice-board"),
                "[Notice board]",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                    new Source.Section("top", "[top]", Optional.of("Dear players")),
                    new Source.Section("cat", "The shop cat", Optional.empty()))));
  }

  @Test
  void knowsItsTopicsInOrder() {
    assertThat(shop.topics().keySet())
        .extracting(TopicId::value)
        .containsExactly("hours", "tables", "returns", "house");
    assertThat(shop.topics().firstEntry().getValue())
        .isEqualTo(
            new Topic(
                new TopicId("hours"),
                "Opening hours",
                "When the door is open.",
                List.of("opening times", "open")));
  }

  @Test
  void knowsItsFacts() {
    assertThat(shop.facts()).hasSize(10);
    assertThat(shop.facts().get(new FactId("tables-price")))
        .isEqualTo(
            new Fact(
                new FactId("tables-price"),
                new TopicId("tables"),
                "A table costs 5 coins an evening for each player.",
                List.of(new SectionRef(new SourceId("leaflet"), "tables")),
                List.of(),
                Fact.Kind.ESTABLISHED,
                Fact.Sensitivity.NONE,
                Optional.of("May 2024"),
                List.of()));
    assertThat(shop.facts().values())
        .extracting(Fact::sensitivity)
        .contains(
            Fact.Sensitivity.DEATH, Fact.Sensitivity.VIOLENCE, Fact.Sensitivity.PRIVATE_PERSON);
    assertThat(shop.facts().values())
        .extracting(Fact::kind)
        .contains(Fact.Kind.ESTIMATE, Fact.Kind.TESTIMONY, Fact.Kind.CLAIM);
  }

  @Test
  void knowsItsQuestions() {
    assertThat(shop.faq()).hasSize(8);
    assertThat(Shop.entry("hours-on-sunday"))
        .isEqualTo(
            new FaqEntry(
                new EntryId("hours-on-sunday"),
                new TopicId("hours"),
                "When are you open on Sundays?",
                List.of(
                    "sunday opening hours",
                    "are you there on the lord's day",
                    "can i come by at the weekend"),
                "On Sundays the shop is open from noon to 18:00.",
                Optional.of("Knock loudly if the bell does not ring."),
                List.of(new FactId("hours-sunday")),
                List.of(
                    new EntryId("hours-on-weekdays"),
                    new EntryId("tables-cost"),
                    new EntryId("returns-how"),
                    new EntryId("house-what-cat")),
                List.of(
                    new Premise(
                        "The shop is closed on Sundays.",
                        List.of(
                            "why are you closed on sundays",
                            "too bad that nobody works there on sunday"),
                        "No: the shop is open on Sundays, from noon to 18:00."))));
  }

  @Test
  void knowsWhatItDoesNotKnow() {
    assertThat(shop.uncovered().values())
        .containsExactly(
            new UncoveredQuestion(
                new EntryId("nc-parking"),
                "Where can I park my car?",
                List.of("is there a garage nearby", "parking lot"),
                "parking",
                Optional.of(new EntryId("hours-on-weekdays"))),
            new UncoveredQuestion(
                new EntryId("nc-wifi"),
                "What is the wireless password?",
                List.of("wifi code please"),
                "the wireless network",
                Optional.empty()));
  }

  @Test
  void knowsSmallTalkAndSynonyms() {
    assertThat(shop.smallTalk().values())
        .extracting(SmallTalkEntry::kind)
        .containsExactly(
            SmallTalkEntry.Kind.SOCIAL,
            SmallTalkEntry.Kind.SOCIAL,
            SmallTalkEntry.Kind.LOADED,
            SmallTalkEntry.Kind.DANGER);
    assertThat(shop.smallTalk().get(new EntryId("thanks")))
        .isEqualTo(
            new SmallTalkEntry(
                new EntryId("thanks"),
                SmallTalkEntry.Kind.SOCIAL,
                List.of("thanks a lot", "cheers mate"),
                "You are welcome at {publisher}.",
                List.of(new EntryId("hours-on-sunday"), new EntryId("house-motto"))));
    assertThat(shop.synonyms())
        .containsExactly(
            "price, cost, fee",
            "board game, boardgame, bg",
            "bg shop => meeple corner",
            "TTRPG, tabletop role-playing game");
  }
}
