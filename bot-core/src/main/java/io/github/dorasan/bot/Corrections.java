package io.github.dorasan.bot;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Corrects what was answered with an entry lately: in its place where the platform changes
 * messages, else by one more message in each channel. Nobody waits for it.
 */
final class Corrections {
  private final LearningParts parts;
  private final Lending lending;

  Corrections(LearningParts parts, Lending lending) {
    this.parts = parts;
    this.lending = lending;
  }

  /** An entry is answered otherwise now. */
  void changed(ChannelRef around, EntryId entry, EntryId by) {
    parts.later(() -> correct(around, entry, Optional.of(by)));
  }

  /** An entry is answered no more. */
  void withdrawn(ChannelRef around, EntryId entry) {
    parts.later(() -> correct(around, entry, Optional.empty()));
  }

  /** No entry of a topic is answered with any more. */
  void withdrawn(ChannelRef around, List<EntryId> entries) {
    parts.later(() -> entries.forEach(entry -> correct(around, entry, Optional.empty())));
  }

  /** The entries of a topic are answered with again. */
  void shown(ChannelRef around, TopicId topic) {
    parts.later(
        () ->
            lending
                .lend(around, Setting.COMMUNITY, knowledge -> of(topic, knowledge.base()))
                .forEach(entry -> correct(around, entry, Optional.of(entry))));
  }

  /** The entries of a topic. */
  static List<EntryId> of(TopicId topic, KnowledgeBase base) {
    return base.faq().values().stream()
        .filter(entry -> entry.topic().equals(topic))
        .map(FaqEntry::id)
        .toList();
  }

  private void correct(ChannelRef around, EntryId entry, Optional<EntryId> by) {
    CommunityId community = CommunityId.of(around);
    LocalDate today = parts.today(community);
    SentAnswers sent = parts.stores().sentAnswers();
    List<MessageRef> posts = sent.since(community, entry, today.minusDays(SentAnswers.DAYS));
    Optional<ChatPlatform> platform = parts.services().platforms().named(community.platform());
    if (posts.isEmpty() || platform.isEmpty()) {
      return;
    }
    Reply correction = correction(around, by, today);
    Set<ChannelRef> told = new HashSet<>();
    for (MessageRef post : posts) {
      boolean edited =
          platform.get().capabilities().edits()
              && platform.get().edit(post, correction) instanceof SendOutcome.Sent;
      if (!edited) {
        sent.remove(post);
        if (told.add(post.channel())) {
          platform.get().send(Outgoing.to(post.channel(), correction));
        }
      }
    }
  }

  private Reply correction(ChannelRef around, Optional<EntryId> by, LocalDate today) {
    Wording wording = parts.services().wording(CommunityId.of(around));
    Optional<Reply> now =
        lending.lend(
            around,
            Setting.COMMUNITY,
            knowledge ->
                by.flatMap(knowledge.base()::entry)
                    .map(
                        (FaqEntry entry) -> knowledge.replies().reply(new Answer.Answered(entry))));
    if (now.isEmpty()) {
      return new ReplyBuilder(wording)
          .sentence("correction.withdrawn", Map.of("date", today.toString()))
          .build();
    }
    String line = wording.text("correction.corrected", Map.of("date", today.toString()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Notice(List.of(new Span.Text(line))));
    blocks.addAll(now.get().blocks());
    List<String> ids = by.stream().map(EntryId::value).toList();
    blocks.add(new Block.Actions(Votes.actions(ids, wording)));
    return new Reply(blocks, false);
  }
}
