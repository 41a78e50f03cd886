package io.github.dorasan.bot;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.community.learning.SentAnswers.Sent;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.ReplyComposer;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Corrects answers of the last 30 days that say something else by now, or are taken back: in their
 * place where the platform changes messages, else by one more message. Safe for use by many
 * instances at once.
 */
public final class Corrections {
  /** In a channel whose messages stay, a changed folder must not become a flood. */
  private static final int MOST_MESSAGES = 3;

  private final LearningParts parts;
  private final Lending lending;

  /** What held where a community's answers were last looked at. */
  private final Map<CommunityId, Looked> looked = new ConcurrentHashMap<>();

  private record Looked(String folder, long revision) {}

  /** What was said about a channel's messages that stay. */
  private record Told(Map<ChannelRef, List<List<EntryId>>> byChannel) {
    boolean add(ChannelRef channel, List<EntryId> entries) {
      List<List<EntryId>> before = byChannel.computeIfAbsent(channel, _ -> new ArrayList<>());
      return before.size() < MOST_MESSAGES && !before.contains(entries) && before.add(entries);
    }
  }

  Corrections(LearningParts parts, Lending lending) {
    this.parts = parts;
    this.lending = lending;
  }

  /** Corrections of what was answered from the knowledge of these places. */
  public static Corrections of(LearningParts parts, Places places) {
    return new Corrections(parts, places);
  }

  /** Notes what a message answers with; nobody waits for it. */
  void remember(MessageRef message, List<EntryId> entries) {
    if (!entries.isEmpty()) {
      parts.later(
          () -> {
            LocalDate today = parts.today(CommunityId.of(message.channel()));
            Standing standing = standing(message.channel(), today);
            List<Sent> sent =
                entries.stream()
                    .map(entry -> new Sent(entry, message, standing.said(entry)))
                    .toList();
            SentAnswers store = parts.stores().sentAnswers();
            parts.note(() -> sent.forEach(one -> store.add(one, today)));
          });
    }
  }

  /** Looks at a community where something was changed now; nobody waits for it. */
  void changed(ChannelRef around) {
    parts.later(() -> look(CommunityId.of(around)));
  }

  /**
   * Looks at every community whose answers may have changed since it last looked; first at all. To
   * be called once a minute: it sees to what was changed in the folder, and to what could not be
   * corrected at once.
   *
   * @throws io.github.dorasan.community.StoreException if a store cannot be used
   */
  public void look() {
    for (CommunityId community : parts.stores().sentAnswers().communities()) {
      ChannelRef around = new ChannelRef(community.platform(), community.community(), "");
      Looked now = new Looked(folder(around).version(), parts.overlays().of(community).revision());
      if (!now.equals(looked.get(community)) && look(community)) {
        looked.put(community, now);
      }
    }
  }

  private KnowledgeBase folder(ChannelRef around) {
    return lending.lend(around, Setting.PRIVATE, KnowledgeView::base);
  }

  private Standing standing(ChannelRef around, LocalDate today) {
    Overlay overlay = parts.overlays().of(CommunityId.of(around));
    return Standing.of(folder(around), overlay, today);
  }

  /** Tells whether all is as it should be; if not, it is to be looked at again. */
  private boolean look(CommunityId community) {
    LocalDate today = parts.today(community);
    Map<MessageRef, List<Sent>> posts = new LinkedHashMap<>();
    // What was said last is seen by most.
    for (Sent sent :
        parts
            .stores()
            .sentAnswers()
            .since(community, today.minusDays(SentAnswers.DAYS))
            .reversed()) {
      posts.computeIfAbsent(sent.message(), _ -> new ArrayList<>()).add(sent);
    }
    Optional<ChatPlatform> platform = parts.services().platforms().named(community.platform());
    if (posts.isEmpty() || platform.isEmpty()) {
      return true;
    }
    Standing standing = standing(posts.keySet().iterator().next().channel(), today);
    Told told = new Told(new HashMap<>());
    return posts.values().stream().allMatch(post -> correct(post, standing, platform.get(), told));
  }

  /** Noted before it is done: rather not at all than twice. */
  private boolean correct(List<Sent> post, Standing standing, ChatPlatform platform, Told told) {
    SentAnswers answers = parts.stores().sentAnswers();
    List<Sent> noted =
        post.stream()
            .filter(sent -> !standing.holds(sent))
            .filter(sent -> answers.change(sent, standing.said(sent.entry())))
            .toList();
    if (noted.isEmpty()) {
      return true;
    }
    MessageRef message = post.getFirst().message();
    List<EntryId> entries = post.stream().map(Sent::entry).sorted().toList();
    Reply correction = correction(CommunityId.of(message.channel()), entries, standing);
    SendOutcome edited =
        platform.capabilities().edits()
            ? platform.edit(message, correction)
            : new SendOutcome.Refused("messages stay here");
    if (edited instanceof SendOutcome.RateLimited) {
      noted.forEach(
          sent ->
              answers.change(
                  new Sent(sent.entry(), message, standing.said(sent.entry())), sent.said()));
      return false;
    }
    if (!(edited instanceof SendOutcome.Sent)) {
      answers.remove(message);
      if (told.add(message.channel(), entries)) {
        platform.send(Outgoing.to(message.channel(), correction));
      }
    }
    return true;
  }

  private Reply correction(CommunityId community, List<EntryId> entries, Standing standing) {
    Wording wording = parts.services().wording(community);
    Map<String, String> date = Map.of("date", standing.today().toString());
    List<FaqEntry> now =
        entries.stream().flatMap(entry -> standing.entry(entry).stream()).distinct().toList();
    if (now.isEmpty()) {
      return new ReplyBuilder(wording).sentence("correction.withdrawn", date).build();
    }
    ReplyComposer replies = new ReplyComposer(standing.now(), wording);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Notice(List.of(new Span.Text(wording.text("correction.corrected", date)))));
    now.forEach(entry -> blocks.addAll(replies.reply(new Answer.Answered(entry)).blocks()));
    List<String> ids = now.stream().map(entry -> entry.id().value()).toList();
    blocks.add(new Block.Actions(Votes.actions(ids, wording)));
    return new Reply(blocks, false);
  }
}
