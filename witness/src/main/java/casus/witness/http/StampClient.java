// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import casus.register.stamp.TokenFile;
import casus.witness.view.UnheardException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// A time stamp authority that is asked over HTTP (RFC 3161, section 3.4). Believes nothing: what
/// it answers is for others to check.
public final class StampClient {
  /// More than a token with its certificates has.
  private static final int MOST_BYTES = TokenFile.MOST_TOKEN_BYTES;

  private final URI address;
  private final Courier courier;

  /// @param address where the authority answers
  /// @param courier who asks
  /// @throws IllegalArgumentException if that is no address in the web
  public StampClient(URI address, Courier courier) {
    this.address = Courier.inTheWeb(address);
    this.courier = courier;
  }

  /// Where it is.
  ///
  /// @return its address
  public URI address() {
    return address;
  }

  /// Asks.
  ///
  /// @param request the question
  /// @return what it answered, unverified
  /// @throws UnheardException if it did not answer, or with something else
  public byte[] ask(byte[] request) {
    HttpResponse<byte[]> answer =
        courier.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build(),
            MOST_BYTES);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() != 200 || !type.startsWith("application/timestamp-reply")) {
      throw new UnheardException(
          address
              + " has answered with status "
              + answer.statusCode()
              + ", and with no time stamp.");
    }
    return answer.body();
  }
}
