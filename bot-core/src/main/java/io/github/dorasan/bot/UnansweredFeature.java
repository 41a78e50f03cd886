package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.UnansweredStore;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /unanswered}: what people asked in vain, and what moderators do about it. */
final class UnansweredFeature implements Feature {
  private static final String VERB = UnansweredView.VERB;
  private static final String GAP = "gap";
  private static final String QUESTION = "question";
  private static final String ABOUT = "about";

  private final LearningParts parts;
  private final UnansweredStore store;

  UnansweredFeature(LearningParts parts) {
    this.parts = parts;
    this.store = parts.stores().unanswered();
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new ListCommand());
  }

  @Override
  public List<BotAction> actions() {
    return List.of(
        Moderated.action(
            VERB, (pressed, object, knowledge) -> act(pressed, object.split(":", -1), knowledge)));
  }

  @Override
  public List<BotForm> forms() {
    return List.of(Moderated.form(GAP, this::learnGap));
  }

  private UnansweredView view(Incoming incoming, KnowledgeView knowledge) {
    return new UnansweredView(parts, incoming, knowledge);
  }

  /** Does what a button says: {@code OWNER:WHAT:NUMBER[:OTHER]}. */
  private Optional<Response> act(
      Incoming.Pressed pressed, String[] parts, KnowledgeView knowledge) {
    if (parts.length < 3) {
      return Optional.empty();
    }
    Optional<Long> number = Numbers.positive(parts[2]);
    Optional<Long> other = parts.length > 3 ? Numbers.positive(parts[3]) : Optional.empty();
    UnansweredView view = view(pressed, knowledge);
    return number
        .flatMap(found -> act(parts[1], found, other, pressed, view))
        .map(response -> response instanceof Reply reply ? view.placed(reply, parts[0]) : response);
  }

  private Optional<Response> act(
      String what, long number, Optional<Long> other, Incoming incoming, UnansweredView view) {
    if (what.equals("page")) {
      return Optional.of(view.page(number));
    }
    CommunityId community = CommunityId.of(incoming.channel());
    Optional<KeptQuestion> question = store.find(community, number);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    return switch (what) {
      case "dismiss" -> mark(question.get(), KeptQuestion.Status.DISMISSED, incoming, view);
      case "block" -> mark(question.get(), KeptQuestion.Status.BLOCKED, incoming, view);
      case "teach" -> Optional.of(TeachingForm.forKept(question.get(), view.knowledge().wording()));
      case GAP -> Optional.of(gapForm(question.get(), view.knowledge()));
      case "merge" ->
          other.isPresent()
              ? merge(question.get(), other.get(), incoming, view)
              : Optional.of(view.mergeTargets(question.get()));
      default -> Optional.empty();
    };
  }

  private Optional<Response> mark(
      KeptQuestion question, KeptQuestion.Status status, Incoming incoming, UnansweredView view) {
    CommunityId community = CommunityId.of(incoming.channel());
    boolean marked =
        parts
            .changes()
            .in(
                community,
                incoming.author().id(),
                noted -> {
                  boolean open = isOpen(community, question, status);
                  if (open) {
                    store.mark(community, question.number(), status);
                    // The log outlives people's texts, so it has none of them.
                    noted.change(
                        "unanswered." + status.name().toLowerCase(Locale.ROOT),
                        named(question),
                        question.status().name(),
                        status.name());
                  }
                  return open;
                });
    return Optional.of(marked ? view.page(1) : view.changedMeanwhile());
  }

  private static String named(KeptQuestion question) {
    return "#" + question.number();
  }

  /** Whether nobody has dealt with it yet; what was only put aside may still be blocked. */
  private boolean isOpen(CommunityId community, KeptQuestion question, KeptQuestion.Status next) {
    return store
        .find(community, question.number())
        .map(KeptQuestion::status)
        .filter(
            now ->
                now == KeptQuestion.Status.OPEN
                    || (now == KeptQuestion.Status.DISMISSED
                        && next == KeptQuestion.Status.BLOCKED))
        .isPresent();
  }

  private Optional<Response> merge(
      KeptQuestion question, long into, Incoming incoming, UnansweredView view) {
    CommunityId community = CommunityId.of(incoming.channel());
    if (into == question.number()) {
      return Optional.empty();
    }
    boolean merged =
        parts
            .changes()
            .in(
                community,
                incoming.author().id(),
                noted -> {
                  boolean there =
                      store.find(community, question.number()).isPresent()
                          && store.find(community, into).isPresent();
                  if (there) {
                    store.merge(community, question.number(), into);
                    noted.change("unanswered.merge", named(question), "", "#" + into);
                  }
                  return there;
                });
    return Optional.of(merged ? view.page(1) : view.changedMeanwhile());
  }

  private static Form gapForm(KeptQuestion question, KnowledgeView knowledge) {
    String sources = knowledge.base().community().sourceWord();
    return new Form(
        ActionIds.of(GAP, Long.toString(question.number())),
        knowledge.wording().text("gap.form"),
        List.of(
            new Form.Field(
                QUESTION,
                knowledge.wording().text("gap.form.question"),
                true,
                false,
                question.text(),
                300),
            new Form.Field(
                ABOUT,
                knowledge.wording().text("gap.form.about", Map.of("sources", sources)),
                true,
                false,
                "",
                100)));
  }

  private Optional<Response> learnGap(
      Incoming.Submitted form, String object, KnowledgeView knowledge) {
    CommunityId community = CommunityId.of(form.channel());
    Optional<KeptQuestion> kept =
        Numbers.positive(object).flatMap(number -> store.find(community, number));
    String text = form.value(QUESTION).strip();
    String about = form.value(ABOUT).strip();
    if (kept.isEmpty() || text.isEmpty() || about.isEmpty()) {
      return Optional.empty();
    }
    String by = form.author().id();
    boolean learnt =
        parts
            .changes()
            .in(
                community,
                by,
                noted -> {
                  boolean open = isOpen(community, kept.get(), KeptQuestion.Status.NOT_COVERED);
                  if (open) {
                    long gap =
                        parts
                            .stores()
                            .gaps()
                            .add(community, text, about, by, parts.clock().instant());
                    store.mark(community, kept.get().number(), KeptQuestion.Status.NOT_COVERED);
                    noted.change("gap.learn", "#" + gap, "", about);
                  }
                  return open;
                });
    return Optional.of(
        learnt
            ? knowledge.lookups().sentence("gap.learnt", Map.of("about", about))
            : view(form, knowledge).changedMeanwhile());
  }

  /** The list, and for platforms without buttons what the buttons do. */
  private final class ListCommand implements BotCommand {
    private static final String PAGE = "page";
    private static final String DO = "do";
    private static final String NUMBER = "number";
    private static final String INTO = "into";

    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators(
          "unanswered",
          new CommandSpec.Option(PAGE, false, false),
          new CommandSpec.Option(DO, false, true),
          new CommandSpec.Option(NUMBER, false, false),
          new CommandSpec.Option(INTO, false, false));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      UnansweredView view = view(command, knowledge);
      String what = command.option(DO).strip();
      if (what.isEmpty()) {
        return view.page(Numbers.positive(command.option(PAGE)).orElse(1L));
      }
      return Numbers.positive(command.option(NUMBER))
          .flatMap(
              number -> act(what, number, Numbers.positive(command.option(INTO)), command, view))
          .orElseGet(() -> knowledge.lookups().sentence("unanswered.no-such", Map.of()));
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      return Completions.matching(
          Stream.of("teach", "dismiss", GAP, "merge", "block")
              .map(what -> new Completion(what, what)),
          wanted.typed(),
          wanted.limit());
    }
  }
}
