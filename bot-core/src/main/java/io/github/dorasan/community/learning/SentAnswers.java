package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.MessageRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps for a while where an entry was answered with, and what it said there, so that a correction
 * can reach it. Nothing of whoever asked is kept.
 */
public interface SentAnswers {
  /** For how many days. */
  int DAYS = 30;

  /**
   * That a message answers with an entry.
   *
   * @param said a short form of what the entry said there; empty where that is not known
   */
  record Sent(EntryId entry, MessageRef message, String said) {}

  /** Notes that a message answers with an entry; nothing where that is noted already. */
  void add(Sent sent, LocalDate day);

  /** The communities with answers. */
  Set<CommunityId> communities();

  /** What a community was answered with since a day, the newest last. */
  List<Sent> since(CommunityId community, LocalDate day);

  /** The newest answer in a channel. */
  Optional<MessageRef> newest(ChannelRef channel);

  /**
   * Notes that a message says something else now.
   *
   * @return whether it was still noted as it was read; if not, nothing has changed
   */
  boolean change(Sent from, String said);

  /** Forgets a message. */
  void remove(MessageRef message);

  /** Forgets what was sent before a day. */
  void removeBefore(LocalDate day);
}
