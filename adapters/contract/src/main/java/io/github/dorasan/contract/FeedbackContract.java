package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.AnswerCounts;
import io.github.dorasan.community.learning.AnswerCounts.DayCount;
import io.github.dorasan.community.learning.AnswerCounts.Kind;
import io.github.dorasan.community.learning.GapStore;
import io.github.dorasan.community.learning.Hidden;
import io.github.dorasan.community.learning.HiddenStore;
import io.github.dorasan.community.learning.LearnedGap;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.community.learning.Vote;
import io.github.dorasan.community.learning.VoteStore;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.MessageRef;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Votes, hidden things, gaps, counts, and where answers stand. */
interface FeedbackContract extends StoreContract {
  private static Vote vote(EntryId entry, String member, boolean helpful) {
    return new Vote(
        entry, member, helpful, Optional.of(Vote.Reason.WRONG).filter(_ -> !helpful), NOON);
  }

  @Test
  default void aMemberHasOneVoteOnAnEntry() {
    CommunityId community = newCommunity();
    VoteStore votes = stores().learning().votes();
    EntryId one = new EntryId("one");
    EntryId two = new EntryId("two");
    votes.cast(community, vote(one, "ann", false));
    votes.cast(community, vote(one, "ann", true));
    votes.cast(community, vote(one, "bob", false));
    votes.cast(community, vote(two, "ann", true));
    assertThat(elsewhere().learning().votes().tallies(community, NOON))
        .containsExactly(new VoteStore.Tally(one, 1, 1), new VoteStore.Tally(two, 1, 0));
    assertThat(votes.tallies(community, NOON.plusSeconds(1))).isEmpty();
    assertThat(votes.tallies(newCommunity(), NOON)).isEmpty();
  }

  @Test
  default void aMembersVotesAreForgotten() {
    CommunityId community = newCommunity();
    VoteStore votes = stores().learning().votes();
    String ann = UUID.randomUUID().toString();
    votes.cast(community, vote(new EntryId("one"), ann, true));
    assertThat(votes.forget(ann)).isEqualTo(1);
    assertThat(votes.tallies(community, NOON)).isEmpty();
  }

  @Test
  default void thereIsOneCaseForAnEntry() {
    CommunityId community = newCommunity();
    VoteStore votes = stores().learning().votes();
    EntryId entry = new EntryId("one");
    assertThat(votes.openCase(community, entry, NOON)).isTrue();
    assertThat(elsewhere().learning().votes().openCase(community, entry, NOON)).isFalse();
    assertThat(votes.openCases(community)).containsExactly(entry);
    assertThat(votes.closeCase(community, entry)).isTrue();
    assertThat(votes.closeCase(community, entry)).isFalse();
    assertThat(votes.openCase(community, entry, NOON)).isTrue();
  }

  private static SentAnswers.Sent sent(String entry, MessageRef message) {
    return new SentAnswers.Sent(new EntryId(entry), message, "so");
  }

  @Test
  default void whereAnEntryWasAnsweredIsKeptForAWhile() {
    CommunityId community = newCommunity();
    SentAnswers sent = stores().learning().sentAnswers();
    ChannelRef channel = new ChannelRef(community.platform(), community.community(), unique());
    LocalDate day = LocalDate.of(2026, 3, 1);
    MessageRef old = new MessageRef(channel, "100");
    MessageRef young = new MessageRef(channel, "9");
    MessageRef younger = new MessageRef(channel, "10");
    sent.add(sent("one", old), day.minusDays(40));
    sent.add(sent("one", younger), day);
    sent.add(sent("one", young), day);
    sent.add(sent("one", young), day);
    sent.add(sent("two", young), day);
    assertThat(elsewhere().learning().sentAnswers().since(community, day.minusDays(40)))
        .containsExactly(
            sent("one", old), sent("one", young), sent("two", young), sent("one", younger));
    assertThat(sent.newest(channel)).contains(younger);
    assertThat(sent.communities()).contains(community);
    sent.removeBefore(day.minusDays(30));
    assertThat(sent.since(community, day.minusDays(40))).hasSize(3);
    sent.remove(young);
    assertThat(sent.since(community, day)).containsExactly(sent("one", younger));
    sent.remove(younger);
    assertThat(sent.newest(channel)).isEmpty();
    assertThat(sent.communities()).doesNotContain(community);
  }

  @Test
  default void whatAnAnswerSaysNowIsNotedOnce() {
    CommunityId community = newCommunity();
    SentAnswers answers = stores().learning().sentAnswers();
    ChannelRef channel = new ChannelRef(community.platform(), community.community(), unique());
    LocalDate day = LocalDate.of(2026, 3, 1);
    SentAnswers.Sent before = sent("one", new MessageRef(channel, "1"));
    answers.add(before, day);
    assertThat(answers.change(before, "otherwise")).isTrue();
    assertThat(elsewhere().learning().sentAnswers().change(before, "otherwise")).isFalse();
    assertThat(answers.since(community, day))
        .containsExactly(new SentAnswers.Sent(before.entry(), before.message(), "otherwise"));
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }

  @Test
  default void whatIsHiddenIsShownAgain() {
    CommunityId community = newCommunity();
    HiddenStore hidden = stores().learning().hidden();
    Hidden entry =
        new Hidden(Hidden.Kind.ENTRY, "one", "it's \"wrong\"", "ann", NOON, Optional.empty());
    Hidden quiet =
        new Hidden(
            Hidden.Kind.ALL,
            "",
            "a vigil",
            "bob",
            NOON.plusSeconds(1),
            Optional.of(NOON.plusSeconds(3600)));
    hidden.hide(community, quiet);
    hidden.hide(
        community, new Hidden(Hidden.Kind.ENTRY, "one", "old", "bob", NOON, Optional.empty()));
    hidden.hide(community, entry);
    assertThat(elsewhere().learning().hidden().all(community)).containsExactly(entry, quiet);
    assertThat(hidden.show(community, Hidden.Kind.TOPIC, "one")).isFalse();
    assertThat(hidden.show(community, Hidden.Kind.ENTRY, "one")).isTrue();
    assertThat(hidden.all(community)).containsExactly(quiet);
    assertThat(hidden.all(newCommunity())).isEmpty();
  }

  @Test
  default void gapsAreAddedAndTakenAway() {
    CommunityId community = newCommunity();
    GapStore gaps = stores().learning().gaps();
    long one = gaps.add(community, "Who won?", "yesterday's match", "ann", NOON);
    long two = gaps.add(community, "And today?", "today's match", "bob", NOON);
    assertThat(elsewhere().learning().gaps().all(community))
        .containsExactly(
            new LearnedGap(one, "Who won?", "yesterday's match", "ann", NOON),
            new LearnedGap(two, "And today?", "today's match", "bob", NOON));
    assertThat(gaps.remove(community, one)).isTrue();
    assertThat(gaps.remove(community, one)).isFalse();
    assertThat(gaps.all(community)).extracting(LearnedGap::number).containsExactly(two);
  }

  @Test
  default void questionsAreCountedByDay() {
    CommunityId community = newCommunity();
    AnswerCounts counts = stores().learning().counts();
    LocalDate day = LocalDate.of(2026, 3, 1);
    counts.count(community, day, Kind.ANSWERED, "one");
    elsewhere().learning().counts().count(community, day, Kind.ANSWERED, "one");
    counts.count(community, day, Kind.NOT_COVERED, "");
    counts.count(community, day.minusDays(1), Kind.ANSWERED, "two");
    assertThat(counts.since(community, day))
        .containsExactly(
            new DayCount(day, Kind.ANSWERED, "one", 2), new DayCount(day, Kind.NOT_COVERED, "", 1));
    assertThat(counts.since(community, day.minusDays(1))).hasSize(3);
    counts.removeBefore(community, day);
    assertThat(counts.since(community, day.minusDays(1))).hasSize(2);
  }
}
