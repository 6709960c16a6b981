// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Clients that take their time have a part of the server, and only for a while.
class ListenerTest {
  private static final int SECONDS = 20;

  private static Listener open(Limits limits, Site site) {
    return Listener.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), limits, site);
  }

  /// Connects from an address of this machine: a client is known by it.
  private static Socket connect(Listener listener, String from) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(from, 0));
    socket.setSoTimeout(SECONDS * 1000);
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.url().getPort()));
    return socket;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String heard(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private static String ask(Listener listener, String from) throws IOException {
    try (Socket socket = connect(listener, from)) {
      say(socket, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx");
      return heard(socket);
    }
  }

  private static final String HALF =
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nonly this";

  @Test
  void whoStopsInTheMiddleIsCutOff() throws IOException {
    Site site = call -> Answer.text(200, call.body(1000).isPresent() ? "all\n" : "too long\n");
    Limits limits = new Limits(8, 8, Duration.ofMillis(300));
    try (Listener listener = open(limits, site);
        Socket slow = connect(listener, "127.0.0.1")) {
      say(slow, HALF);
      assertTrue(ask(listener, "127.0.0.1").endsWith("all\n"));
      // the end of the stream, and no answer
      assertEquals("", heard(slow));
    }
  }

  @Test
  void oneAddressHasPartOfThePlacesAndAllTogetherHaveThemAll() throws Exception {
    CountDownLatch arrived = new CountDownLatch(2);
    Site site =
        call -> {
          InputStream body = call.stream(Duration.ofSeconds(SECONDS));
          if (call.header("X-Slow").isPresent()) {
            arrived.countDown();
          }
          body.readAllBytes();
          return Answer.text(200, "all\n");
        };
    List<Socket> slow = new ArrayList<>();
    try (Listener listener = open(new Limits(3, 2, Duration.ofSeconds(SECONDS)), site)) {
      for (int i = 0; i < 2; i++) {
        slow.add(connect(listener, "127.0.0.1"));
        say(slow.getLast(), HALF.replace("Host", "X-Slow: 1\r\nHost"));
      }
      assertTrue(arrived.await(SECONDS, TimeUnit.SECONDS));
      String refused = ask(listener, "127.0.0.1");
      assertTrue(refused.startsWith("HTTP/1.1 503"), refused);
      assertTrue(refused.contains("Retry-after: 1\r\n"), refused);
      String other = ask(listener, "127.0.0.2");
      assertTrue(other.startsWith("HTTP/1.1 200"), other);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void onePlaceServesOneAfterTheOther() throws IOException {
    Site site = call -> Answer.text(200, call.body(10).isPresent() ? "all\n" : "too long\n");
    try (Listener listener = open(new Limits(1, 1, Duration.ofSeconds(SECONDS)), site)) {
      for (int i = 0; i < 20; i++) {
        // the place is given back a moment after the answer: asked again until it is
        String answer = ask(listener, "127.0.0.1");
        for (int again = 0; answer.startsWith("HTTP/1.1 503") && again < 1000; again++) {
          Thread.onSpinWait();
          answer = ask(listener, "127.0.0.1");
        }
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      }
    }
  }

  @Test
  void anEmptyAnswerAndAHeadHaveNoBody() throws IOException {
    Site site = call -> Answer.text(200, call.path().equals("/empty") ? "" : "some\n");
    try (Listener listener = open(Limits.USUAL, site)) {
      for (String request : List.of("GET /empty", "HEAD /some")) {
        try (Socket socket = connect(listener, "127.0.0.1")) {
          say(socket, request + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
          String answer = heard(socket);
          assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
          assertTrue(answer.endsWith("\r\n\r\n"), answer);
        }
      }
    }
  }

  @Test
  void oneConnectionServesOneRequestAfterTheOther() throws IOException {
    Site site =
        call ->
            call.path().equals("/none")
                ? Answer.text(409, "none\n")
                : Answer.text(200, call.body(10).isPresent() ? "all\n" : "too long\n");
    try (Listener listener = open(Limits.USUAL, site);
        Socket socket = connect(listener, "127.0.0.1")) {
      // the body of the first is not asked for
      for (String path : List.of("/none", "/some", "/none")) {
        say(socket, "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nxx");
      }
      say(socket, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      String heard = heard(socket);
      assertEquals(
          List.of("none", "all", "none", "all"),
          heard.lines().filter(line -> line.equals("none") || line.equals("all")).toList());
    }
  }

  @Test
  void whoNeverSendsTheBodyNobodyAskedForHoldsNoPlace() throws IOException {
    Site site = call -> Answer.missing();
    List<Socket> slow = new ArrayList<>();
    try (Listener listener = open(new Limits(2, 2, Duration.ofSeconds(SECONDS)), site)) {
      for (String method : List.of("POST", "GET", "PUT", "HEAD")) {
        slow.add(connect(listener, "127.0.0.1"));
        say(slow.getLast(), HALF.replace("POST", method));
        byte[] start = slow.getLast().getInputStream().readNBytes(12);
        assertEquals(
            method.equals("HEAD") ? "" : "HTTP/1.1 404",
            new String(start, StandardCharsets.ISO_8859_1));
      }
      String answer = ask(listener, "127.0.0.1");
      for (int again = 0; answer.startsWith("HTTP/1.1 503") && again < 1000; again++) {
        answer = ask(listener, "127.0.0.1");
      }
      assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }
}
