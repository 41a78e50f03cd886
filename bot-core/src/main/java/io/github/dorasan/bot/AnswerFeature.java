package io.github.dorasan.bot;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Response;
import java.util.List;
import java.util.Optional;

/** Answers and look-ups, for every member. */
final class AnswerFeature implements Feature {
  private final Conversations conversations;
  private final AskCommand ask;
  private final FactCommand fact;
  private final Manners manners;

  AnswerFeature(Desk desk, Manners manners, Company company, List<UnderAnswer> under) {
    this.conversations = desk.conversations();
    this.manners = manners;
    this.ask = new AskCommand(conversations, company, under, desk.queue());
    this.fact = new FactCommand(desk.random());
  }

  /** Whether a message is looked at. */
  boolean listens(Incoming.Asked asked) {
    return manners.listens(asked);
  }

  /** The response to a message that is looked at, unless it is better to be silent. */
  Optional<? extends Response> answer(Incoming.Asked asked, KnowledgeView knowledge) {
    return ask.answer(asked, manners, knowledge);
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(
        ask,
        fact,
        new TopicsCommand(),
        new SourcesCommand(),
        new SourceCommand(),
        new WhyCommand(conversations));
  }

  @Override
  public List<BotAction> actions() {
    return List.of(new AskAgain(), new AnotherFact());
  }

  /** Asks the question of an entry. */
  private final class AskAgain implements BotAction {
    @Override
    public String verb() {
      return ActionIds.ASK;
    }

    @Override
    public Author.Role minimum() {
      return Author.Role.MEMBER;
    }

    @Override
    public Optional<Response> press(
        Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
      Optional<FaqEntry> entry = knowledge.base().entry(new EntryId(object));
      return entry.map(known -> ask.answerAlone(pressed, known.question(), knowledge));
    }
  }

  /** Shows another fact of a topic. */
  private final class AnotherFact implements BotAction {
    @Override
    public String verb() {
      return ActionIds.FACT;
    }

    @Override
    public Author.Role minimum() {
      return Author.Role.MEMBER;
    }

    @Override
    public Optional<Response> press(
        Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
      return Optional.of(new TopicId(object))
          .filter(topic -> knowledge.base().topics().containsKey(topic))
          .map(topic -> fact.ofTopic(topic, knowledge));
    }
  }
}
