package io.github.dorasan.answering;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine that is answered from now. It can be replaced while questions are in flight: each
 * question borrows the engine that it begins with, and keeps it to its end.
 *
 * <p>Borrowers are counted, and what a replaced engine holds open is closed by the last of them to
 * give it back. A count, because it is exact: waiting some seconds before closing would be a guess
 * at the longest question, and leaving it to the garbage collector would keep files open for as
 * long as memory suffices. It costs two additions a question and no lock.
 */
public final class LiveEngine implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(LiveEngine.class);

  private final AtomicReference<Held> current;

  /**
   * Begins with an engine.
   *
   * @param resources what the engine needs open; closed once it is replaced and nobody uses it
   */
  public LiveEngine(AnswerEngine engine, Closeable resources) {
    this.current = new AtomicReference<>(new Held(engine, resources));
  }

  /** An engine, borrowed until the lease is closed. */
  public static final class Lease implements AutoCloseable {
    private final Held held;
    private final AnswerEngine engine;
    private final AtomicBoolean over = new AtomicBoolean();

    private Lease(Held held, AnswerEngine engine) {
      this.held = held;
      this.engine = engine;
    }

    /** The engine, open for as long as the lease is. */
    public AnswerEngine engine() {
      return engine;
    }

    /** A lease in place of this one, which is over, of an engine that lies over this one's. */
    Lease lending(AnswerEngine other) {
      if (!over.compareAndSet(false, true)) {
        throw new IllegalStateException("this engine was given back");
      }
      return new Lease(held, other);
    }

    /** Gives the engine back; a second time does nothing. */
    @Override
    public void close() {
      if (over.compareAndSet(false, true)) {
        held.giveBack();
      }
    }
  }

  /** An engine and how many use it; this class itself is one of them until it is replaced. */
  private static final class Held {
    private final AnswerEngine engine;
    private final Closeable resources;
    private final AtomicInteger users = new AtomicInteger(1);

    private Held(AnswerEngine engine, Closeable resources) {
      this.engine = engine;
      this.resources = resources;
    }

    /** Whether it was still open. */
    private boolean borrow() {
      return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    private void giveBack() {
      if (users.decrementAndGet() == 0) {
        try {
          resources.close();
        } catch (IOException e) {
          log.warn("the index of a replaced knowledge could not be closed", e);
        }
      }
    }
  }

  /**
   * Borrows the engine that is answered from now.
   *
   * @throws IllegalStateException if this has been closed
   */
  public Lease lease() {
    while (true) {
      Held held = current.get();
      if (held.borrow()) {
        return new Lease(held, held.engine);
      }
      if (current.get() == held) {
        throw new IllegalStateException("no engine is lent any more");
      }
    }
  }

  /** From now on, this engine is lent; the one before is closed as soon as nobody uses it. */
  public void replace(AnswerEngine engine, Closeable resources) {
    current.getAndSet(new Held(engine, resources)).giveBack();
  }

  /** Lends no more; what is borrowed stays open until it is given back. To be called once. */
  @Override
  public void close() {
    current.get().giveBack();
  }
}
