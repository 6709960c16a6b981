// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import java.time.Duration;

/// How much of a server one can have, so that nobody can have all of it.
///
/// @param requests how many requests are served at once; more are answered 503
/// @param requestsEach how many of them may come from one address
/// @param patience how long a client may take to send a request; then the connection is closed
public record Limits(int requests, int requestsEach, Duration patience) {
  /// What is used unless somebody says otherwise.
  public static final Limits USUAL = new Limits(256, 64, Duration.ofSeconds(10));

  /// Refuses what would serve nobody.
  public Limits {
    if (requests < 1 || requestsEach < 1 || !patience.isPositive()) {
      throw new IllegalArgumentException("limits that serve nobody");
    }
  }
}
