// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import casus.register.MalformedException;
import casus.register.log.StorageException;
import casus.register.note.SigningException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Listens at an address and serves one site there, a virtual thread a request. Plain HTTP: what is
/// served is signed, and whoever wants more puts a proxy before it.
public final class Listener implements AutoCloseable {
  /// What the server of the JDK is told for the whole process, unless somebody told it before: how
  /// many connections there are at once, and how many seconds a request and an answer may take.
  private static final String[][] PROCESS = {
    {"jdk.httpserver.maxConnections", "2048"},
    {"sun.net.httpserver.maxReqTime", "120"},
    {"sun.net.httpserver.maxRspTime", "120"},
    {"sun.net.httpserver.maxReqHeaderSize", "16384"},
    {"sun.net.httpserver.nodelay", "true"},
  };

  static {
    for (String[] setting : PROCESS) {
      if (System.getProperty(setting[0]) == null) {
        System.setProperty(setting[0], setting[1]);
      }
    }
  }

  private static final long LONGEST_SECONDS = 30;

  private final HttpServer server;
  private final ExecutorService threads;
  private final ScheduledThreadPoolExecutor timer;
  private final Limits limits;
  private final Site site;
  private final Places places;

  private Listener(HttpServer server, Limits limits, Site site) {
    this.server = server;
    this.limits = limits;
    this.site = site;
    places = new Places(limits.requests(), limits.requestsEach());
    threads = Executors.newVirtualThreadPerTaskExecutor();
    timer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /// Begins to listen.
  ///
  /// @param address where; port 0 for any that is free
  /// @param limits how much of it one can have
  /// @param site what to serve
  /// @return what listens, until it is closed
  /// @throws UncheckedIOException if the address cannot be had
  public static Listener open(InetSocketAddress address, Limits limits, Site site) {
    try {
      Listener listener = new Listener(HttpServer.create(address, 0), limits, site);
      listener.server.createContext("/", listener::serve);
      listener.server.setExecutor(listener.threads);
      listener.server.start();
      return listener;
    } catch (IOException taken) {
      throw new UncheckedIOException("Nothing can listen at " + address + ".", taken);
    }
  }

  /// Where it listens.
  ///
  /// @return such as `http://127.0.0.1:8080`
  public URI url() {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return URI.create("http://" + shown + ":" + address.getPort());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("HEAD") && hasBody(exchange)) {
        // its answer would wait for the body, which nobody wants
        return;
      }
      InetAddress from = exchange.getRemoteAddress().getAddress();
      if (!places.enter(from)) {
        send(exchange, Answer.busy());
        return;
      }
      try {
        send(exchange, answer(exchange));
      } finally {
        places.leave(from);
      }
      // closing the exchange reads what is left of the request; that holds no place any more
    }
  }

  private static boolean hasBody(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return exchange.getRequestHeaders().containsKey("Transfer-Encoding")
        || length != null && !length.equals("0");
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try (Patience patience = new Patience(exchange, timer)) {
      return site.serve(new Call(exchange, patience, limits.patience()));
    } catch (MalformedException malformed) {
      return Answer.text(400, malformed.sentence() + "\n");
    } catch (SigningException failed) {
      return Answer.text(500, "It cannot sign now.\n");
    } catch (StorageException failed) {
      // what failed, and where, is nobody's business outside
      return Answer.text(500, "What this is kept in has failed.\n");
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body();
    if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
      if (body.length > 0) {
        exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      }
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    OutputStream out = exchange.getResponseBody();
    out.write(body);
    out.flush();
  }

  /// Stops listening. Connections are cut off; what is being stored is stored to its end, so that
  /// nobody writes any more once this has returned.
  @Override
  public void close() {
    server.stop(0);
    timer.shutdownNow();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
