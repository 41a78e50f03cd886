package io.github.dorasan.contract;

import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A handler that keeps what it hears and replies as a test tells it. Completes nothing. */
public final class ScriptedHandler implements IncomingHandler {
  private final Function<Incoming, Optional<? extends Response>> script;
  private final List<Incoming> heard = new CopyOnWriteArrayList<>();

  private ScriptedHandler(Function<Incoming, Optional<? extends Response>> script) {
    this.script = script;
  }

  /** Replies as the function says. */
  public static ScriptedHandler replying(Function<Incoming, Optional<Reply>> script) {
    return new ScriptedHandler(script::apply);
  }

  /** Responds as the function says, with replies or forms. */
  public static ScriptedHandler responding(Function<Incoming, Optional<Response>> script) {
    return new ScriptedHandler(script::apply);
  }

  /** Replies the same to everything. */
  public static ScriptedHandler replying(Reply reply) {
    return new ScriptedHandler(_ -> Optional.of(reply));
  }

  /** Replies one plain paragraph to everything. */
  public static ScriptedHandler replying(String text) {
    return replying(paragraph(text));
  }

  /** Replies nothing. */
  public static ScriptedHandler silent() {
    return new ScriptedHandler(_ -> Optional.empty());
  }

  /** One plain paragraph. */
  public static Reply paragraph(String text) {
    return Reply.of(new Block.Paragraph(List.of(new Span.Text(text))));
  }

  /** All that has come in, in order. */
  public List<Incoming> heard() {
    return List.copyOf(heard);
  }

  /** The texts of all messages that have come in, in order. */
  public List<String> asked() {
    return heard.stream()
        .filter(Incoming.Asked.class::isInstance)
        .map(incoming -> ((Incoming.Asked) incoming).text())
        .toList();
  }

  @Override
  public Optional<Response> handle(Incoming incoming) {
    heard.add(incoming);
    return script.apply(incoming).map(response -> response);
  }

  @Override
  public List<Completion> complete(Completing wanted) {
    return List.of();
  }
}
