package io.github.dorasan.bot;

import io.github.dorasan.answering.Outcome;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /ask}: a question, typed freely or completed to a known one. */
final class AskCommand implements BotCommand {
  private static final String QUESTION = "question";

  private final Conversations conversations;
  private final Company company;

  AskCommand(Conversations conversations, Company company) {
    this.conversations = conversations;
    this.company = company;
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
        .orElseGet(() -> answer(command, typed, knowledge));
  }

  /** Answers a text in its conversation. */
  Reply answer(Incoming incoming, String text, KnowledgeView knowledge) {
    return answer(incoming, new Question(text, conversations.asked(incoming)), knowledge);
  }

  /** Answers a question that stands alone, whatever was asked before. */
  Reply answerAlone(Incoming incoming, String text, KnowledgeView knowledge) {
    return answer(incoming, Question.of(text), knowledge);
  }

  /** What is said where no answer is wanted; people in danger are answered all the same. */
  private Reply answer(Incoming incoming, Question question, KnowledgeView knowledge) {
    return unlessQuiet(incoming, question, knowledge)
        .orElseGet(() -> knowledge.lookups().sentence("quiet.now", Map.of()));
  }

  /** Answers a message in its conversation; empty where no answer is wanted. */
  Optional<Reply> heard(Incoming.Asked asked, KnowledgeView knowledge) {
    return unlessQuiet(asked, new Question(asked.text(), conversations.asked(asked)), knowledge);
  }

  private Optional<Reply> unlessQuiet(
      Incoming incoming, Question question, KnowledgeView knowledge) {
    Outcome outcome = knowledge.engine().answer(question);
    Reply reply = knowledge.replies().reply(outcome.answer());
    if (outcome.ofDanger()) {
      return Optional.of(reply);
    }
    if (company.quiet(incoming)) {
      return Optional.empty();
    }
    conversations.remember(incoming, question.text(), outcome);
    return Optional.of(company.answered(incoming, outcome, reply));
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
