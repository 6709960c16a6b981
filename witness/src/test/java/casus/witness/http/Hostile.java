// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server that sends whatever it is told to, to everybody, and reads no request to its end.
final class Hostile implements AutoCloseable {
  private final ServerSocket server;
  private final boolean ending;
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  /// What is sent.
  @FunctionalInterface
  interface Script {
    void play(OutputStream out) throws IOException;
  }

  Hostile(Script script) throws IOException {
    this(script, true);
  }

  private Hostile(Script script, boolean ending) throws IOException {
    this.ending = ending;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> accept(script));
  }

  static Hostile saying(String text) throws IOException {
    return new Hostile(out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /// Says something, and then nothing more; the connection stays.
  static Hostile stoppingAfter(String text) throws IOException {
    return new Hostile(out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)), false);
  }

  /// An answer with a status, headers and a body, each character a byte.
  static Hostile answering(int status, String headers, String body) throws IOException {
    return saying(
        "HTTP/1.1 %d X\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n%s"
            .formatted(status, body.length(), headers, body));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private void accept(Script script) {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> play(script, socket));
      }
    } catch (IOException closed) {
      // the end of the test
    }
  }

  private void play(Script script, Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      if (in.read(new byte[1 << 16]) >= 0) {
        script.play(socket.getOutputStream());
        if (ending) {
          socket.shutdownOutput();
        }
        // until the other side has enough
        while (in.read(new byte[1 << 16]) >= 0) {}
      }
    } catch (IOException gone) {
      // the other side had enough
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
