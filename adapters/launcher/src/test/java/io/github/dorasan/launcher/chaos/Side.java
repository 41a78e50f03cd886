package io.github.dorasan.launcher.chaos;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.platform.ChannelRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the two platforms, with everybody on it. Safe for use by many threads at once. */
interface Side {
  /**
   * Everything that the bot says before the world is let go wrong: answers that can be voted on.
   */
  void prepare();

  /** Somebody asks something. */
  Question ask(String text);

  /** What the bot has replied, by the key of the question. */
  Map<String, List<String>> replies();

  /**
   * Somebody who has never done so says that an answer helped.
   *
   * @return the answer's entry
   */
  Vote vote(int number);

  /** Whether whoever voted has seen that it counts. */
  boolean isThanked(Vote vote);

  /**
   * A moderator teaches an answer.
   *
   * @return whether they saw that it is saved
   */
  boolean teach(String question, String answer);

  /** What is said of a question that a moderator taught, when somebody asks it. */
  Optional<String> answerTo(String question);

  /** The communities. */
  List<CommunityId> communities();

  /** A new place for daily facts. */
  ChannelRef newChannel(String name);

  /** How often something with a text stands in a channel. */
  int count(ChannelRef channel, String text);

  /**
   * A vote.
   *
   * @param community where it was given
   * @param entry on which answer
   * @param key by which the bot's word on it is found
   */
  record Vote(CommunityId community, String entry, String key) {}
}
