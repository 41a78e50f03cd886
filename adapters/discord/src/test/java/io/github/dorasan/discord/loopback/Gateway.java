package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The gateway: it tells the bot what happens. */
final class Gateway extends WebSocketServer {
  /** So long that only the beats that are asked for come. */
  private static final int BEAT_MILLIS = 600_000;

  private static final int LOOK_AGAIN_MILLIS = 1000;

  private static final int DISPATCH = 0;
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int ACK = 11;

  private final CountDownLatch listening = new CountDownLatch(1);
  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private final Consumer<Session> identified;
  private final AtomicInteger sequence = new AtomicInteger();

  private int identifies;
  private int resumes;
  private int closeOnIdentify;
  private boolean refuseResume;
  private JsonNode lastIdentify = Json.nothing();

  Gateway(Consumer<Session> identified) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.identified = identified;
    setReuseAddr(true);
    setDaemon(true);
    setConnectionLostTimeout(0);
  }

  void open() {
    start();
    try {
      listening.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the gateway began", e);
    }
  }

  String url() {
    return "ws://127.0.0.1:" + getPort() + "/";
  }

  /**
   * Tells every connected bot, and returns when each has taken all of it in. The library gives no
   * more than 120 signs of life a minute.
   */
  void dispatch(String type, List<? extends JsonNode> all) {
    for (Session session : sessions) {
      int number = 0;
      for (JsonNode data : all) {
        number = session.dispatch(type, data.deepCopy());
      }
      session.awaitTakenIn(number);
    }
  }

  /** Tells every connected bot, and waits for none. */
  void tell(String type, JsonNode data) {
    sessions.forEach(session -> session.dispatch(type, data));
  }

  List<Session> sessions() {
    return List.copyOf(sessions);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    boolean compressed = handshake.getResourceDescriptor().contains("zlib-stream");
    Session session = new Session(socket, compressed);
    socket.setAttachment(session);
    session.send(Json.object("op", HELLO, "d", Json.object("heartbeat_interval", BEAT_MILLIS)));
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    Session session = socket.getAttachment();
    JsonNode message = Json.parse(text);
    switch (message.path("op").asInt()) {
      case HEARTBEAT -> {
        session.send(Json.object("op", ACK));
        session.beat(message.path("d").asInt());
      }
      case IDENTIFY -> identify(session, message.path("d"));
      case RESUME -> resume(session);
      default -> {
        // Presence and voice do not matter here.
      }
    }
  }

  private synchronized void identify(Session session, JsonNode identity) {
    lastIdentify = identity;
    identifies++;
    if (closeOnIdentify > 0) {
      session.close(closeOnIdentify);
    } else {
      identified.accept(session);
      sessions.add(session);
    }
    notifyAll();
  }

  private synchronized void resume(Session session) {
    if (refuseResume) {
      session.send(Json.object("op", INVALID_SESSION, "d", false));
      return;
    }
    session.dispatch("RESUMED", Json.object());
    sessions.add(session);
    resumes++;
    notifyAll();
  }

  synchronized void closeOnIdentify(int code) {
    closeOnIdentify = code;
  }

  synchronized void refuseResume() {
    refuseResume = true;
  }

  synchronized int identifies() {
    return identifies;
  }

  synchronized JsonNode lastIdentify() {
    return lastIdentify;
  }

  void awaitResumed(int count) {
    await(() -> resumes >= count);
  }

  void awaitIdentified(int count) {
    await(() -> identifies >= count);
  }

  private synchronized void await(BooleanSupplier state) {
    try {
      while (!state.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the bot was waited for", e);
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    if (socket.getAttachment() instanceof Session session) {
      sessions.remove(session);
      session.closed();
    }
  }

  @Override
  public void onError(@Nullable WebSocket socket, Exception error) {
    // A connection that breaks is closed, too.
  }

  @Override
  public void onStart() {
    listening.countDown();
  }

  /** One connection of a bot's. */
  final class Session {
    private final WebSocket socket;
    private final boolean compressed;
    private final Deflater deflater = new Deflater();
    private int takenIn;
    private boolean open = true;

    Session(WebSocket socket, boolean compressed) {
      this.socket = socket;
      this.compressed = compressed;
    }

    synchronized void send(JsonNode message) {
      if (!socket.isOpen()) {
        return;
      }
      if (!compressed) {
        socket.send(message.toString());
        return;
      }
      deflater.setInput(message.toString().getBytes(StandardCharsets.UTF_8));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      int count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      while (count > 0) {
        out.write(buffer, 0, count);
        count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      }
      socket.send(ByteBuffer.wrap(out.toByteArray()));
    }

    /** Returns the number that the message bears. */
    synchronized int dispatch(String type, JsonNode data) {
      int number = sequence.incrementAndGet();
      send(Json.object("op", DISPATCH, "t", type, "s", number, "d", data));
      return number;
    }

    /**
     * The bot reads in order, on one thread, and tells with each sign of life what it has read:
     * when it gives one that is asked for now, it has handed on what came before.
     */
    synchronized void awaitTakenIn(int number) {
      send(Json.object("op", HEARTBEAT, "d", Json.nothing()));
      try {
        while (open && takenIn < number) {
          wait(LOOK_AGAIN_MILLIS);
          if (takenIn < number) {
            lookAgain();
          }
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted while the bot was waited for", e);
      }
    }

    /**
     * Between its last write and its waiting for the next, the server may overlook a message that
     * was handed to it; another frame makes it look.
     */
    private void lookAgain() {
      if (socket.isOpen()) {
        socket.sendPing();
      }
    }

    private synchronized void beat(int number) {
      takenIn = Math.max(takenIn, number);
      notifyAll();
    }

    private synchronized void closed() {
      open = false;
      notifyAll();
    }

    void close(int code) {
      socket.close(code, "on demand");
    }

    void cut() {
      socket.closeConnection(1006, "cut");
    }
  }
}
