// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/// A request as a site sees it.
public final class Call {
  private final HttpExchange exchange;
  private final Patience patience;
  private final Duration usual;

  Call(HttpExchange exchange, Patience patience, Duration usual) {
    this.exchange = exchange;
    this.patience = patience;
    this.usual = usual;
  }

  /// Its method.
  ///
  /// @return such as `GET`
  public String method() {
    return exchange.getRequestMethod();
  }

  /// Tells whether something is only read.
  ///
  /// @return true for GET and HEAD
  public boolean isReading() {
    return method().equals("GET") || method().equals("HEAD");
  }

  /// Its path, as it was sent.
  ///
  /// @return from the first slash on, nothing decoded
  public String path() {
    String path = exchange.getRequestURI().getRawPath();
    return path == null ? "" : path;
  }

  /// Who sent it.
  ///
  /// @return the address it came from
  public InetAddress from() {
    return exchange.getRemoteAddress().getAddress();
  }

  /// A header.
  ///
  /// @param name its name
  /// @return its first value, if there is one
  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /// Reads all of it.
  ///
  /// @param most how many bytes are read at most
  /// @return its body; empty if it has more
  /// @throws IOException if the client went away, or took too long
  public Optional<byte[]> body(int most) throws IOException {
    byte[] bytes = stream(usual).readNBytes(most + 1);
    return bytes.length > most ? Optional.empty() : Optional.of(bytes);
  }

  /// Reads it bit by bit.
  ///
  /// @param longest how long the client may take to send all of it
  /// @return its body; reading fails when the client went away or took too long
  public InputStream stream(Duration longest) {
    patience.allow(longest);
    return exchange.getRequestBody();
  }
}
