package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Asker;
import io.github.dorasan.community.learning.TaughtVersion;
import io.github.dorasan.community.learning.UnansweredStore;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells those who asked in vain, where they asked, what was taught since: each of them once. */
final class WaitingAskers {
  static final String VERB = "waiting";

  /** At most so many with one press. */
  private static final int MOST = 20;

  private final LearningParts parts;
  private final UnansweredStore store;

  /** Someone who waits, and the question that was kept for them. */
  private record Waiting(long question, Asker asker, MessageRef message) {}

  WaitingAskers(LearningParts parts) {
    this.parts = parts;
    this.store = parts.stores().unanswered();
  }

  /** The button that answers them; empty where nobody waits. */
  Optional<Action> action(CommunityId community, long taught, Wording wording) {
    int count = (int) waiting(community, taught).limit(MOST).count();
    if (count == 0) {
      return Optional.empty();
    }
    String label = wording.text("waiting.answer", Map.of("count", count));
    return Optional.of(new Action(ActionIds.of(VERB, Long.toString(taught)), label, label));
  }

  private Stream<Waiting> waiting(CommunityId community, long taught) {
    return store.answeredBy(community, taught).stream()
        .flatMap(
            question ->
                store.askers(community, question).stream()
                    .filter(asker -> !asker.answered())
                    .flatMap(
                        asker ->
                            asker.message().stream()
                                .map(message -> new Waiting(question, asker, message))));
  }

  /** Answers them, and tells how many. */
  Optional<Reply> press(Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
    CommunityId community = CommunityId.of(pressed.channel());
    Optional<TaughtVersion> taught =
        Numbers.positive(object)
            .flatMap(number -> parts.stores().taught().latest(community, number))
            .filter(version -> !version.removed());
    Optional<ChatPlatform> platform = parts.services().platforms().named(community.platform());
    if (taught.isEmpty() || platform.isEmpty()) {
      return Optional.empty();
    }
    long number = taught.get().answer().number();
    List<Waiting> now = waiting(community, number).limit(MOST).toList();
    long told =
        now.stream()
            .filter(one -> tell(community, one, taught.get(), platform.get(), knowledge))
            .count();
    return Optional.of(
        new ReplyBuilder(knowledge.wording())
            .sentence("waiting.told", Map.of("count", told))
            .actions(action(community, number, knowledge.wording()).stream().toList())
            .discreet()
            .replacing());
  }

  /** Noted before it is sent: rather not at all than twice. */
  private boolean tell(
      CommunityId community,
      Waiting one,
      TaughtVersion taught,
      ChatPlatform platform,
      KnowledgeView knowledge) {
    if (!store.tell(community, one.question(), one.asker().member())) {
      return false;
    }
    String where = platform.link(one.message()).map(link -> " " + link).orElse("");
    Reply reply =
        new ReplyBuilder(knowledge.wording())
            .sentence(
                "waiting.since", Map.of("question", taught.answer().question(), "where", where))
            .text(taught.answer().answer())
            .sentence("answer.taught", Map.of("community", parts.overlays().of(community).name()))
            .actions(Votes.actions(List.of(taught.answer().id().value()), knowledge.wording()))
            .build();
    return platform.send(Outgoing.to(one.message().channel(), reply)) instanceof SendOutcome.Sent;
  }
}
