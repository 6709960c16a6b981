// SPDX-License-Identifier: Apache-2.0
package casus.trial;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A real authority of RFC 3161, in this process, with a certificate of its own.
public final class LocalAuthority {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

  private final KeyPair keys;
  private final X509Certificate certificate;

  /// Makes its key and its certificate.
  ///
  /// @param name its common name
  /// @throws Exception if the library cannot
  public LocalAuthority(String name) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    keys = generator.generateKeyPair();
    X500Name subject = new X500Name("CN=" + name);
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            subject, BigInteger.ONE, Date.from(FROM), Date.from(TO), subject, keys.getPublic());
    builder.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(
                    new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }

  /// What its time stamps are checked with.
  ///
  /// @return its certificate
  public X509Certificate certificate() {
    return certificate;
  }

  /// Stamps, without saying how far its clock may be off.
  ///
  /// @param request the question
  /// @param time what its clock says
  /// @return its answer
  /// @throws Exception if the question is none
  public byte[] answer(byte[] request, Instant time) throws Exception {
    return answer(request, time, Optional.empty());
  }

  /// Stamps.
  ///
  /// @param request the question
  /// @param time what its clock says
  /// @param off how far its clock may be off, if it says so
  /// @return its answer
  /// @throws Exception if the question is none
  public byte[] answer(byte[] request, Instant time, Optional<Duration> off) throws Exception {
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withECDSA", keys.getPrivate(), certificate),
            new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
            new ASN1ObjectIdentifier("1.3.6.1.4.1.13762.3"));
    if (off.isPresent()) {
      int micros = off.get().toNanosPart() / 1_000;
      tokens.setAccuracySeconds(Math.toIntExact(off.get().toSeconds()));
      tokens.setAccuracyMillis(micros / 1_000);
      tokens.setAccuracyMicros(micros % 1_000);
    }
    tokens.addCertificates(new JcaCertStore(List.of(certificate)));
    return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
        .generate(new TimeStampRequest(request), BigInteger.TWO, Date.from(time))
        .getEncoded();
  }
}
