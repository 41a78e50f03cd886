package io.github.dorasan.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a database and its users on this machine, and can cut them off. */
public final class CuttableProxy implements Closeable {
  private final ServerSocket server;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /**
   * A proxy that lets everything through.
   *
   * @param target the port on this machine that it leads to
   */
  public CuttableProxy(int target) throws IOException {
    this.target = target;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  /** Ends every connection, and every new one as soon as it is made. */
  public void cut() {
    cut = true;
    open.forEach(CuttableProxy::end);
  }

  /** Lets everything through again. */
  public void mend() {
    cut = false;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        open.add(client);
        if (cut) {
          end(client);
        } else {
          Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
          open.add(far);
          Thread.ofVirtual().start(() -> pump(client, far));
          Thread.ofVirtual().start(() -> pump(far, client));
        }
      }
    } catch (IOException _) {
      // The test is over.
    }
  }

  private static void pump(Socket from, Socket to) {
    try (InputStream in = from.getInputStream()) {
      in.transferTo(to.getOutputStream());
    } catch (IOException _) {
      // One side has gone; so does the other.
    } finally {
      end(from);
      end(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    server.close();
  }
}
