// SPDX-License-Identifier: Apache-2.0
package casus.register.envelope;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.Bundle;
import casus.register.note.NoteSigner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A signed message: the exact bytes that were signed, what they are, and who signed (DSSE 1.0). No
/// canonical form of JSON is needed, since the bytes travel as they were signed: verify first, then
/// read the very bytes that were verified.
public final class Envelope {
  /// What acts lodged with Casus are.
  public static final String ACT_TYPE = "application/vnd.casus.act+json";

  /// The most bytes an envelope has: those of an entry of a log.
  public static final int MOST_BYTES = Bundle.MOST_ENTRY_BYTES;

  private static final String VERSION = "DSSEv1";

  private final String payloadType;
  private final byte[] payload;
  private final List<Signature> signatures;

  /// @param payloadType what the payload is
  /// @param payload the signed bytes; copied
  /// @param signatures who signed; at least one
  public Envelope(String payloadType, byte[] payload, List<Signature> signatures) {
    if (signatures.isEmpty()) {
      throw new MalformedException(0, "An envelope has at least one signature.");
    }
    this.payloadType = payloadType;
    this.payload = payload.clone();
    this.signatures = List.copyOf(signatures);
  }

  /// One signature.
  ///
  /// @param keyId a hint which key to try; nobody has signed it
  /// @param bytes the raw signature, base64
  public record Signature(String keyId, String bytes) {
    /// The signature.
    ///
    /// @return its bytes
    public byte[] toBytes() {
      return Strict.base64(bytes, 0);
    }
  }

  /// Signs a payload.
  ///
  /// @param payloadType what it is
  /// @param payload the bytes to sign
  /// @param signers whose keys sign it, at least one
  /// @return the envelope; the hint of each signature is the name and id of its key
  public static Envelope sign(String payloadType, byte[] payload, List<NoteSigner> signers) {
    byte[] encoding = signedBytes(payloadType, payload);
    List<Signature> signatures = new ArrayList<>();
    for (NoteSigner signer : signers) {
      String hint = signer.key().name() + "+" + signer.key().hexId();
      signatures.add(new Signature(hint, Strict.base64(signer.signEnvelope(encoding))));
    }
    return new Envelope(payloadType, payload, signatures);
  }

  /// The bytes a signature is over: type and payload, each with its length in bytes before it.
  ///
  /// @param payloadType what the payload is
  /// @param payload the payload
  /// @return DSSE's pre-authentication encoding
  public static byte[] signedBytes(String payloadType, byte[] payload) {
    byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
    String before = VERSION + " " + type.length + " ";
    String between = " " + payload.length + " ";
    return Strict.joined(
        before.getBytes(StandardCharsets.UTF_8),
        type,
        between.getBytes(StandardCharsets.UTF_8),
        payload);
  }

  /// The bytes its signatures are over.
  ///
  /// @return what to verify
  public byte[] signedBytes() {
    return signedBytes(payloadType, payload);
  }

  /// What the payload is.
  ///
  /// @return a media type
  public String payloadType() {
    return payloadType;
  }

  /// What was signed.
  ///
  /// @return a copy of the bytes
  public byte[] payload() {
    return payload.clone();
  }

  /// Who signed.
  ///
  /// @return signatures, unverified
  public List<Signature> signatures() {
    return signatures;
  }

  /// Reads an envelope.
  ///
  /// @param bytes JSON
  /// @return the envelope, unverified
  /// @throws MalformedException if it is none
  public static Envelope parse(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new MalformedException(0, "An envelope has at most " + MOST_BYTES + " bytes.");
    }
    EnvelopeJson.Members members = EnvelopeJson.parse(Strict.utf8(bytes));
    List<Signature> signatures = new ArrayList<>();
    for (EnvelopeJson.Members one : members.objects("signatures")) {
      String signature = one.string("sig");
      Strict.base64(signature, 0);
      signatures.add(new Signature(one.has("keyid") ? one.string("keyid") : "", signature));
    }
    return new Envelope(
        members.string("payloadType"), Strict.base64(members.string("payload"), 0), signatures);
  }

  /// Writes it in one line, its members in the order of the specification.
  ///
  /// @return JSON
  public byte[] toBytes() {
    StringBuilder json = new StringBuilder("{\"payload\":\"");
    json.append(Strict.base64(payload)).append("\",\"payloadType\":");
    EnvelopeJson.write(payloadType, json);
    json.append(",\"signatures\":[");
    for (int i = 0; i < signatures.size(); i++) {
      json.append(i == 0 ? "{\"keyid\":" : ",{\"keyid\":");
      EnvelopeJson.write(signatures.get(i).keyId(), json);
      json.append(",\"sig\":\"").append(signatures.get(i).bytes()).append("\"}");
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Envelope envelope
        && payloadType.equals(envelope.payloadType)
        && Arrays.equals(payload, envelope.payload)
        && signatures.equals(envelope.signatures);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(payload);
  }

  @Override
  public String toString() {
    return new String(toBytes(), StandardCharsets.UTF_8);
  }
}
