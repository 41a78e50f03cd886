package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.GapStore;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.LearnedGap;
import io.github.dorasan.community.learning.UnansweredStore;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /taught gaps}: what moderators said is not the subject, and the way back. */
final class GapsFeature implements Feature {
  private static final String VERB = "gaps";
  private static final String NUMBER = "number";
  private static final String PAGE = "page";
  private static final int ON_A_PAGE = 5;

  private final LearningParts parts;
  private final GapStore gaps;
  private final UnansweredStore unanswered;

  GapsFeature(LearningParts parts) {
    this.parts = parts;
    this.gaps = parts.stores().gaps();
    this.unanswered = parts.stores().unanswered();
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new ListCommand(), new TakeBack());
  }

  /** {@code page:NUMBER} or {@code back:NUMBER}. */
  @Override
  public List<BotAction> actions() {
    return List.of(
        Moderated.action(
            VERB,
            (pressed, object, knowledge) -> {
              String[] words = object.split(":", -1);
              Optional<Long> number =
                  words.length > 1 ? Numbers.positive(words[1]) : Optional.empty();
              return number.flatMap(
                  found ->
                      switch (words[0]) {
                        case PAGE ->
                            Optional.of(list(pressed, found, knowledge.wording()).replacing());
                        case "back" -> takeBack(pressed, found, knowledge.wording());
                        default -> Optional.empty();
                      });
            }));
  }

  private Reply list(Incoming incoming, long wanted, Wording wording) {
    List<LearnedGap> all = gaps.all(CommunityId.of(incoming.channel())).reversed();
    if (all.isEmpty()) {
      return new ReplyBuilder(wording).sentence("gaps.none").discreet();
    }
    Page<LearnedGap> page = Page.of(all, wanted, ON_A_PAGE);
    ReplyBuilder writing =
        new ReplyBuilder(wording)
            .sentence(
                "gaps.title",
                Map.of("count", all.size(), "page", page.number(), "pages", page.count()));
    for (LearnedGap gap : page.rows()) {
      writing.labelled("#" + gap.number(), gap.question() + " (" + gap.about() + ")");
      writing.actions(
          List.of(
              new Action(
                  ActionIds.of(VERB, "back:" + gap.number()),
                  wording.text("gaps.back", Map.of("number", "#" + gap.number())),
                  "/taught gap-undo " + gap.number())));
    }
    return writing.actions(page.turning((key, to) -> paging(key, to, wording))).discreet();
  }

  private static Action paging(String key, int page, Wording wording) {
    return new Action(
        ActionIds.of(VERB, PAGE + ":" + page), wording.text(key), "/taught gaps " + page);
  }

  /** The question is open again, so that it can be taught, or be said to be no subject again. */
  private Optional<Reply> takeBack(Incoming incoming, long number, Wording wording) {
    CommunityId community = CommunityId.of(incoming.channel());
    Optional<LearnedGap> found =
        gaps.all(community).stream().filter(gap -> gap.number() == number).findFirst();
    boolean removed =
        found.isPresent()
            && parts
                .changes()
                .in(
                    community,
                    incoming.author().id(),
                    noted -> {
                      boolean there = gaps.remove(community, number);
                      if (there) {
                        reopen(community, found.get());
                        noted.change("gap.undo", "#" + number, found.get().about(), "");
                      }
                      return there;
                    });
    return found
        .filter(_ -> removed)
        .map(
            gap ->
                new ReplyBuilder(wording)
                    .sentence("gaps.undone", Map.of("about", gap.about()))
                    .discreet());
  }

  private void reopen(CommunityId community, LearnedGap gap) {
    String asked = Phrasing.key(gap.question());
    unanswered.all(community).stream()
        .filter(question -> question.status() == KeptQuestion.Status.NOT_COVERED)
        .filter(question -> Phrasing.key(question.text()).equals(asked))
        .forEach(
            question -> unanswered.mark(community, question.number(), KeptQuestion.Status.OPEN));
  }

  /** All of them, the newest first. */
  private final class ListCommand implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators("taught gaps", new CommandSpec.Option(PAGE, false, false));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      return list(command, Numbers.positive(command.option(PAGE)).orElse(1L), knowledge.wording());
    }
  }

  /** Takes one back. */
  private final class TakeBack implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators(
          "taught gap-undo", new CommandSpec.Option(NUMBER, true, true));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      return Numbers.positive(command.option(NUMBER))
          .flatMap(number -> takeBack(command, number, knowledge.wording()))
          .orElseGet(() -> knowledge.lookups().sentence("gaps.no-such", Map.of()));
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      return Completions.matching(
          gaps.all(CommunityId.of(wanted.channel())).stream()
              .map(gap -> new Completion(Long.toString(gap.number()), gap.question())),
          wanted.typed(),
          wanted.limit());
    }
  }
}
