package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;

/** One connection of a bot's. Safe for use by many threads at once. */
final class Session {
  private static final int HEARTBEAT = 1;
  private static final int LOOK_AGAIN_MILLIS = 1000;

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

  /**
   * The bot reads in order, on one thread, and tells with each sign of life what it has read: when
   * it gives one that is asked for now, it has handed on what came before.
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
   * Between its last write and its waiting for the next, the server may overlook a message that was
   * handed to it; another frame makes it look.
   */
  private void lookAgain() {
    if (socket.isOpen()) {
      socket.sendPing();
    }
  }

  synchronized void beat(int number) {
    takenIn = Math.max(takenIn, number);
    notifyAll();
  }

  synchronized void closed() {
    open = false;
    notifyAll();
  }

  synchronized boolean isOpen() {
    return open;
  }

  void close(int code) {
    socket.close(code, "on demand");
  }

  void cut() {
    socket.closeConnection(1006, "cut");
  }
}
