package io.github.dorasan.bot;

import io.github.dorasan.answering.Outcome;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import java.util.List;

/** {@code /ask}: a question, typed freely or completed to a known one. */
final class AskCommand implements BotCommand {
  private static final String QUESTION = "question";

  private final Conversations conversations;
  private final KnowledgeView knowledge;

  AskCommand(Conversations conversations, KnowledgeView knowledge) {
    this.conversations = conversations;
    this.knowledge = knowledge;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forMembers("ask", new CommandSpec.Option(QUESTION, true, true));
  }

  @Override
  public Reply run(Incoming.Command command) {
    String typed = command.option(QUESTION);
    String text =
        knowledge.base().entry(new EntryId(typed)).map(entry -> entry.question()).orElse(typed);
    return answer(command, text);
  }

  /** Answers a text, and remembers why. */
  Reply answer(Incoming incoming, String text) {
    Outcome outcome = knowledge.engine().answer(Question.of(text));
    if (!outcome.ofDanger()) {
      conversations.remember(incoming, outcome);
    }
    return knowledge.replies().reply(outcome.answer());
  }

  @Override
  public List<Completion> complete(String option, String typed, int limit) {
    return Completions.matching(
        knowledge.base().faq().values().stream()
            .map(entry -> new Completion(entry.id().value(), entry.question())),
        typed,
        limit);
  }
}
