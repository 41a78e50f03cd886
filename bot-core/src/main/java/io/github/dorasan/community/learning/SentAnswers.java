package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.platform.MessageRef;
import java.time.LocalDate;
import java.util.List;

/** Keeps for a while where an entry was answered with, so that a correction can reach it. */
public interface SentAnswers {
  /** For how many days. */
  int DAYS = 30;

  /** Notes that a message answers with an entry. */
  void add(EntryId entry, MessageRef message, LocalDate day);

  /** Where a community was answered with an entry since a day, the newest last. */
  List<MessageRef> since(CommunityId community, EntryId entry, LocalDate day);

  /** Forgets a message. */
  void remove(MessageRef message);

  /** Forgets what was sent before a day. */
  void removeBefore(LocalDate day);
}
