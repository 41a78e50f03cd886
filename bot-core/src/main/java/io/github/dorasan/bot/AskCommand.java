package io.github.dorasan.bot;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /ask}: a question, typed freely or completed to a known one. */
final class AskCommand implements BotCommand {
  private static final String QUESTION = "question";

  private final Conversations conversations;
  private final Company company;
  private final List<UnderAnswer> under;
  private final EngineQueue queue;

  AskCommand(
      Conversations conversations, Company company, List<UnderAnswer> under, EngineQueue queue) {
    this.conversations = conversations;
    this.company = company;
    this.under = List.copyOf(under);
    this.queue = queue;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forMembers("ask", new CommandSpec.Option(QUESTION, true, true));
  }

  @Override
  public Reply run(Incoming.Command command, KnowledgeView knowledge) {
    String typed = command.option(QUESTION);
    return knowledge
        .base()
        .entry(new EntryId(typed))
        .map(entry -> answerAlone(command, entry.question(), knowledge))
        .orElseGet(() -> answer(command, inConversation(command, typed), knowledge));
  }

  /** Answers a message in its conversation, unless it is better to be silent. */
  Optional<Reply> answer(Incoming.Asked asked, Manners manners, KnowledgeView knowledge) {
    Question question = inConversation(asked, asked.text());
    Optional<Outcome> decided = decide(asked, question, knowledge);
    if (decided.isEmpty()) {
      return asked.addressed() ? Optional.of(busy(knowledge)) : Optional.empty();
    }
    Outcome outcome = decided.get();
    if (isQuiet(asked, outcome)) {
      return Optional.empty();
    }
    boolean speaks = manners.speaks(asked, outcome);
    if (speaks || asked.addressed()) {
      company.answered(asked, question, outcome);
    }
    return speaks ? Optional.of(reply(asked, question, outcome, knowledge)) : Optional.empty();
  }

  /** Answers a question that stands alone, whatever was asked before. */
  Reply answerAlone(Incoming incoming, String text, KnowledgeView knowledge) {
    return answer(incoming, Question.of(text), knowledge);
  }

  private Question inConversation(Incoming incoming, String text) {
    return new Question(text, conversations.asked(incoming));
  }

  private Reply answer(Incoming incoming, Question question, KnowledgeView knowledge) {
    Optional<Outcome> decided = decide(incoming, question, knowledge);
    if (decided.isEmpty()) {
      return busy(knowledge);
    }
    Outcome outcome = decided.get();
    if (isQuiet(incoming, outcome)) {
      return knowledge.lookups().sentence("quiet.now", Map.of());
    }
    company.answered(incoming, question, outcome);
    return reply(incoming, question, outcome, knowledge);
  }

  /** Empty where too many questions wait already. */
  private Optional<Outcome> decide(Incoming incoming, Question question, KnowledgeView knowledge) {
    return queue.answer(knowledge.engine(), question, incoming.channel().platform());
  }

  private static Reply busy(KnowledgeView knowledge) {
    return knowledge.lookups().sentence("busy", Map.of());
  }

  /** People in danger are answered whatever a community wants. */
  private boolean isQuiet(Incoming incoming, Outcome outcome) {
    return !outcome.ofDanger() && company.quiet(incoming);
  }

  private Reply reply(
      Incoming incoming, Question question, Outcome outcome, KnowledgeView knowledge) {
    if (!outcome.ofDanger()) {
      conversations.remember(incoming, question.text(), outcome);
    }
    Reply reply = knowledge.replies().reply(outcome.answer());
    if (!tells(outcome.answer())) {
      return reply;
    }
    List<Action> actions =
        under.stream()
            .flatMap(buttons -> buttons.under(incoming, outcome, knowledge).stream())
            .toList();
    return reply.offering(actions);
  }

  private static boolean tells(Answer answer) {
    return answer instanceof Answer.Answered
        || answer instanceof Answer.Corrected
        || answer instanceof Answer.Composed;
  }

  @Override
  public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
    return Completions.matching(
        knowledge.base().faq().values().stream()
            .map(entry -> new Completion(entry.id().value(), entry.question())),
        wanted.typed(),
        wanted.limit());
  }
}
