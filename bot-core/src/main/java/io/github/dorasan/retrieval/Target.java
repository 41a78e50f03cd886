package io.github.dorasan.retrieval;

import io.github.dorasan.model.EntryId;

/** What a question can be matched with. */
public sealed interface Target {
  /** The entry that the target belongs to. */
  EntryId entry();

  /** An FAQ entry by its question, phrasings, answer or facts. */
  record Faq(EntryId entry) implements Target {}

  /**
   * A misbelief that an FAQ entry sets right.
   *
   * @param index its place among the entry's premises, from 0
   */
  record Premise(EntryId entry, int index) implements Target {}

  /** A question that is known not to be covered. */
  record Uncovered(EntryId entry) implements Target {}

  /** Something people say to a bot that is no question to its sources. */
  record SmallTalk(EntryId entry) implements Target {}
}
