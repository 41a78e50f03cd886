package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.KeptQuestion.Status;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows one moderator the kept questions, page by page; its buttons carry whose view it is. */
final class UnansweredView {
  static final String VERB = "unanswered";

  private static final int MOST_LINKS = 3;
  private static final int ON_A_PAGE = 3;
  private static final int TARGETS = 5;

  /** So much of a hash is enough to tell the moderators of a channel apart. */
  private static final int OWNER_LENGTH = 8;

  private final LearningParts parts;
  private final CommunityId community;
  private final KnowledgeView knowledge;
  private final String owner;

  UnansweredView(LearningParts parts, Incoming incoming, KnowledgeView knowledge) {
    this.parts = parts;
    this.community = CommunityId.of(incoming.channel());
    this.knowledge = knowledge;
    this.owner = parts.services().members().of(incoming).substring(0, OWNER_LENGTH);
  }

  KnowledgeView knowledge() {
    return knowledge;
  }

  /** In the place of the owner's own view; whoever presses another's gets one of their own. */
  Reply placed(Reply reply, String pressedOwner) {
    return pressedOwner.equals(owner) ? reply.replacing() : reply;
  }

  /** The first page, where somebody else was faster. */
  Reply changedMeanwhile() {
    return new ReplyBuilder(knowledge.wording())
        .sentence("unanswered.changed")
        .all(page(1))
        .discreet();
  }

  /** A page, from 1; the last where there are not so many. */
  Reply page(long wanted) {
    List<KeptQuestion> open = open();
    Wording wording = knowledge.wording();
    if (open.isEmpty()) {
      return new ReplyBuilder(wording).sentence("unanswered.none").discreet();
    }
    Page<KeptQuestion> page = Page.of(open, wanted, ON_A_PAGE);
    ReplyBuilder writing =
        new ReplyBuilder(wording)
            .sentence(
                "unanswered.title",
                Map.of("count", open.size(), "page", page.number(), "pages", page.count()));
    for (KeptQuestion question : page.rows()) {
      writing.labelled("#" + question.number(), question.text());
      writing.sentence("unanswered.people", times(question));
      links(question).ifPresent(writing::block);
      writing.actions(actions(question));
    }
    return writing.actions(page.turning(this::paging)).discreet();
  }

  /** Where it was asked, as far as that is kept and the platform can lead there. */
  private Optional<Block> links(KeptQuestion question) {
    List<String> addresses =
        parts.stores().unanswered().askers(community, question.number()).stream()
            .flatMap(asker -> asker.message().stream())
            .flatMap(message -> address(message).stream())
            .limit(MOST_LINKS)
            .toList();
    List<Span> spans = new ArrayList<>();
    for (String address : addresses) {
      spans.add(new Span.Text(spans.isEmpty() ? wording("unanswered.where") + " " : ", "));
      spans.add(new Span.Link(wording("unanswered.link"), address));
    }
    return spans.isEmpty() ? Optional.empty() : Optional.of(new Block.Footnote(spans));
  }

  private String wording(String key) {
    return knowledge.wording().text(key);
  }

  private Optional<String> address(MessageRef message) {
    return parts
        .services()
        .platforms()
        .named(community.platform())
        .flatMap(platform -> platform.link(message));
  }

  /** Most people first, then the latest. */
  private List<KeptQuestion> open() {
    return parts.stores().unanswered().all(community).stream()
        .filter(question -> question.status() == Status.OPEN)
        .sorted(
            Comparator.comparingInt(KeptQuestion::people)
                .thenComparing(KeptQuestion::last)
                .reversed())
        .toList();
  }

  private Map<String, Object> times(KeptQuestion question) {
    ZoneId zone = parts.zone(community);
    return Map.of(
        "count",
        question.people(),
        "first",
        LocalDate.ofInstant(question.first(), zone).toString(),
        "last",
        LocalDate.ofInstant(question.last(), zone).toString());
  }

  private List<Action> actions(KeptQuestion question) {
    return Stream.of(
            action("unanswered.teach", "teach", question),
            action("unanswered.dismiss", "dismiss", question),
            action("unanswered.gap", "gap", question),
            action("unanswered.merge", "merge", question),
            action("unanswered.block", "block", question))
        .toList();
  }

  private Action action(String key, String what, KeptQuestion question) {
    long number = question.number();
    return new Action(
        ActionIds.of(VERB, owner + ":" + what + ":" + number),
        knowledge.wording().text(key, Map.of("number", "#" + number)),
        "/unanswered do=" + what + " number=" + number);
  }

  private Action paging(String key, int page) {
    return new Action(
        ActionIds.of(VERB, owner + ":page:" + page),
        knowledge.wording().text(key),
        "/unanswered page=" + page);
  }

  /** Which question it could be merged into, the most alike first. */
  Reply mergeTargets(KeptQuestion question) {
    List<KeptQuestion> others =
        open().stream().filter(other -> other.number() != question.number()).toList();
    if (others.isEmpty()) {
      return new ReplyBuilder(knowledge.wording())
          .sentence("unanswered.nothing-to-merge")
          .discreet();
    }
    List<Action> targets =
        others.stream()
            .sorted(Comparator.comparingDouble(other -> -alike(question, other)))
            .limit(TARGETS)
            .map(other -> target(question, other))
            .toList();
    return new ReplyBuilder(knowledge.wording())
        .sentence("unanswered.merge-into", Map.of("question", question.text()))
        .actions(targets)
        .discreet();
  }

  private double alike(KeptQuestion one, KeptQuestion other) {
    return knowledge.engine().meaning().similarity(one.text(), other.text()).orElse(-1);
  }

  private Action target(KeptQuestion question, KeptQuestion into) {
    return new Action(
        ActionIds.of(VERB, owner + ":merge:" + question.number() + ":" + into.number()),
        "#" + into.number() + " " + into.text(),
        "/unanswered do=merge number=" + question.number() + " into=" + into.number());
  }
}
