package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Hidden;
import io.github.dorasan.community.learning.HiddenStore;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Origin;
import io.github.dorasan.model.Topic;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /hide}, {@code /unhide} and {@code /quiet}: what a community does not want to hear. */
final class HideFeature implements Feature {
  /** Opens the form that hides an entry, and is that form's verb. */
  static final String HIDE = "hide";

  private static final String UNHIDE = "unhide";
  private static final String REASON = "reason";
  private static final String ENTRY = "entry";
  private static final String TOPIC = "topic";
  private static final int LONGEST_REASON = 300;

  private final HiddenStore store;
  private final Corrections corrections;
  private final Hiding hiding;

  HideFeature(LearningParts parts, Corrections corrections) {
    this.store = parts.stores().hidden();
    this.corrections = corrections;
    this.hiding = new Hiding(parts, corrections);
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(
        new HideCommand(ENTRY),
        new HideCommand(TOPIC),
        new UnhideCommand(),
        new QuietCommand(hiding));
  }

  @Override
  public List<BotAction> actions() {
    return List.of(
        Moderated.action(HIDE, (_, object, knowledge) -> form(object, knowledge)),
        Moderated.action(
            UNHIDE, (pressed, object, knowledge) -> show(pressed, object, knowledge.wording())));
  }

  @Override
  public List<BotForm> forms() {
    return List.of(
        Moderated.form(
            HIDE,
            (form, object, knowledge) ->
                form.value(REASON).isBlank()
                    ? Optional.empty()
                    : hide(form, ENTRY, object, form.value(REASON).strip(), knowledge)));
  }

  private static Optional<Form> form(String entry, KnowledgeView knowledge) {
    Wording wording = knowledge.wording();
    return knowledge
        .base()
        .entry(new EntryId(entry))
        .map(
            _ ->
                new Form(
                    ActionIds.of(HIDE, entry),
                    wording.text("hide.form"),
                    List.of(
                        new Form.Field(
                            REASON,
                            wording.text("hide.form.reason"),
                            true,
                            false,
                            "",
                            LONGEST_REASON))));
  }

  private Optional<Response> hide(
      Incoming incoming, String kind, String typed, String reason, KnowledgeView knowledge) {
    Wording wording = knowledge.wording();
    if (kind.equals(TOPIC)) {
      Optional<Topic> topic = knowledge.base().topic(typed);
      return topic.map(
          found ->
              hide(incoming, Hidden.Kind.TOPIC, found.id().value(), found.name(), reason, wording));
    }
    Optional<FaqEntry> entry = knowledge.base().entry(new EntryId(typed.strip()));
    if (entry.filter(found -> found.origin() instanceof Origin.Taught).isPresent()) {
      return Optional.of(new ReplyBuilder(wording).sentence("hide.taught").discreet());
    }
    return entry.map(
        found ->
            hide(
                incoming,
                Hidden.Kind.ENTRY,
                found.id().value(),
                found.question(),
                reason,
                wording));
  }

  private Response hide(
      Incoming incoming, Hidden.Kind kind, String id, String name, String reason, Wording wording) {
    CommunityId community = CommunityId.of(incoming.channel());
    Hidden hidden =
        new Hidden(kind, id, reason, incoming.author().id(), hiding.now(), Optional.empty());
    hiding.keep(community, hidden, "hide");
    corrections.changed(incoming.channel());
    return new ReplyBuilder(wording)
        .sentence("hide.done", Map.of("name", name))
        .actions(List.of(undo(hidden, wording.text("hide.undo"))))
        .discreet();
  }

  private static Action undo(Hidden hidden, String label) {
    String id =
        hidden.kind() == Hidden.Kind.TOPIC ? TOPIC + ":" + hidden.id() : ENTRY + ":" + hidden.id();
    return new Action(ActionIds.of(UNHIDE, id), label, "/unhide " + hidden.id());
  }

  /** Shows again what a button names: {@code KIND:ID}. */
  private Optional<Reply> show(Incoming incoming, String object, Wording wording) {
    int colon = object.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    Hidden.Kind kind =
        object.substring(0, colon).equals(TOPIC) ? Hidden.Kind.TOPIC : Hidden.Kind.ENTRY;
    return hiding.show(incoming, kind, object.substring(colon + 1), wording);
  }

  /** Hides an entry or a topic. */
  private final class HideCommand implements BotCommand {
    private final String kind;

    HideCommand(String kind) {
      this.kind = kind;
    }

    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators(
          HIDE + " " + kind,
          new CommandSpec.Option(kind, true, true),
          new CommandSpec.Option(REASON, true, false));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      return hide(command, kind, command.option(kind), command.option(REASON).strip(), knowledge)
          .orElseGet(() -> knowledge.lookups().sentence("hide.no-such", Map.of()));
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      Stream<Completion> choices =
          kind.equals(TOPIC)
              ? knowledge.base().topics().values().stream()
                  .map(topic -> new Completion(topic.id().value(), topic.name()))
              : knowledge.base().faq().values().stream()
                  .map(entry -> new Completion(entry.id().value(), entry.question()));
      return Completions.matching(choices, wanted.typed(), wanted.limit());
    }
  }

  /** Shows something again; without an id, lists what is hidden. */
  private final class UnhideCommand implements BotCommand {
    private static final String ID = "id";

    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators(UNHIDE, new CommandSpec.Option(ID, false, true));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      Wording wording = knowledge.wording();
      String id = command.option(ID).strip();
      if (id.isEmpty()) {
        return list(CommunityId.of(command.channel()), wording);
      }
      return hiding
          .show(command, Hidden.Kind.ENTRY, id, wording)
          .or(() -> hiding.show(command, Hidden.Kind.TOPIC, id, wording))
          .orElseGet(() -> knowledge.lookups().sentence("hide.not-hidden", Map.of()));
    }

    private Reply list(CommunityId community, Wording wording) {
      List<Hidden> hidden =
          store.all(community).stream().filter(one -> one.kind() != Hidden.Kind.ALL).toList();
      if (hidden.isEmpty()) {
        return new ReplyBuilder(wording).sentence("hide.none").discreet();
      }
      return new ReplyBuilder(wording)
          .sentence("hide.list")
          .bullets(hidden.stream().map(one -> one.id() + ": " + one.reason()).toList())
          .actions(
              hidden.stream()
                  .limit(10)
                  .map(one -> undo(one, wording.text("hide.show", Map.of("id", one.id()))))
                  .toList())
          .discreet();
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      return Completions.matching(
          store.all(CommunityId.of(wanted.channel())).stream()
              .filter(one -> one.kind() != Hidden.Kind.ALL)
              .map(one -> new Completion(one.id(), one.id() + ": " + one.reason())),
          wanted.typed(),
          wanted.limit());
    }
  }
}
