package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Asker;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.Masking;
import io.github.dorasan.community.learning.UnansweredStore;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Setting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Keeps questions that had no answer or whose answer did not help. Texts from private and inline
 * use are never kept, nor what somebody asks in a burst.
 */
final class QuestionKeeper {
  /** A community's moderators can do nothing with more. */
  private static final int MOST = 2000;

  private final LearningParts parts;
  private final Lending lending;
  private final UnansweredStore store;
  private final Bursts bursts;

  QuestionKeeper(LearningParts parts, Lending lending) {
    this.parts = parts;
    this.lending = lending;
    this.store = parts.stores().unanswered();
    this.bursts = new Bursts(parts.clock());
  }

  /** Keeps a question that somebody asked; nobody waits for it. */
  void keep(Incoming incoming, String text) {
    String masked = Masking.mask(text);
    if (incoming.setting() != Setting.COMMUNITY || masked.isBlank()) {
      return;
    }
    Instant now = parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    parts.later(() -> keepNow(incoming, masked, now));
  }

  private void keepNow(Incoming incoming, String text, Instant now) {
    CommunityId community = CommunityId.of(incoming.channel());
    String member = parts.services().members().of(incoming);
    if (bursts.more(community + " " + member)) {
      store.takeBack(community, member, now.minus(Bursts.WINDOW));
      return;
    }
    List<KeptQuestion> known = store.all(community);
    Asker asker = Asker.waiting(member, now, message(community, incoming));
    Optional<KeptQuestion> same = same(incoming, text, known);
    if (same.isPresent()) {
      again(community, same.get(), asker);
    } else if (known.size() < MOST) {
      store.add(community, text, asker);
    }
  }

  private Optional<KeptQuestion> same(Incoming incoming, String text, List<KeptQuestion> known) {
    List<String> texts = known.stream().map(KeptQuestion::text).toList();
    return lending
        .lend(
            incoming.channel(),
            incoming.setting(),
            knowledge -> knowledge.engine().meaning().nearest(text, texts))
        .map(known::get);
  }

  private void again(CommunityId community, KeptQuestion question, Asker asker) {
    switch (question.status()) {
      case BLOCKED -> {
        // Nothing more is kept of it.
      }
      case OPEN, NOT_COVERED -> store.ask(community, question.number(), asker);
      case DISMISSED -> {
        boolean somebodyElse =
            store.askers(community, question.number()).stream()
                .noneMatch(known -> known.member().equals(asker.member()));
        store.ask(community, question.number(), asker);
        if (somebodyElse) {
          store.mark(community, question.number(), KeptQuestion.Status.OPEN);
        }
      }
      case ANSWERED -> {
        store.ask(community, question.number(), asker);
        store.mark(community, question.number(), KeptQuestion.Status.OPEN);
      }
    }
  }

  private Optional<MessageRef> message(CommunityId community, Incoming incoming) {
    return incoming instanceof Incoming.Asked asked
            && parts.services().settings().of(community).keepsLinks()
        ? asked.message().map(id -> new MessageRef(asked.channel(), id))
        : Optional.empty();
  }
}
