package io.github.dorasan.telegram;

import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps where replies stand, and how much it noticed. */
final class Noting implements IncomingHandler {
  final List<MessageRef> kept = new CopyOnWriteArrayList<>();
  int noticed;

  @Override
  public Optional<Response> handle(Incoming incoming) {
    Reply reply = ScriptedHandler.paragraph("Heard");
    return Optional.of(incoming instanceof Incoming.Command ? reply.discreetly() : reply);
  }

  @Override
  public List<Completion> complete(Completing wanted) {
    return List.of();
  }

  @Override
  public void notice(CommunityEvent event) {
    noticed++;
  }

  @Override
  public void shown(Incoming incoming, Reply reply, MessageRef message) {
    kept.add(message);
  }
}
