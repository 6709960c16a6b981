// SPDX-License-Identifier: Apache-2.0
package casus.bouncycastle;

import casus.register.MalformedException;
import casus.register.merkle.Hash;
import casus.register.stamp.TimeStamp;
import casus.register.stamp.TimeStamping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.GenTimeAccuracy;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/// Time stamps of an authority that has nothing to do with the log (RFC 3161), over the SHA-256 of
/// the text of a checkpoint. A second clock beside those of the witnesses; two authorities are
/// better than one, and neither learns what is in the log.
public final class TimeStamps implements TimeStamping {
  /// Makes one; it has no state.
  public TimeStamps() {}

  @Override
  public byte[] request(byte[] text, byte[] nonce) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    try {
      return generator
          .generate(TSPAlgorithms.SHA256, Hash.ofContent(text).toBytes(), new BigInteger(1, nonce))
          .getEncoded();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public byte[] token(byte[] answer, byte[] request) {
    Optional<byte[]> token;
    try {
      TimeStampResponse response = new TimeStampResponse(answer);
      response.validate(new TimeStampRequest(request));
      TimeStampToken granted = response.getTimeStampToken();
      token = granted == null ? Optional.empty() : Optional.of(granted.getEncoded());
    } catch (TSPException | IOException | RuntimeException wrong) {
      // whatever the library says of bytes from outside
      throw new MalformedException(
          0, "This is no answer of a time stamp authority: " + wrong.getMessage());
    }
    return token.orElseThrow(() -> new MalformedException(0, "The authority refuses to stamp."));
  }

  private static Duration length(GenTimeAccuracy accuracy) {
    return Duration.ofSeconds(accuracy.getSeconds())
        .plusMillis(accuracy.getMillis())
        .plusNanos(TimeUnit.MICROSECONDS.toNanos(accuracy.getMicros()));
  }

  @Override
  public TimeStamp check(byte[] token, byte[] text, X509Certificate authority) {
    try {
      TimeStampToken read = new TimeStampToken(new CMSSignedData(token));
      if (!read.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
          || !Hash.of(read.getTimeStampInfo().getMessageImprintDigest())
              .equals(Hash.ofContent(text))) {
        return new TimeStamp.NotStamped("the time stamp is over something else");
      }
      X509CertificateHolder holder = new JcaX509CertificateHolder(authority);
      // also asks that the certificate is for time stamps alone, and was valid at the time
      read.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
      Optional<Duration> accuracy =
          Optional.ofNullable(read.getTimeStampInfo().getGenTimeAccuracy()).map(TimeStamps::length);
      return new TimeStamp.Stamped(
          read.getTimeStampInfo().getGenTime().toInstant().plus(accuracy.orElse(Duration.ZERO)),
          accuracy,
          authority.getSubjectX500Principal().getName());
    } catch (TSPException
        | OperatorCreationException
        | IOException
        | CertificateException
        | CMSException
        | RuntimeException wrong) {
      // whatever the library says of bytes from outside, they prove nothing
      return new TimeStamp.NotStamped("the time stamp does not hold: " + wrong.getMessage());
    }
  }
}
