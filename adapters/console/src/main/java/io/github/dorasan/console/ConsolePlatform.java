package io.github.dorasan.console;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Capabilities;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.PlatformException;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chat with the one person who sits at this program. {@link #start} names who replies, {@link
 * #run} then serves line after line until the person leaves.
 */
public final class ConsolePlatform implements ChatPlatform {
  /** The name of this platform. */
  public static final String NAME = "console";

  /** The one channel there is. */
  public static final ChannelRef CHANNEL = new ChannelRef(NAME, "terminal", "terminal");

  private static final Logger log = LoggerFactory.getLogger(ConsolePlatform.class);
  private static final Capabilities CAPABILITIES =
      new Capabilities(Integer.MAX_VALUE, false, true, false, false, Duration.ZERO);
  private static final int IDS = 1 << 24;

  private final Session session;
  private final ConsoleSetup setup;
  private final LineInterpreter interpreter;
  private final AtomicInteger sent = new AtomicInteger();
  private final Lock serving = new ReentrantLock();

  /** The actions of the last reply that offered any: a typed number presses one. */
  private List<Action> offered = List.of();

  private Optional<FormFilling> filling = Optional.empty();

  private volatile @Nullable IncomingHandler handler;
  private volatile boolean closed;

  private ConsolePlatform(Session session, ConsoleSetup setup) {
    this.session = session;
    this.setup = setup;
    this.interpreter = new LineInterpreter(CHANNEL, setup.person(), setup.commands());
  }

  /**
   * A console on this process's own input and output: with editing, history and completion where
   * both are a terminal, and plain lines otherwise.
   *
   * @throws PlatformException if the terminal cannot be used
   */
  public static ConsolePlatform onSystem(ConsoleSetup setup) throws PlatformException {
    if (!SystemConsole.isTerminal()) {
      return onPipe(System.in, System.out, setup);
    }
    try {
      return onTerminal(systemTerminal(), setup);
    } catch (IOException e) {
      throw new PlatformException(
          "This terminal cannot be used ("
              + e.getMessage()
              + "). Send the questions through a pipe instead, one a line",
          e);
    }
  }

  private static Terminal systemTerminal() throws IOException {
    // To ask the terminal how it counts emoji would swallow what was typed while this program
    // began.
    return TerminalBuilder.builder().system(true).dumb(true).graphemeCluster(false).build();
  }

  /** A console with editing, history and completion; the terminal is closed with it. */
  public static ConsolePlatform onTerminal(Terminal terminal, ConsoleSetup setup) {
    return new ConsolePlatform(new TerminalSession(terminal, setup), setup);
  }

  /**
   * A console that reads lines and writes replies, both in UTF-8 and without any decoration. The
   * streams are the caller's to close.
   */
  public static ConsolePlatform onPipe(InputStream in, OutputStream out, ConsoleSetup setup) {
    return new ConsolePlatform(new PipeSession(in, out), setup);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public void start(IncomingHandler incomingHandler) {
    session.completeFrom(incomingHandler);
    handler = incomingHandler;
  }

  /**
   * Serves until the person leaves, the input ends, nothing can be shown any more, or the console
   * is closed; closes it in the end. Called once, after {@link #start}.
   *
   * @throws IllegalStateException if nothing has been started
   */
  public void run() {
    IncomingHandler replying = handler;
    if (replying == null) {
      throw new IllegalStateException("start() must be called before run()");
    }
    try {
      session.note(setup.wording().text("session.welcome"));
      while (!closed) {
        Optional<String> line = session.readLine();
        if (line.isEmpty() || !serve(line.get(), replying)) {
          return;
        }
      }
    } finally {
      close();
    }
  }

  /** Says something beside the conversation, to whoever sits at a terminal; a pipe has nobody. */
  public void note(String text) {
    serving.lock();
    try {
      if (!closed) {
        session.note(text);
      }
    } finally {
      serving.unlock();
    }
  }

  /** Serves one line; false if it was the last. */
  private boolean serve(String line, IncomingHandler replying) {
    serving.lock();
    try {
      if (closed) {
        return false;
      }
      if (filling.isPresent()) {
        return fill(filling.get(), line, replying);
      }
      return switch (interpreter.interpret(line, offered)) {
        case Typed.Nothing _ -> true;
        case Typed.Leave _ -> false;
        case Typed.Act(Incoming incoming) -> reply(incoming, replying);
      };
    } finally {
      serving.unlock();
    }
  }

  /** Takes a line of a form; false if nothing can be shown any more. */
  private boolean fill(FormFilling form, String line, IncomingHandler replying) {
    Optional<Reply> left = FormFilling.left(line, setup.wording());
    if (left.isPresent()) {
      filling = Optional.empty();
      return show(left.get());
    }
    if (!form.take(line)) {
      return show(form.question());
    }
    filling = Optional.empty();
    return reply(form.submitted(CHANNEL, setup.person()), replying);
  }

  /** Shows the response to something; false if nothing can be shown any more. */
  private boolean reply(Incoming incoming, IncomingHandler replying) {
    try {
      Optional<Response> response = replying.handle(incoming);
      return response.isEmpty() || show(response.get());
    } catch (RuntimeException e) {
      String id = "%06x".formatted(setup.random().nextInt(IDS));
      log.error("Failure {}: no reply to what was typed", id, e);
      String sentence = setup.wording().text("failure", Map.of("id", id));
      return show(Reply.of(new Block.Paragraph(List.of(new Span.Text(sentence)))));
    }
  }

  private boolean show(Response response) {
    return switch (response) {
      case Reply reply -> show(reply);
      case Form form -> {
        FormFilling begun = new FormFilling(form, setup.wording());
        filling = Optional.of(begun);
        yield show(begun.question());
      }
    };
  }

  private boolean show(Reply reply) {
    List<Action> actions = reply.actions().toList();
    String text = new Renderer(new ConsoleMarkup(session.palette(), actions)).render(reply);
    if (!actions.isEmpty()) {
      offered = actions;
    }
    return text.isBlank() || session.show(text);
  }

  @Override
  public SendOutcome send(Outgoing message) {
    return show(message.channel(), message.reply());
  }

  @Override
  public SendOutcome sendToOwner(ChannelRef channel, Reply reply) {
    return show(channel, reply);
  }

  @Override
  public SendOutcome edit(MessageRef message, Reply reply) {
    return new SendOutcome.Refused("What the console has shown cannot be changed");
  }

  @Override
  public SendOutcome remove(MessageRef message) {
    return new SendOutcome.Refused("What the console has shown cannot be taken back");
  }

  @Override
  public ChannelStanding standing(ChannelRef channel) {
    return channel.equals(CHANNEL)
        ? new ChannelStanding.Open(CHANNEL.channel(), false, false)
        : new ChannelStanding.Closed(otherChannel(channel));
  }

  @Override
  public boolean moderates(Author author, ChannelRef channel) {
    return true;
  }

  private static String otherChannel(ChannelRef channel) {
    return "The console has one channel, " + CHANNEL.channel() + ", not " + channel.channel();
  }

  private SendOutcome show(ChannelRef channel, Reply reply) {
    serving.lock();
    try {
      if (handler == null || closed) {
        return new SendOutcome.Refused("The console is not open");
      }
      if (!channel.equals(CHANNEL)) {
        return new SendOutcome.Refused(otherChannel(channel));
      }
      return show(reply)
          ? new SendOutcome.Sent(Integer.toString(sent.incrementAndGet()))
          : new SendOutcome.Refused("Nothing can be written to the console any more");
    } finally {
      serving.unlock();
    }
  }

  @Override
  public void close() {
    serving.lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } finally {
      serving.unlock();
    }
  }
}
