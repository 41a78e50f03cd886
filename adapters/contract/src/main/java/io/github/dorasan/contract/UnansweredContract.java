package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Asker;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.KeptQuestion.Status;
import io.github.dorasan.community.learning.UnansweredStore;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.MessageRef;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions are kept with how many people asked them, and a person who is forgotten is gone. */
interface UnansweredContract extends StoreContract {
  private UnansweredStore kept() {
    return stores().learning().unanswered();
  }

  private static Asker asker(String member, long second) {
    return Asker.waiting(member, NOON.plusSeconds(second), Optional.empty());
  }

  /** A member that no other test has seen: forgetting reaches into every community. */
  private static String member() {
    return UUID.randomUUID().toString();
  }

  @Test
  default void aQuestionIsKeptWithItsAskers() {
    CommunityId community = newCommunity();
    assertThat(kept().all(community)).isEmpty();
    long number = kept().add(community, "it's \"new\"?", asker("ann", 0));
    kept().ask(community, number, asker("bob", 20));
    kept().ask(community, number, asker("ann", 10));
    KeptQuestion expected =
        new KeptQuestion(number, "it's \"new\"?", Status.OPEN, 2, NOON, NOON.plusSeconds(20));
    assertThat(elsewhere().learning().unanswered().all(community)).containsExactly(expected);
    assertThat(kept().find(community, number)).contains(expected);
    assertThat(kept().find(newCommunity(), number)).isEmpty();
    assertThat(kept().askers(community, number))
        .containsExactly(asker("ann", 10), asker("bob", 20));
  }

  @Test
  default void theMessageIsKeptWhereItIsGiven() {
    CommunityId community = newCommunity();
    MessageRef message =
        new MessageRef(new ChannelRef(community.platform(), community.community(), "games"), "m1");
    Asker asker = Asker.waiting("ann", NOON, Optional.of(message));
    long number = kept().add(community, "when?", asker);
    assertThat(kept().askers(community, number)).containsExactly(asker);
  }

  @Test
  default void nobodyAsksWhatIsNotThere() {
    CommunityId community = newCommunity();
    kept().ask(community, 7, asker("ann", 0));
    assertThat(kept().all(community)).isEmpty();
    assertThat(kept().askers(community, 7)).isEmpty();
  }

  @Test
  default void numbersAreNotGivenTwice() {
    CommunityId community = newCommunity();
    long first = kept().add(community, "one", asker("ann", 0));
    kept().removeBefore(community, NOON.plusSeconds(1));
    assertThat(kept().add(community, "two", asker("ann", 0))).isGreaterThan(first);
  }

  @Test
  default void whatBecameOfAQuestionIsNoted() {
    CommunityId community = newCommunity();
    long number = kept().add(community, "when?", asker("ann", 0));
    kept().mark(community, number, Status.BLOCKED);
    assertThat(kept().find(community, number)).map(KeptQuestion::status).contains(Status.BLOCKED);
  }

  @Test
  default void whichAnswerAnswersAQuestionIsNoted() {
    CommunityId community = newCommunity();
    long one = kept().add(community, "one", asker("ann", 0));
    long two = kept().add(community, "two", asker("ann", 0));
    kept().answer(community, one, 4);
    kept().answer(community, two, 4);
    assertThat(kept().answeredBy(community, 4)).containsExactly(one, two);
    assertThat(kept().find(community, one)).map(KeptQuestion::status).contains(Status.ANSWERED);
    kept().mark(community, two, Status.OPEN);
    assertThat(kept().answeredBy(community, 4)).containsExactly(one);
    assertThat(kept().answeredBy(community, 0)).isEmpty();
  }

  @Test
  default void oneQuestionIsMergedIntoAnother() {
    CommunityId community = newCommunity();
    long one = kept().add(community, "one", asker("ann", 5));
    long other = kept().add(community, "other", asker("ann", 1));
    kept().ask(community, other, asker("bob", 9));
    kept().merge(community, other, one);
    kept().merge(community, other, one);
    kept().merge(community, one, one);
    assertThat(kept().all(community))
        .containsExactly(
            new KeptQuestion(one, "one", Status.OPEN, 2, NOON.plusSeconds(1), NOON.plusSeconds(9)));
    assertThat(kept().askers(community, one)).containsExactly(asker("ann", 5), asker("bob", 9));
  }

  @Test
  default void anAskerIsToldOnce() {
    CommunityId community = newCommunity();
    long number = kept().add(community, "when?", asker("ann", 0));
    assertThat(kept().tell(community, number, "ann")).isTrue();
    assertThat(elsewhere().learning().unanswered().tell(community, number, "ann")).isFalse();
    assertThat(kept().tell(community, number, "bob")).isFalse();
    assertThat(kept().askers(community, number)).extracting(Asker::answered).containsExactly(true);
  }

  @Test
  default void whatSomeoneAskedInABurstIsTakenBack() {
    CommunityId community = newCommunity();
    String ann = member();
    long old = kept().add(community, "old", asker(ann, 0));
    kept().add(community, "alone", asker(ann, 60));
    long shared = kept().add(community, "shared", asker(ann, 61));
    kept().ask(community, shared, asker("bob", 62));
    assertThat(kept().takeBack(community, ann, NOON.plusSeconds(60))).isEqualTo(2);
    assertThat(kept().all(community)).extracting(KeptQuestion::number).containsExactly(old, shared);
  }

  @Test
  default void aMemberIsForgottenEverywhere() {
    CommunityId one = newCommunity();
    CommunityId two = newCommunity();
    String ann = member();
    kept().add(one, "alone", asker(ann, 0));
    long shared = kept().add(two, "shared", asker(ann, 0));
    kept().ask(two, shared, asker("bob", 1));
    assertThat(kept().forget(ann)).isEqualTo(2);
    assertThat(kept().forget(ann)).isZero();
    assertThat(kept().all(one)).isEmpty();
    assertThat(kept().all(two)).extracting(KeptQuestion::people).containsExactly(1);
  }

  @Test
  default void linksAreForgottenAndTheQuestionsStay() {
    CommunityId community = newCommunity();
    String ann = member();
    MessageRef message =
        new MessageRef(new ChannelRef(community.platform(), community.community(), "lobby"), "m1");
    long linked = kept().add(community, "linked", Asker.waiting(ann, NOON, Optional.of(message)));
    kept().add(community, "alone", asker(ann, 0));
    assertThat(kept().forgetLinks(ann)).isEqualTo(1);
    assertThat(kept().forgetLinks(ann)).isZero();
    assertThat(kept().askers(community, linked)).containsExactly(asker(ann, 0));
    assertThat(kept().all(community)).hasSize(2);
  }

  @Test
  default void oldQuestionsAreRemoved() {
    CommunityId community = newCommunity();
    kept().add(community, "old", asker("ann", 0));
    long young = kept().add(community, "young", asker("ann", 10));
    assertThat(kept().removeBefore(community, NOON.plusSeconds(10))).isEqualTo(1);
    assertThat(kept().all(community)).extracting(KeptQuestion::number).containsExactly(young);
    assertThat(kept().removeBefore(newCommunity(), NOON)).isZero();
  }
}
