package io.github.dorasan.bot;

import io.github.dorasan.answering.Outcome;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Vote;
import io.github.dorasan.community.learning.VoteStore;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Origin;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Votes on answers, and the cases that a vote of "wrong" opens. */
final class VoteFeature implements Feature {
  private static final String CASE = "case";

  private final LearningParts parts;
  private final VoteStore votes;
  private final QuestionKeeper keeper;
  private final Conversations conversations;
  private final Corrections corrections;

  VoteFeature(
      LearningParts parts,
      QuestionKeeper keeper,
      Conversations conversations,
      Corrections corrections) {
    this.parts = parts;
    this.votes = parts.stores().votes();
    this.keeper = keeper;
    this.conversations = conversations;
    this.corrections = corrections;
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new VoteCommand());
  }

  @Override
  public List<BotAction> actions() {
    return List.of(
        Moderated.action(Votes.VERB, Author.Role.MEMBER, this::press),
        Moderated.action(CASE, this::close));
  }

  @Override
  public void shown(Incoming incoming, Reply reply, MessageRef message) {
    if (incoming.setting() == Setting.COMMUNITY && !reply.discreet()) {
      corrections.remember(message, Votes.entries(reply));
    }
  }

  private Optional<Response> press(
      Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
    if (object.startsWith(Votes.UP)) {
      return vote(pressed, object.substring(Votes.UP.length()), "up", knowledge);
    }
    if (object.startsWith(Votes.DOWN)) {
      return vote(pressed, object.substring(Votes.DOWN.length()), "down", knowledge);
    }
    int second = object.indexOf(':', Votes.WHY.length());
    return object.startsWith(Votes.WHY) && second > 0
        ? vote(
            pressed,
            object.substring(second + 1),
            object.substring(Votes.WHY.length(), second),
            knowledge)
        : Optional.empty();
  }

  /**
   * Counts a vote.
   *
   * @param said {@code up}, {@code down}, or why it did not help
   */
  private Optional<Response> vote(
      Incoming incoming, String ids, String said, KnowledgeView knowledge) {
    Optional<Vote.Reason> reason = reason(said);
    boolean helpful = said.equals("up");
    List<EntryId> entries = Votes.entries(ids);
    boolean known = entries.stream().allMatch(entry -> knowledge.base().entry(entry).isPresent());
    if (!known || !(helpful || said.equals("down") || reason.isPresent())) {
      return Optional.empty();
    }
    Wording wording = knowledge.wording();
    if (incoming.setting() != Setting.COMMUNITY) {
      return Optional.of(new ReplyBuilder(wording).sentence("vote.community").discreet());
    }
    CommunityId community = CommunityId.of(incoming.channel());
    String member = parts.services().members().of(incoming);
    Instant now = parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    entries.forEach(entry -> votes.cast(community, new Vote(entry, member, helpful, reason, now)));
    if (helpful) {
      return Optional.of(new ReplyBuilder(wording).sentence("vote.thanks").discreet());
    }
    if (reason.isEmpty()) {
      keepQuestion(incoming, entries);
      return Optional.of(whyNot(ids, wording));
    }
    if (reason.get() == Vote.Reason.WRONG) {
      entries.forEach(entry -> openCase(community, entry, now, knowledge));
    }
    return Optional.of(new ReplyBuilder(wording).sentence("vote.noted").discreet().replacing());
  }

  private static Optional<Vote.Reason> reason(String said) {
    return Arrays.stream(Vote.Reason.values())
        .filter(reason -> reason.name().equals(said))
        .findFirst();
  }

  /** The question is known where the voter was the last to ask it here. */
  private void keepQuestion(Incoming incoming, List<EntryId> entries) {
    conversations
        .last(incoming)
        .filter(
            outcome ->
                outcome
                    .answer()
                    .answeredFrom()
                    .filter(entry -> entries.contains(entry.id()))
                    .isPresent())
        .map(Outcome::understood)
        .ifPresent(text -> keeper.keep(incoming, text));
  }

  private static Reply whyNot(String ids, Wording wording) {
    List<Action> reasons =
        Stream.of(
                why(ids, Vote.Reason.WRONG, wording.text("vote.wrong")),
                why(ids, Vote.Reason.BESIDE, wording.text("vote.beside")),
                why(ids, Vote.Reason.OUTDATED, wording.text("vote.outdated")),
                why(ids, Vote.Reason.UPSETTING, wording.text("vote.upsetting")))
            .toList();
    return new ReplyBuilder(wording).sentence("vote.why").actions(reasons).discreet();
  }

  private static Action why(String ids, Vote.Reason reason, String label) {
    return new Action(
        ActionIds.of(Votes.VERB, Votes.WHY + reason.name() + ":" + ids),
        label,
        "/vote " + reason.name() + " " + ids);
  }

  /** One case for an entry, however many call it wrong. */
  private void openCase(
      CommunityId community, EntryId entry, Instant now, KnowledgeView knowledge) {
    Optional<FaqEntry> known = knowledge.base().entry(entry);
    if (known.isEmpty() || !votes.openCase(community, entry, now)) {
      return;
    }
    Wording wording = knowledge.wording();
    List<Action> actions = new ArrayList<>();
    String id = entry.value();
    if (known.get().origin() instanceof Origin.Taught) {
      String number = id.substring(id.indexOf('_') + 1);
      actions.add(
          new Action(
              ActionIds.of("taught", "edit:" + number),
              wording.text("case.edit"),
              "/taught edit " + number));
    } else {
      actions.add(
          new Action(
              ActionIds.of(HideFeature.HIDE, id), wording.text("case.hide"), "/hide entry " + id));
    }
    actions.add(
        new Action(ActionIds.of(CASE, id), wording.text("case.close"), wording.text("case.close")));
    parts
        .services()
        .news()
        .tell(
            community,
            new ReplyBuilder(wording)
                .sentence("case.opened", Map.of("entry", id))
                .labelled(wording.text("teach.question"), known.get().question())
                .labelled(wording.text("teach.answer"), known.get().answer())
                .actions(actions)
                .build());
  }

  private Optional<Response> close(
      Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
    CommunityId community = CommunityId.of(pressed.channel());
    EntryId entry = new EntryId(object);
    boolean closed =
        parts
            .changes()
            .in(
                community,
                pressed.author().id(),
                noted -> {
                  boolean open = votes.closeCase(community, entry);
                  if (open) {
                    noted.change("case.close", object, "", "");
                  }
                  return open;
                });
    return closed
        ? Optional.of(
            new ReplyBuilder(knowledge.wording())
                .sentence("case.closed", Map.of("entry", object))
                .build()
                .replacing())
        : Optional.empty();
  }

  /** A vote that is typed. */
  private final class VoteCommand implements BotCommand {
    private static final String SAID = "helped";
    private static final String ENTRY = "entry";

    @Override
    public CommandSpec spec() {
      return CommandSpec.forMembers(
          Votes.VERB,
          new CommandSpec.Option(SAID, true, true),
          new CommandSpec.Option(ENTRY, true, false));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      String said =
          switch (command.option(SAID).strip()) {
            case "yes" -> "up";
            case "no" -> "down";
            default -> command.option(SAID).strip();
          };
      return vote(command, command.option(ENTRY).strip(), said, knowledge)
          .orElseGet(() -> knowledge.lookups().noSource());
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      return Completions.matching(
          Stream.of("yes", "no").map(said -> new Completion(said, said)),
          wanted.typed(),
          wanted.limit());
    }
  }
}
