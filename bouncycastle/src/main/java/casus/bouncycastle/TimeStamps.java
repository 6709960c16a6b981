// SPDX-License-Identifier: Apache-2.0
package casus.bouncycastle;

import casus.register.merkle.Hash;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/// Time stamps of an authority that has nothing to do with the log (RFC 3161), over the SHA-256 of
/// the text of a checkpoint. A second clock beside those of the witnesses; two authorities are
/// better than one, and neither learns what is in the log.
public final class TimeStamps {
  private TimeStamps() {}

  /// What came of checking a token.
  public sealed interface Outcome {
    /// It was stamped.
    ///
    /// @param time when, by the clock of the authority
    /// @param authority whose certificate it was
    record Stamped(Instant time, String authority) implements Outcome {}

    /// It proves nothing.
    ///
    /// @param sentence one plain sentence: why not
    record NotStamped(String sentence) implements Outcome {}
  }

  /// Makes the request an authority is sent.
  ///
  /// @param text the text of a checkpoint
  /// @param nonce a number never used before, which comes back in the answer
  /// @return the request, as `application/timestamp-query`
  /// @throws IOException if it cannot be written
  public static byte[] request(byte[] text, BigInteger nonce) throws IOException {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    TimeStampRequest request =
        generator.generate(TSPAlgorithms.SHA256, Hash.ofContent(text).toBytes(), nonce);
    return request.getEncoded();
  }

  /// Checks the answer of an authority.
  ///
  /// @param response what it sent, as `application/timestamp-reply`
  /// @param request what it was sent
  /// @return the token to keep
  /// @throws IOException if it is no answer, or not to this request, or a refusal
  public static byte[] token(byte[] response, byte[] request) throws IOException {
    try {
      TimeStampResponse answer = new TimeStampResponse(response);
      answer.validate(new TimeStampRequest(request));
      TimeStampToken token = answer.getTimeStampToken();
      if (token == null) {
        throw new IOException("The authority refuses: " + answer.getStatusString());
      }
      return token.getEncoded();
    } catch (TSPException | IllegalArgumentException wrong) {
      throw new IOException("This is no answer of a time stamp authority: " + wrong, wrong);
    }
  }

  /// Checks a token.
  ///
  /// @param token the token
  /// @param text the text it should be over
  /// @param authority the certificate of the authority, which you trust
  /// @return when it was stamped, or why nothing is proven
  public static Outcome check(byte[] token, byte[] text, X509Certificate authority) {
    try {
      TimeStampToken read = new TimeStampToken(new org.bouncycastle.cms.CMSSignedData(token));
      if (!read.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
          || !Hash.of(read.getTimeStampInfo().getMessageImprintDigest())
              .equals(Hash.ofContent(text))) {
        return new Outcome.NotStamped("The time stamp is over something else.");
      }
      X509CertificateHolder holder = new JcaX509CertificateHolder(authority);
      // also asks that the certificate is for time stamps alone, and was valid at the time
      read.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
      return new Outcome.Stamped(
          read.getTimeStampInfo().getGenTime().toInstant(),
          authority.getSubjectX500Principal().getName());
    } catch (TSPException
        | OperatorCreationException
        | IOException
        | java.security.cert.CertificateException
        | org.bouncycastle.cms.CMSException
        | RuntimeException wrong) {
      // whatever the library says of bytes from outside, they prove nothing
      return new Outcome.NotStamped("The time stamp does not hold: " + wrong.getMessage());
    }
  }
}
