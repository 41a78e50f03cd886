package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.TaughtStore;
import io.github.dorasan.community.learning.TaughtVersion;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /taught}: what was taught, its versions, and the way back. */
final class TaughtFeature implements Feature {
  private static final String VERB = "taught";
  private static final String NUMBER = "number";
  private static final int ON_A_PAGE = 5;

  private final LearningParts parts;
  private final TaughtStore store;
  private final Corrections corrections;

  TaughtFeature(LearningParts parts, Corrections corrections) {
    this.parts = parts;
    this.store = parts.stores().taught();
    this.corrections = corrections;
  }

  /** What can be done with one answer. */
  private interface Doing {
    Response with(TaughtVersion version, Incoming incoming, Wording wording);
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(
        new ListCommand(),
        new OneCommand("edit", this::edit),
        new OneCommand("remove", this::remove),
        new OneCommand("history", this::history),
        new OneCommand("undo", this::undo));
  }

  @Override
  public List<BotAction> actions() {
    return List.of(Moderated.action(VERB, this::press));
  }

  private Optional<? extends Response> press(
      Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
    String[] words = object.split(":", -1);
    Optional<Long> number = words.length > 1 ? Numbers.positive(words[1]) : Optional.empty();
    if (words[0].equals("page")) {
      return number.map(page -> list(pressed, page, knowledge.wording()).replacing());
    }
    Optional<TaughtVersion> version =
        number.flatMap(found -> store.latest(CommunityId.of(pressed.channel()), found));
    return version.flatMap(
        found ->
            switch (words[0]) {
              case "edit" -> Optional.of(edit(found, pressed, knowledge.wording()));
              case "remove" -> Optional.of(remove(found, pressed, knowledge.wording()));
              case "history" -> Optional.of(history(found, pressed, knowledge.wording()));
              case "undo" -> Optional.of(undo(found, pressed, knowledge.wording()));
              default -> Optional.empty();
            });
  }

  private Response edit(TaughtVersion version, Incoming incoming, Wording wording) {
    return TeachingForm.forTaught(version, wording);
  }

  private Response remove(TaughtVersion version, Incoming incoming, Wording wording) {
    if (version.removed()) {
      return new ReplyBuilder(wording).sentence("taught.removed-before").discreet();
    }
    return follow(version, new Next(version.answer(), true, "taught.remove"), incoming, wording);
  }

  /** What an answer becomes. */
  private record Next(TaughtAnswer answer, boolean removed, String action) {}

  /** Back to how it was before its last change; a first version that is undone is removed. */
  private Response undo(TaughtVersion version, Incoming incoming, Wording wording) {
    CommunityId community = CommunityId.of(incoming.channel());
    Next next =
        store.history(community, version.answer().number()).stream()
            .skip(1)
            .findFirst()
            .map(before -> new Next(before.answer(), before.removed(), "taught.undo"))
            .orElseGet(() -> new Next(version.answer(), true, "taught.undo"));
    return follow(version, next, incoming, wording);
  }

  private Response follow(TaughtVersion before, Next next, Incoming incoming, Wording wording) {
    CommunityId community = CommunityId.of(incoming.channel());
    String by = incoming.author().id();
    TaughtVersion version =
        new TaughtVersion(
            next.answer(),
            before.version() + 1,
            next.removed(),
            by,
            parts.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    boolean saved =
        parts
            .changes()
            .in(
                community,
                by,
                noted -> {
                  boolean fits = store.save(community, version);
                  if (fits) {
                    noted.change(
                        next.action(), next.answer().id().value(), shown(before), shown(version));
                  }
                  return fits;
                });
    if (!saved) {
      return new ReplyBuilder(wording).sentence("taught.conflict").discreet();
    }
    corrections.changed(incoming.channel());
    return new ReplyBuilder(wording)
        .sentence(version.removed() ? "taught.removed" : "taught.restored", named(version))
        .labelled(wording.text("teach.question"), version.answer().question())
        .actions(List.of(action("undo", "taught.undo", version, wording)))
        .discreet();
  }

  private static String shown(TaughtVersion version) {
    return version.removed() ? "" : Teaching.text(version.answer());
  }

  private static Map<String, Object> named(TaughtVersion version) {
    return Map.of("number", "#" + version.answer().number());
  }

  private Response history(TaughtVersion version, Incoming incoming, Wording wording) {
    CommunityId community = CommunityId.of(incoming.channel());
    List<String> versions =
        store.history(community, version.answer().number()).stream()
            .map(
                old ->
                    wording.text(
                        "taught.version",
                        Map.of(
                            "version", old.version(),
                            "date", day(community, old).toString(),
                            "by", old.by(),
                            "text",
                                old.removed()
                                    ? wording.text("taught.gone")
                                    : Teaching.text(old.answer()))))
            .toList();
    return new ReplyBuilder(wording)
        .sentence("taught.history", named(version))
        .bullets(versions)
        .actions(List.of(action("undo", "taught.undo", version, wording)))
        .discreet();
  }

  private LocalDate day(CommunityId community, TaughtVersion version) {
    return LocalDate.ofInstant(version.at(), parts.zone(community));
  }

  private static Action action(String what, String key, TaughtVersion version, Wording wording) {
    long number = version.answer().number();
    return new Action(
        ActionIds.of(VERB, what + ":" + number),
        wording.text(key, Map.of("number", "#" + number)),
        "/taught " + what + " " + number);
  }

  /** What holds no more comes first. */
  private Reply list(Incoming incoming, long wanted, Wording wording) {
    CommunityId community = CommunityId.of(incoming.channel());
    LocalDate today = parts.today(community);
    List<TaughtVersion> all =
        store.current(community).stream()
            .sorted(
                Comparator.comparing((TaughtVersion version) -> version.answer().holdsOn(today))
                    .thenComparingLong(version -> -version.answer().number()))
            .toList();
    if (all.isEmpty()) {
      return new ReplyBuilder(wording).sentence("taught.none").discreet();
    }
    Page<TaughtVersion> page = Page.of(all, wanted, ON_A_PAGE);
    ReplyBuilder writing =
        new ReplyBuilder(wording)
            .sentence(
                "taught.title",
                Map.of("count", all.size(), "page", page.number(), "pages", page.count()));
    page.rows().forEach(version -> show(version, today, writing, wording));
    return writing.actions(page.turning((key, to) -> paging(key, to, wording))).discreet();
  }

  private static void show(
      TaughtVersion version, LocalDate today, ReplyBuilder writing, Wording wording) {
    TaughtAnswer answer = version.answer();
    writing.labelled("#" + answer.number(), answer.question());
    if (!answer.holdsOn(today)) {
      writing.sentence(
          "taught.expired", Map.of("date", answer.validUntil().orElse(today).toString()));
    }
    writing.text(answer.answer());
    writing.actions(
        List.of(
            action("edit", "taught.edit", version, wording),
            action("remove", "taught.remove", version, wording),
            action("history", "taught.versions", version, wording)));
  }

  private static Action paging(String key, int page, Wording wording) {
    return new Action(
        ActionIds.of(VERB, "page:" + page), wording.text(key), "/taught list " + page);
  }

  /** All of them. */
  private final class ListCommand implements BotCommand {
    private static final String PAGE = "page";

    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators("taught list", new CommandSpec.Option(PAGE, false, false));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      long page = Numbers.positive(command.option(PAGE)).orElse(1L);
      return list(command, page, knowledge.wording());
    }
  }

  /** Something to do with one of them. */
  private final class OneCommand implements BotCommand {
    private final String what;
    private final Doing doing;

    OneCommand(String what, Doing doing) {
      this.what = what;
      this.doing = doing;
    }

    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators(
          VERB + " " + what, new CommandSpec.Option(NUMBER, true, true));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      CommunityId community = CommunityId.of(command.channel());
      return Numbers.positive(command.option(NUMBER))
          .flatMap(number -> store.latest(community, number))
          .map(version -> doing.with(version, command, knowledge.wording()))
          .orElseGet(() -> knowledge.lookups().sentence("taught.no-such", Map.of()));
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      return Completions.matching(
          store.current(CommunityId.of(wanted.channel())).stream()
              .map(
                  version ->
                      new Completion(
                          Long.toString(version.answer().number()), version.answer().question())),
          wanted.typed(),
          wanted.limit());
    }
  }
}
