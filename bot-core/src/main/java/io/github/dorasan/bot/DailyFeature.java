package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.daily.DailyStores;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** {@code /daily}: what moderators say about the facts that are posted day by day. */
public final class DailyFeature implements Feature {
  private final List<BotCommand> commands;
  private final DailyOwnFacts own;
  private final DailyIntroduction introduction;

  private DailyFeature(DailyDesk desk) {
    this.own = new DailyOwnFacts(desk);
    this.introduction = new DailyAtSetup(desk);
    List<BotCommand> all = new ArrayList<>();
    all.add(new DailySetCommand(desk));
    all.addAll(DailyViews.commands(desk));
    all.addAll(DailyTurns.commands(desk));
    all.add(new DailyQueueCommand(desk));
    all.addAll(own.commands());
    this.commands = List.copyOf(all);
  }

  /**
   * The feature over stores on one database.
   *
   * @param poster the one that the scheduler drives too
   * @param random makes ids; must be safe for use by many threads
   */
  public static DailyFeature of(
      CommunityServices services,
      DailyStores daily,
      DailyPoster poster,
      InstantSource clock,
      RandomGenerator random) {
    return new DailyFeature(new DailyDesk(services, daily, poster, clock, random));
  }

  /** How its commands look. */
  public static List<CommandSpec> specs() {
    return List.of(
        DailySetCommand.SPEC,
        DailyViews.STATUS,
        DailyViews.PREVIEW,
        DailyViews.WEEK,
        DailyViews.HISTORY,
        DailyTurns.POST,
        DailyTurns.SKIP,
        DailyTurns.PAUSE,
        DailyTurns.RESUME,
        DailyQueueCommand.SPEC,
        DailyOwnFacts.ADD,
        DailyOwnFacts.REMOVE);
  }

  @Override
  public Optional<DailyIntroduction> introduction() {
    return Optional.of(introduction);
  }

  @Override
  public List<BotCommand> commands() {
    return commands;
  }

  @Override
  public List<BotAction> actions() {
    List<BotAction> actions = new ArrayList<>(own.actions());
    actions.add(new FactSource());
    return actions;
  }

  @Override
  public List<BotForm> forms() {
    return own.forms();
  }

  /** Shows where a posted fact comes from. */
  private static final class FactSource implements BotAction {
    @Override
    public boolean tells() {
      return true;
    }

    @Override
    public String verb() {
      return ActionIds.FACT_SOURCE;
    }

    @Override
    public Author.Role minimum() {
      return Author.Role.MEMBER;
    }

    @Override
    public Optional<Response> press(
        Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
      Optional<Fact> fact = Optional.ofNullable(knowledge.base().facts().get(new FactId(object)));
      return fact.map(known -> knowledge.lookups().source(List.of(known)));
    }
  }
}
