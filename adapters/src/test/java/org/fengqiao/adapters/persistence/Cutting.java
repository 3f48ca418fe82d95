package org.fengqiao.adapters.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a driver and its server, and cuts the connection at a COMMIT when told to. */
final class Cutting implements AutoCloseable {
  /** When to cut. */
  enum At {
    NEVER,
    /** The server never sees the COMMIT. */
    BEFORE_COMMIT,
    /** The server commits, and its answer is lost. */
    AFTER_COMMIT,
    /** As AFTER_COMMIT, and nobody comes in any more. */
    AFTER_COMMIT_FOR_GOOD
  }

  private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket front;
  private final int serverPort;
  private final AtomicReference<At> next = new AtomicReference<>(At.NEVER);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;

  Cutting(int serverPort) {
    this.serverPort = serverPort;
    try {
      this.front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return front.getLocalPort();
  }

  /** Cuts the next COMMIT so. */
  void cut(At at) {
    next.set(at);
  }

  boolean hasCut() {
    return next.get() == At.NEVER;
  }

  void letIn() {
    shut = false;
  }

  private void accept() {
    while (!front.isClosed()) {
      try {
        var client = front.accept();
        if (shut) {
          client.close();
          continue;
        }
        var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> pump(client, server, true));
        Thread.ofVirtual().start(() -> pump(server, client, false));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void pump(Socket from, Socket to, boolean commands) {
    var buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        var at = commands && isCommit(buffer, n) ? next.getAndSet(At.NEVER) : At.NEVER;
        if (at == At.BEFORE_COMMIT) {
          return;
        }
        out.write(buffer, 0, n);
        if (at != At.NEVER) {
          shut = at == At.AFTER_COMMIT_FOR_GOOD;
          out.flush();
          // The server closes when it has committed and sees its client gone.
          from.shutdownOutput();
          from.close();
          return;
        }
      }
    } catch (IOException e) {
      return;
    }
  }

  /** A packet of four bytes of header, the command's byte, and COMMIT. */
  private static boolean isCommit(byte[] packet, int length) {
    if (length != 5 + COMMIT.length) {
      return false;
    }
    for (int i = 0; i < COMMIT.length; i++) {
      if (packet[5 + i] != COMMIT[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      front.close();
      for (var socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
