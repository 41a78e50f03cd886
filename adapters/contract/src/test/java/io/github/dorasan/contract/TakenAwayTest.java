package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers that are removed, and answers that are corrected. */
class TakenAwayTest {
  private static final CommunityId HOUSE = CommunityId.of(InMemoryPlatform.channel("ann"));
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2024-05-02T10:00:00Z"));

  /** A chat on a platform that can change messages, or cannot. */
  private record Place(InMemoryDriver driver, LearningShop shop, Chat chat) {
    static Place of(InMemoryDriver driver) {
      LearningShop shop = new LearningShop(driver.platform("ann"), NOW);
      driver.platform("mod").join(InMemoryPlatform.channel("mod"));
      driver.start(shop.bot());
      return new Place(driver, shop, new Chat(driver));
    }

    static Place able() {
      return of(new InMemoryDriver(InMemoryPlatform.ABLE));
    }

    MessageRef newest() {
      return shop.stores()
          .learning()
          .sentAnswers()
          .newest(InMemoryPlatform.channel("ann"))
          .orElseThrow();
    }

    String post() {
      return driver.platform("ann").sent().message(newest()).map(Object::toString).orElse("");
    }
  }

  @Test
  void theAskerRemovesTheirLastAnswerByACommand() {
    Place place = Place.able();
    place.chat().user("ann").uses("remove");
    place.chat().bot().replied("I know of no answer here that you may remove");
    place.chat().user("ann").says("How do I return a game?");
    assertThat(place.post()).contains("within 14 days");
    MessageRef post = place.newest();
    place.chat().user("ann").uses("remove");
    place.chat().bot().replied("Removed.");
    assertThat(place.driver().platform("ann").sent().message(post)).isEmpty();
    assertThat(place.shop().stores().learning().sentAnswers().communities()).isEmpty();
    place.chat().user("ann").uses("remove");
    place.chat().bot().replied("I know of no answer");
    assertThat(place.shop().stores().auditLog().page(HOUSE, AuditLog.NEWEST, 9)).isEmpty();
  }

  @Test
  void aModeratorRemovesAnothersAnswerByACommandAndThatIsLogged() {
    Place place = Place.able();
    place.chat().user("ann").says("How do I return a game?");
    MessageRef post = place.newest();
    remove(place, new Author("bea", Author.Role.MEMBER));
    assertThat(place.driver().platform("ann").sent().message(post)).isPresent();
    remove(place, new Author("mod", Author.Role.MODERATOR));
    assertThat(place.driver().platform("ann").sent().message(post)).isEmpty();
    assertThat(place.shop().stores().auditLog().page(HOUSE, AuditLog.NEWEST, 9))
        .extracting(one -> one.entry().actor() + " " + one.entry().action())
        .containsExactly("mod answer.remove");
  }

  @Test
  void aModeratorRemovesWhatWasAnsweredBeforeTheBotWasStartedAnew() {
    Place place = Place.able();
    place.chat().user("ann").says("How do I return a game?");
    place.chat().user("ann").says("When is game night?");
    MessageRef post = place.newest();
    place.driver().platform("ann").close();
    place.driver().start(place.shop().anew());
    remove(place, new Author("bea", Author.Role.MEMBER));
    assertThat(place.driver().platform("ann").sent().message(post)).isPresent();
    remove(place, new Author("mod", Author.Role.MODERATOR));
    assertThat(place.driver().platform("ann").sent().message(post)).isEmpty();
    assertThat(place.newest()).isNotEqualTo(post);
  }

  private static void remove(Place place, Author by) {
    place
        .driver()
        .platform("ann")
        .hear(new Incoming.Command(InMemoryPlatform.channel("ann"), by, "remove", Map.of()));
  }

  @Test
  void aTopicThatIsHiddenTakesItsAnswersBackAndBringsThemBack() {
    Place place = Place.able();
    place.chat().user("ann").says("How do I return a game?");
    place.chat().user("mod").uses("hide topic", "topic", "orders", "reason", "sold");
    assertThat(place.post()).contains("was taken back on 2024-05-02");
    place.chat().user("mod").uses("unhide", "id", "orders");
    assertThat(place.post()).contains("Corrected on 2024-05-02", "within 14 days");
  }

  @Test
  void whereMessagesStayACorrectionFollowsOnce() {
    Place place = Place.of(new InMemoryDriver(InMemoryPlatform.PLAIN));
    place.chat().user("ann").says("How do I return a game?");
    int before = place.driver().shown("ann").size();
    place.chat().user("mod").uses("hide entry", "entry", "return-a-game", "reason", "wrong");
    assertThat(place.driver().shown("ann")).hasSize(before + 1);
    assertThat(place.driver().shown("ann").getLast().text()).contains("was taken back");
    place.chat().user("mod").uses("unhide", "id", "return-a-game");
    assertThat(place.driver().shown("ann")).hasSize(before + 1);
  }
}
