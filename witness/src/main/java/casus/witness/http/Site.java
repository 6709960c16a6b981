// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import java.io.IOException;

/// What a server serves. Asked by many threads.
@FunctionalInterface
public interface Site {
  /// Answers a request.
  ///
  /// @param call the request
  /// @return the answer
  /// @throws IOException if the client went away, or took too long
  Answer serve(Call call) throws IOException;
}
