package io.github.dorasan.bot;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Optional;

/** {@code /source}: where an answer or a fact comes from, and how to cite it. */
final class SourceCommand implements BotCommand {
  private static final String ID = "id";

  @Override
  public boolean tells() {
    return true;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forMembers("source", new CommandSpec.Option(ID, true, true));
  }

  @Override
  public Reply run(Incoming.Command command, KnowledgeView knowledge) {
    String id = command.option(ID).replace("[", "").replace("]", "").strip();
    Optional<FaqEntry> entry = knowledge.base().entry(new EntryId(id));
    if (entry.isPresent()) {
      return knowledge.lookups().source(entry.get());
    }
    return Optional.ofNullable(knowledge.base().facts().get(new FactId(id)))
        .map((Fact fact) -> knowledge.lookups().source(List.of(fact)))
        .orElseGet(() -> knowledge.lookups().noSource());
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
