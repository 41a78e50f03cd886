package io.github.dorasan.bot;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.QuizQuestion;
import io.github.dorasan.model.Topic;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Quiz;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** {@code /quiz}: a question to guess at. Nobody keeps who was right. */
final class QuizFeature implements Feature {
  private static final String VERB = "quiz";
  private static final String TOPIC = "topic";
  private static final String NEXT = "next";

  private final RandomGenerator random;

  /** Must be given a generator that many threads can use. */
  QuizFeature(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new QuizCommand());
  }

  @Override
  public List<BotAction> actions() {
    return List.of(Moderated.action(VERB, Author.Role.MEMBER, this::press));
  }

  /** Another question, or what is right: {@code next} or {@code QUESTION:OPTION}. */
  private Optional<Response> press(
      Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
    if (object.equals(NEXT)) {
      return Optional.of(any(knowledge.base().quiz(), knowledge));
    }
    int colon = object.lastIndexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String id = object.substring(0, colon);
    Optional<Long> option = Numbers.positive(object.substring(colon + 1));
    return knowledge.base().quiz().stream()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .flatMap(question -> option.map(chosen -> solution(question, chosen == 1, knowledge)));
  }

  private Reply any(List<QuizQuestion> questions, KnowledgeView knowledge) {
    if (questions.isEmpty()) {
      return new ReplyBuilder(knowledge.wording()).sentence("quiz.none").discreet();
    }
    QuizQuestion question = questions.get(random.nextInt(questions.size()));
    List<String> options = options(question);
    List<Action> actions = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      actions.add(
          new Action(
              ActionIds.of(VERB, question.id() + ":" + (i + 1)), options.get(i), options.get(i)));
    }
    Collections.shuffle(actions, Random.from(random));
    List<String> shown = actions.stream().map(Action::label).toList();
    Reply bearsOut = bearsOut(question, new ReplyBuilder(knowledge.wording()), knowledge);
    return new ReplyBuilder(knowledge.wording())
        .text(question.question())
        .actions(actions)
        .build()
        .asking(new Quiz(question.question(), shown, shown.indexOf(question.right()), bearsOut));
  }

  /** The right one first. */
  private static List<String> options(QuizQuestion question) {
    return Stream.concat(Stream.of(question.right()), question.wrong().stream()).toList();
  }

  /** For whoever guessed alone: others may still be guessing. */
  private static Reply solution(QuizQuestion question, boolean right, KnowledgeView knowledge) {
    String key = right ? "quiz.right" : "quiz.wrong";
    ReplyBuilder writing = new ReplyBuilder(knowledge.wording());
    writing.text(knowledge.wording().text(key, Map.of("right", question.right())));
    return bearsOut(question, writing, knowledge).discreetly();
  }

  /** Why an option is right, and the way to another question. */
  private static Reply bearsOut(
      QuizQuestion question, ReplyBuilder writing, KnowledgeView knowledge) {
    Fact fact = Objects.requireNonNull(knowledge.base().facts().get(question.fact()));
    Wording wording = knowledge.wording();
    knowledge.lookups().fact(fact).blocks().stream()
        .filter(block -> !(block instanceof Block.Actions))
        .forEach(writing::block);
    return writing
        .actions(
            List.of(new Action(ActionIds.of(VERB, NEXT), wording.text("quiz.another"), "/quiz")))
        .build();
  }

  /** A question, of a topic or any. */
  private final class QuizCommand implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forMembers(VERB, new CommandSpec.Option(TOPIC, false, true));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      KnowledgeBase base = knowledge.base();
      String typed = command.option(TOPIC).strip();
      if (typed.isEmpty()) {
        return any(base.quiz(), knowledge);
      }
      Optional<Topic> topic = base.topic(typed);
      return any(
          base.quiz().stream()
              .filter(
                  question ->
                      topic
                          .filter(
                              found ->
                                  Optional.ofNullable(base.facts().get(question.fact()))
                                      .filter(fact -> fact.topic().equals(found.id()))
                                      .isPresent())
                          .isPresent())
              .toList(),
          knowledge);
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      return Completions.matching(
          knowledge.base().topics().values().stream()
              .map(topic -> new Completion(topic.id().value(), topic.name())),
          wanted.typed(),
          wanted.limit());
    }
  }
}
