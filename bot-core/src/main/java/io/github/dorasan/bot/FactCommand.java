package io.github.dorasan.bot;

import io.github.dorasan.knowledge.Spelling;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * {@code /fact}: the fact with that id, or one of that topic, or any. Unasked for by its id, a fact
 * that needs care is not shown.
 */
final class FactCommand implements BotCommand {
  private static final String ABOUT = "about";
  private static final int NEAR = 5;

  private final RandomGenerator random;

  FactCommand(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public boolean tells() {
    return true;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forMembers("fact", new CommandSpec.Option(ABOUT, false, true));
  }

  @Override
  public Reply run(Incoming.Command command, KnowledgeView knowledge) {
    String about = command.option(ABOUT).strip();
    if (about.isEmpty()) {
      return any(fact -> true, knowledge);
    }
    Optional<Fact> fact = Optional.ofNullable(knowledge.base().facts().get(new FactId(about)));
    if (fact.isPresent()) {
      return knowledge.lookups().fact(fact.get());
    }
    return knowledge
        .base()
        .topic(about)
        .map(topic -> ofTopic(topic.id(), knowledge))
        .orElseGet(() -> knowledge.lookups().noFact(near(about, knowledge)));
  }

  /** Any fact of a topic that may be shown unasked. */
  Reply ofTopic(TopicId topic, KnowledgeView knowledge) {
    return any(fact -> fact.topic().equals(topic), knowledge);
  }

  private Reply any(Predicate<Fact> wanted, KnowledgeView knowledge) {
    List<Fact> fit =
        knowledge.base().facts().values().stream()
            .filter(fact -> fact.sensitivity() == Fact.Sensitivity.NONE)
            .filter(wanted)
            .toList();
    return fit.isEmpty()
        ? knowledge.lookups().noFitFact()
        : knowledge.lookups().fact(fit.get(random.nextInt(fit.size())));
  }

  private List<String> near(String about, KnowledgeView knowledge) {
    List<String> topics = knowledge.base().topics().keySet().stream().map(TopicId::value).toList();
    List<String> facts = knowledge.base().facts().keySet().stream().map(FactId::value).toList();
    Stream<String> misspelt =
        Stream.of(Spelling.nearest(about, topics), Spelling.nearest(about, facts))
            .flatMap(Optional::stream);
    Stream<String> holding = matching(about, NEAR, knowledge).stream().map(Completion::value);
    return Stream.concat(misspelt, holding).distinct().limit(NEAR).toList();
  }

  @Override
  public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
    return matching(wanted.typed(), wanted.limit(), knowledge);
  }

  private static List<Completion> matching(String typed, int limit, KnowledgeView knowledge) {
    Stream<Completion> topics =
        knowledge.base().topics().values().stream().map(FactCommand::completion);
    Stream<Completion> facts =
        knowledge.base().facts().values().stream()
            .filter(fact -> !typed.isBlank() || fact.sensitivity() == Fact.Sensitivity.NONE)
            .map(FactCommand::completion);
    return Completions.matching(Stream.concat(topics, facts), typed, limit);
  }

  /** Shows the text, or the id alone of a fact that needs care. */
  private static Completion completion(Fact fact) {
    String id = fact.id().value();
    return new Completion(id, fact.sensitivity() == Fact.Sensitivity.NONE ? fact.text() : id);
  }

  private static Completion completion(Topic topic) {
    return new Completion(topic.id().value(), topic.name());
  }
}
