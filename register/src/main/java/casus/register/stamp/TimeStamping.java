// SPDX-License-Identifier: Apache-2.0
package casus.register.stamp;

import casus.register.MalformedException;
import java.security.cert.X509Certificate;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceLoader;

/// Asks for time stamps and checks them (RFC 3161), over the SHA-256 of a text. The port behind
/// which a library stands: the register has none of its own, and does without where none is there.
public interface TimeStamping {
  /// Finds what is installed beside the register.
  ///
  /// @return what checks time stamps; empty if nothing does
  static Optional<TimeStamping> installed() {
    Iterator<TimeStamping> found = ServiceLoader.load(TimeStamping.class).iterator();
    return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
  }

  /// Makes the question an authority is sent.
  ///
  /// @param text what is to be stamped; the authority is shown its hash
  /// @param nonce random bytes, which come back in the answer
  /// @return the question, `application/timestamp-query`
  byte[] request(byte[] text, byte[] nonce);

  /// Takes the token out of an answer.
  ///
  /// @param answer what the authority sent, `application/timestamp-reply`
  /// @param request what it was sent
  /// @return the token to keep, unverified
  /// @throws MalformedException if it is no answer, or not to this question, or a refusal
  byte[] token(byte[] answer, byte[] request);

  /// Checks a token.
  ///
  /// @param token the token
  /// @param text what it should be over
  /// @param authority the certificate of the authority, which you trust
  /// @return by when it was stamped, or why nothing is shown
  TimeStamp check(byte[] token, byte[] text, X509Certificate authority);
}
