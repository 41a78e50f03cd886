package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps questions that had no answer, and who asked them. Nobody's name is kept. */
public interface UnansweredStore {
  /** All of a community's, whatever became of them, by number. */
  List<KeptQuestion> all(CommunityId community);

  /** One of them. */
  Optional<KeptQuestion> find(CommunityId community, long number);

  /**
   * Keeps a question that somebody asked.
   *
   * @return its number
   */
  long add(CommunityId community, String text, Asker asker);

  /** Somebody asks a kept question; who asked it before is counted once. */
  void ask(CommunityId community, long number, Asker asker);

  /** Who asked it, the first first. */
  List<Asker> askers(CommunityId community, long number);

  /** Notes what became of it. */
  void mark(CommunityId community, long number, KeptQuestion.Status status);

  /** Notes that a taught answer answers it; more than one may, and the last counts. */
  void answer(CommunityId community, long number, long taught);

  /** The numbers of those that a taught answer answers. */
  List<Long> answeredBy(CommunityId community, long taught);

  /** Gives the askers of one question to another, and drops the one. */
  void merge(CommunityId community, long from, long into);

  /**
   * Notes that an asker is told the answer now.
   *
   * @return whether nobody had told them before
   */
  boolean tell(CommunityId community, long number, String member);

  /**
   * Takes back what a member asked since then; a question that nobody else asked goes too.
   *
   * @return how many questions they had asked
   */
  int takeBack(CommunityId community, String member, Instant since);

  /**
   * Forgets where a member asked, in every community.
   *
   * @return how many links to messages that were
   */
  int forgetLinks(String member);

  /**
   * Forgets a member in every community; a question that nobody else asked goes too.
   *
   * @return how many questions they had asked
   */
  int forget(String member);

  /**
   * Removes a community's questions that were last asked before then.
   *
   * @return how many
   */
  int removeBefore(CommunityId community, Instant before);
}
