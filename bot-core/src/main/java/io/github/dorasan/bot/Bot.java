package io.github.dorasan.bot;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.Settings;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Observer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns everything that comes in, from whatever platform, into a response. Whether someone may do
 * what they ask for is decided in {@link Dispatch} and nowhere else.
 */
public final class Bot implements IncomingHandler {
  private static final Logger log = LoggerFactory.getLogger(Bot.class);

  private final Lending lending;
  private final AnswerFeature answers;
  private final List<Feature> features;
  private final Optional<Guard> guard;
  private final Optional<Told> told;
  private final Observer observer;
  private final CommandCatalog catalog;
  private final Dispatch dispatch;

  private Bot(
      Lending lending,
      Wording wording,
      AnswerFeature answers,
      List<Feature> features,
      Predicate<Incoming> quiet,
      Optional<Guard> guard,
      Optional<Told> told,
      Desk desk) {
    this.lending = lending;
    this.answers = answers;
    this.features = List.copyOf(features);
    this.guard = guard;
    this.told = told;
    this.observer = desk.queue().observer();
    this.catalog = CommandCatalog.of(wording, this.features);
    this.dispatch = new Dispatch(this.features, catalog, quiet);
  }

  /**
   * A bot that answers from one engine, and knows no communities.
   *
   * @param clock for how long conversations are remembered
   * @param random picks facts; must be safe for use by many threads
   */
  public static Bot over(
      AnswerEngine engine, Wording wording, InstantSource clock, RandomGenerator random) {
    return over(Lending.of(engine, wording), wording, Desk.open(clock, random));
  }

  /**
   * A bot that answers from whatever engine is live, and knows no communities. Conversations go on
   * when the engine is replaced.
   *
   * @param clock for how long conversations are remembered
   * @param random picks facts; must be safe for use by many threads
   */
  public static Bot over(
      LiveEngine live, Wording wording, InstantSource clock, RandomGenerator random) {
    return over(Lending.of(live, wording), wording, Desk.open(clock, random));
  }

  /** A bot that knows no communities. */
  static Bot over(Lending lending, Wording wording, Desk desk) {
    AnswerFeature answers =
        new AnswerFeature(desk, new Manners(_ -> Settings.DEFAULT), Company.NONE, List.of());
    return new Bot(
        lending,
        wording,
        answers,
        List.of(answers),
        Company.NONE::quiet,
        Optional.empty(),
        Optional.empty(),
        desk);
  }

  /** The same, and it serves communities. */
  public static Bot over(
      AnswerEngine engine,
      CommunityServices services,
      InstantSource clock,
      RandomGenerator random) {
    return over(Lending.of(engine, services::wording), services, clock, random);
  }

  /** The same with more features. */
  static Bot over(
      AnswerEngine engine,
      CommunityServices services,
      List<? extends Feature> more,
      InstantSource clock,
      RandomGenerator random) {
    Lending lending = Lending.of(engine, services::wording);
    return over(lending, services, clock, Desk.open(clock, random), Optional.empty(), more);
  }

  /** The same of whatever engine is live. */
  public static Bot over(
      LiveEngine live, CommunityServices services, InstantSource clock, RandomGenerator random) {
    return over(Lending.of(live, services::wording), services, clock, random);
  }

  /** A bot that serves communities and learns from people: each community has its own answers. */
  public static Bot learning(
      Places places, LearningParts parts, InstantSource clock, RandomGenerator random) {
    return learning(places, parts, List.of(), EngineQueue.unobserved(), clock, random);
  }

  /**
   * The whole bot: it posts daily facts too.
   *
   * @param queue where questions wait; its observer is told of everything
   */
  public static Bot whole(
      Places places,
      LearningParts parts,
      DailyFeature daily,
      EngineQueue queue,
      InstantSource clock,
      RandomGenerator random) {
    return learning(places, parts, List.of(daily), queue, clock, random);
  }

  private static Bot learning(
      Places places,
      LearningParts parts,
      List<? extends Feature> more,
      EngineQueue queue,
      InstantSource clock,
      RandomGenerator random) {
    Conversations conversations = new Conversations(clock);
    Learning learning = new Learning(parts, places, conversations, random);
    Desk desk = new Desk(conversations, queue, random);
    return over(places, parts.services(), clock, desk, Optional.of(learning), more);
  }

  private static Bot over(
      Lending lending, CommunityServices services, InstantSource clock, RandomGenerator random) {
    return over(lending, services, clock, Desk.open(clock, random), Optional.empty(), List.of());
  }

  private static Bot over(
      Lending lending,
      CommunityServices services,
      InstantSource clock,
      Desk desk,
      Optional<Learning> learning,
      List<? extends Feature> more) {
    Removal removal = new Removal(services);
    List<UnderAnswer> under = new ArrayList<>(learning.map(Learning::company).stream().toList());
    under.add(removal);
    Company company = learning.<Company>map(Learning::company).orElse(Company.NONE);
    AnswerFeature answers =
        new AnswerFeature(desk, new Manners(services::settingsIn), company, under);
    List<Feature> features =
        new ArrayList<>(
            List.of(
                answers,
                new SetupFeature(services, DailyIntroduction.among(more), new TriedExamples()),
                new SettingsFeature(services),
                new AuditFeature(services),
                new PrivacyFeature(services, desk.conversations()),
                new WelcomeFeature(services),
                removal));
    learning.ifPresent(one -> features.addAll(one.features()));
    features.addAll(more);
    return new Bot(
        lending,
        services.wordings().byDefault(),
        answers,
        features,
        company::quiet,
        Optional.of(new Guard(services.limits(), clock)),
        Optional.of(new Told(services)),
        desk);
  }

  /** All that it can do. */
  List<Feature> features() {
    return features;
  }

  /** The commands, for a platform to register; they are the same whatever the knowledge. */
  public CommandCatalog catalog() {
    return catalog;
  }

  @Override
  public Observer observer() {
    return observer;
  }

  @Override
  public Optional<Response> handle(Incoming incoming) {
    return observer.timed(
        Observer.Stage.HANDLE,
        incoming.channel().platform(),
        () ->
            lending.lend(
                incoming.channel(), incoming.setting(), knowledge -> handle(incoming, knowledge)));
  }

  private Optional<Response> handle(Incoming incoming, KnowledgeView knowledge) {
    if (incoming instanceof Incoming.Asked asked && !asked.addressed()) {
      return overhear(asked, knowledge);
    }
    Optional<Guard.Refusal> refusal = guard.flatMap(keeper -> keeper.refusal(incoming, knowledge));
    return refusal.isPresent() ? refusal.get().response() : serve(incoming, knowledge);
  }

  /** What is only overheard counts where it is replied to. */
  private Optional<Response> overhear(Incoming.Asked asked, KnowledgeView knowledge) {
    return answers.listens(asked)
        ? serve(asked, knowledge)
            .filter(_ -> guard.flatMap(keeper -> keeper.refusal(asked, knowledge)).isEmpty())
        : Optional.empty();
  }

  /** What needs the database while that is gone says so, here and nowhere else. */
  private Optional<Response> serve(Incoming incoming, KnowledgeView knowledge) {
    try {
      return respond(incoming, knowledge);
    } catch (StoreException e) {
      log.warn("Something that was asked for could not be done: {}", e.getMessage());
      return Optional.of(knowledge.lookups().sentence("store.unavailable", Map.of()));
    }
  }

  private Optional<Response> respond(Incoming incoming, KnowledgeView knowledge) {
    return switch (incoming) {
      case Incoming.Asked asked -> answers.answer(asked, knowledge).map(Response.class::cast);
      case Incoming.Command command -> {
        Response response = dispatch.run(command, knowledge);
        yield Optional.of(
            told.filter(_ -> Dispatch.permits(Author.Role.MODERATOR, command.author()))
                .map(one -> one.with(response, command, knowledge))
                .orElse(response));
      }
      case Incoming.Pressed pressed -> Optional.of(dispatch.press(pressed, knowledge));
      case Incoming.Submitted form -> Optional.of(dispatch.submit(form, knowledge));
    };
  }

  @Override
  public List<Completion> complete(Completing wanted) {
    return catalog
        .find(wanted.command())
        .filter(command -> Dispatch.permits(command.spec().minimum(), wanted.author()))
        .map(command -> complete(command, wanted))
        .orElse(List.of());
  }

  private List<Completion> complete(BotCommand command, Completing wanted) {
    try {
      return lending.lend(
          wanted.channel(), wanted.setting(), knowledge -> command.complete(wanted, knowledge));
    } catch (StoreException e) {
      log.warn("An option could not be completed: {}", e.getMessage());
      return List.of();
    }
  }

  @Override
  public void notice(CommunityEvent event) {
    features.forEach(feature -> feature.notice(event));
  }

  @Override
  public void shown(Incoming incoming, Reply reply, MessageRef message) {
    features.forEach(feature -> feature.shown(incoming, reply, message));
  }
}
