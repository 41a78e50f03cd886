package io.github.dorasan.bot;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.TaughtVersion;
import io.github.dorasan.community.learning.TeachingDraft;
import io.github.dorasan.model.Question;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /teach}: a form, what it would change, and only then the answer is saved. */
final class TeachingFeature implements Feature {
  private static final Duration KEPT_FOR = Duration.ofHours(2);
  private static final String NUMBER = "number";

  private final LearningParts parts;
  private final Teaching teaching;
  private final WaitingAskers waiting;

  TeachingFeature(LearningParts parts, Corrections corrections) {
    this.parts = parts;
    this.waiting = new WaitingAskers(parts);
    this.teaching = new Teaching(parts, corrections, waiting);
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new TeachCommand());
  }

  @Override
  public List<BotAction> actions() {
    return List.of(
        Moderated.action(DraftView.VERB, this::act),
        Moderated.action(WaitingAskers.VERB, waiting::press));
  }

  @Override
  public List<BotForm> forms() {
    return List.of(Moderated.form(TeachingForm.VERB, this::submit));
  }

  /** Does what a button under a draft says: {@code WHAT:DRAFT[:ENTRY]}. */
  private Optional<? extends Response> act(
      Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
    String[] words = object.split(":", -1);
    CommunityId community = CommunityId.of(pressed.channel());
    Optional<Long> number = words.length > 1 ? Numbers.positive(words[1]) : Optional.empty();
    Optional<TeachingDraft> draft = number.flatMap(found -> draft(community, found, pressed));
    if (number.isEmpty() || draft.isEmpty()) {
      return Optional.empty();
    }
    return switch (words[0]) {
      case "save" -> Optional.of(teaching.save(pressed, number.get(), draft.get(), knowledge));
      case "edit" ->
          Optional.of(
              TeachingForm.forDraft(number.get(), draft.get().answer(), knowledge.wording()));
      case "cancel" -> {
        parts.stores().drafts().remove(community, number.get());
        yield Optional.of(
            new ReplyBuilder(knowledge.wording())
                .sentence("teach.cancelled")
                .discreet()
                .replacing());
      }
      case "over" ->
          Optional.of(preview(pressed, teaching.onLatest(community, draft.get()), knowledge));
      case "join" ->
          words.length < 3
              ? Optional.empty()
              : teaching
                  .joined(community, draft.get(), words[2], knowledge)
                  .map(joined -> preview(pressed, joined, knowledge));
      default -> Optional.empty();
    };
  }

  /** A draft is seen by whoever wrote it, and nobody else. */
  private Optional<TeachingDraft> draft(CommunityId community, long number, Incoming incoming) {
    return parts
        .stores()
        .drafts()
        .find(community, number, parts.clock().instant())
        .filter(draft -> draft.by().equals(incoming.author().id()));
  }

  private Optional<Response> submit(
      Incoming.Submitted form, String object, KnowledgeView knowledge) {
    CommunityId community = CommunityId.of(form.channel());
    return began(community, form, object.split("\\.", -1))
        .map(
            began -> {
              TeachingDraft draft =
                  began.with(TeachingForm.read(form, Optional.of(began.answer())));
              LocalDate today = parts.today(community);
              return TeachingForm.fault(form, today)
                  .or(() -> ofDanger(draft.answer(), knowledge.engine()))
                  .<Response>map(fault -> faulty(form, draft, fault, knowledge))
                  .orElseGet(() -> preview(form, draft, knowledge));
            });
  }

  /** Someone who writes in danger gets what the knowledge says to them, and nothing else. */
  private static Optional<String> ofDanger(TaughtAnswer answer, AnswerEngine engine) {
    return Stream.concat(Stream.of(answer.question()), answer.phrasings().stream())
        .map(Question::of)
        .filter(text -> engine.answer(text).ofDanger())
        .findFirst()
        .map(_ -> "teach.fault.danger");
  }

  private Response faulty(
      Incoming.Submitted form, TeachingDraft draft, String fault, KnowledgeView knowledge) {
    return new DraftView(knowledge.wording()).faulty(keep(form, draft), fault);
  }

  private Response preview(Incoming incoming, TeachingDraft draft, KnowledgeView knowledge) {
    CommunityId community = CommunityId.of(incoming.channel());
    return new DraftView(knowledge.wording())
        .preview(
            keep(incoming, draft), draft, teaching.foreseen(community, draft.answer(), knowledge));
  }

  private long keep(Incoming incoming, TeachingDraft draft) {
    return parts
        .stores()
        .drafts()
        .add(CommunityId.of(incoming.channel()), draft, parts.clock().instant());
  }

  /** What a form was filled in for, as a draft that lacks the form's values. */
  private Optional<TeachingDraft> began(
      CommunityId community, Incoming.Submitted form, String[] words) {
    Optional<Long> number = words.length > 1 ? Numbers.positive(words[1]) : Optional.empty();
    return switch (words[0]) {
      case TeachingForm.NEW -> Optional.of(draft(form, 0, Optional.empty(), TeachingForm.EMPTY));
      case TeachingForm.KEPT ->
          number.map(kept -> draft(form, 0, Optional.of(kept), TeachingForm.EMPTY));
      case TeachingForm.DRAFT -> number.flatMap(found -> draft(community, found, form));
      case TeachingForm.TAUGHT -> {
        Optional<TaughtVersion> taught =
            number.flatMap(found -> parts.stores().taught().latest(community, found));
        Optional<Long> version = words.length > 2 ? Numbers.positive(words[2]) : Optional.empty();
        yield taught.flatMap(
            found ->
                version.map(
                    read -> draft(form, read.intValue(), Optional.empty(), found.answer())));
      }
      default -> Optional.empty();
    };
  }

  private TeachingDraft draft(
      Incoming.Submitted form, int before, Optional<Long> kept, TaughtAnswer answer) {
    Instant until = parts.clock().instant().plus(KEPT_FOR).truncatedTo(ChronoUnit.MILLIS);
    return new TeachingDraft(form.author().id(), until, before, kept, answer);
  }

  /** Opens the form. */
  private final class TeachCommand implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators("teach", new CommandSpec.Option(NUMBER, false, false));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      CommunityId community = CommunityId.of(command.channel());
      Optional<KeptQuestion> kept =
          Numbers.positive(command.option(NUMBER))
              .flatMap(number -> parts.stores().unanswered().find(community, number));
      if (kept.isEmpty() && !command.option(NUMBER).isBlank()) {
        return knowledge.lookups().sentence("unanswered.no-such", Map.of());
      }
      return kept.map(question -> TeachingForm.forKept(question, knowledge.wording()))
          .orElseGet(() -> TeachingForm.fresh(knowledge.wording()));
    }
  }
}
