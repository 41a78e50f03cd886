package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The gateway: it tells the bot what happens. */
final class Gateway extends WebSocketServer {
  /** So long that only the beats that are asked for come. */
  private static final int BEAT_MILLIS = 600_000;

  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int ACK = 11;

  private final CountDownLatch listening = new CountDownLatch(1);
  private final Map<String, Login> logins = new ConcurrentHashMap<>();
  private final Consumer<Login> identified;
  private final AtomicInteger sequence = new AtomicInteger();

  private int identifies;
  private int resumes;
  private int closeOnIdentify;
  private boolean refuseResume;
  private JsonNode lastIdentify = Json.nothing();

  Gateway(Consumer<Login> identified) {
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
   * Tells every bot whose it is, and returns when each that is connected has taken all of it in.
   * The library gives no more than 120 signs of life a minute.
   *
   * @param guild where it happens; empty for between two alone
   */
  void dispatch(String guild, String type, List<? extends JsonNode> all) {
    hearing(guild).forEach(login -> login.dispatchAll(type, all));
  }

  /** Tells every bot whose it is, and waits for none. */
  void tell(String guild, String type, JsonNode data) {
    hearing(guild).forEach(login -> login.dispatch(type, data));
  }

  private Stream<Login> hearing(String guild) {
    return logins.values().stream().filter(login -> login.hears(guild));
  }

  /** Whether a bot is connected that hears of what happens in a server. */
  boolean isHeard(String guild) {
    return hearing(guild).anyMatch(login -> login.session().isOpen());
  }

  List<Session> sessions() {
    return logins.values().stream().map(Login::session).filter(Session::isOpen).toList();
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
      case RESUME -> resume(session, message.path("d"));
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
      Login login = new Login("login-" + identifies, session, sequence, identity.path("shard"));
      identified.accept(login);
      logins.put(login.id(), login);
    }
    notifyAll();
  }

  private synchronized void resume(Session session, JsonNode wanted) {
    Login login = logins.get(wanted.path("session_id").asText());
    if (refuseResume || login == null) {
      session.send(Json.object("op", INVALID_SESSION, "d", false));
      return;
    }
    login.resume(session, wanted.path("seq").asInt());
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
}
