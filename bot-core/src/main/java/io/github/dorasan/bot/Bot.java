package io.github.dorasan.bot;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Turns everything that comes in, from whatever platform, into a reply. */
public final class Bot implements IncomingHandler {
  private final KnowledgeView knowledge;
  private final CommandCatalog catalog;
  private final AskCommand ask;
  private final FactCommand fact;

  /**
   * A bot that answers from one engine.
   *
   * @param clock for how long conversations are remembered
   * @param random picks facts; must be safe for use by many threads
   */
  public Bot(AnswerEngine engine, Wording wording, InstantSource clock, RandomGenerator random) {
    this(engine, wording, new Conversations(clock), random);
  }

  Bot(AnswerEngine engine, Wording wording, Conversations conversations, RandomGenerator random) {
    this.knowledge = KnowledgeView.of(engine, wording);
    this.catalog = new CommandCatalog(conversations, knowledge, random);
    this.ask = new AskCommand(conversations, knowledge);
    this.fact = new FactCommand(knowledge, random);
  }

  /** The commands, for a platform to register. */
  public CommandCatalog catalog() {
    return catalog;
  }

  @Override
  public Optional<Response> handle(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Asked asked -> Optional.of(ask.answer(asked, asked.text()));
      case Incoming.Command command -> Optional.of(run(command));
      case Incoming.Pressed pressed -> Optional.of(press(pressed));
      case Incoming.Submitted _ -> Optional.of(stale());
    };
  }

  @Override
  public List<Completion> complete(String command, String option, String typed, int limit) {
    return catalog.complete(command, option, typed, limit);
  }

  private Reply run(Incoming.Command command) {
    Optional<BotCommand> known = catalog.find(command.name());
    if (known.isEmpty()) {
      return knowledge.lookups().sentence("command.unknown", Map.of());
    }
    CommandSpec spec = known.get().spec();
    if (!spec.permits(command.author().role())) {
      return knowledge.lookups().sentence("command.forbidden", Map.of());
    }
    boolean missing =
        spec.options().stream()
            .anyMatch(option -> option.required() && command.option(option.name()).isBlank());
    if (missing) {
      return knowledge.lookups().sentence("command.missing", Map.of("usage", spec.usage()));
    }
    return known.get().run(command);
  }

  private Reply press(Incoming.Pressed pressed) {
    Optional<EntryId> entry = ActionIds.asked(pressed.action());
    Optional<TopicId> topic = ActionIds.factOf(pressed.action());
    if (entry.isPresent()) {
      return knowledge
          .base()
          .entry(entry.get())
          .map(known -> ask.answerAlone(pressed, known.question()))
          .orElseGet(this::stale);
    }
    return topic
        .filter(id -> knowledge.base().topics().containsKey(id))
        .map(fact::ofTopic)
        .orElseGet(this::stale);
  }

  private Reply stale() {
    return knowledge.lookups().sentence("action.stale", Map.of());
  }
}
