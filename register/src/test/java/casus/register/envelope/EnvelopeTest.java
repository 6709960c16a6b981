// SPDX-License-Identifier: Apache-2.0
package casus.register.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.MalformedException;
import casus.register.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is lodged: envelopes, what they saw, evidence and commitments.
class EnvelopeTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// The example of the DSSE specification.
  @Test
  void typeAndPayloadAreSignedWithTheirLengths() {
    assertEquals(
        "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
        new String(
            Envelope.signedBytes("http://example.com/HelloWorld", bytes("hello world")),
            StandardCharsets.UTF_8));
    assertEquals(
        "DSSEv1 3 \u20ac 2 \u00e4",
        new String(Envelope.signedBytes("\u20ac", bytes("\u00e4")), StandardCharsets.UTF_8));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Envelope envelope =
        new Envelope(
            "type \"quoted\" \\ \u0001 \u041a",
            bytes("{}"),
            List.of(
                new Envelope.Signature("key \u00e4", "AAAA"), new Envelope.Signature("", "BBBB")));
    assertEquals(envelope, Envelope.parse(envelope.toBytes()));
  }

  @Test
  void whatOthersWriteIsRead() {
    Envelope envelope =
        Envelope.parse(
            bytes(
                """
                { "unknown": [1, -2.5e3, true, {"a": null}],
                  "signatures" : [ {"sig":"YWJj"}, {"keyid":"k\\u0041","sig":"","x":1} ],
                  "payloadType":"a\\/b", "payload":"e30="}
                """));
    assertEquals("a/b", envelope.payloadType());
    assertArrayEquals(bytes("{}"), envelope.payload());
    assertEquals(
        List.of(new Envelope.Signature("", "YWJj"), new Envelope.Signature("kA", "")),
        envelope.signatures());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"payload\":\"e30=\",\"payloadType\":\"t\",\"signatures\":[]}",
        "{\"payload\":\"e30\",\"payloadType\":\"t\",\"signatures\":[{\"sig\":\"\"}]}",
        "{\"payload\":\"e30=\",\"payloadType\":1,\"signatures\":[{\"sig\":\"\"}]}",
        "{\"payload\":\"e30=\",\"payloadType\":\"t\",\"signatures\":[\"\"]}",
        "{\"payload\":\"\",\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":[{\"sig\":\"\"}]}",
        "{\"payload\":\"e30=\",\"payloadType\":\"t\",\"signatures\":[{\"sig\":\"\"}]} x",
        "{\"payload\":\"e30=\",\"payloadType\":\"t\n\",\"signatures\":[{\"sig\":\"\"}]}",
        "{\"payload\":\"e30=\",\"payloadType\":\"\\x\",\"signatures\":[{\"sig\":\"\"}]}",
        "{\"payload\":\"e30=\",\"payloadType\":\"\\u00g0\",\"signatures\":[{\"sig\":\"\"}]}",
        "{\"a\":01}",
        "{\"a\":nul}",
        "{\"a\":1,}",
      })
  void whatIsNoEnvelopeIsRefused(String json) {
    assertThrows(MalformedException.class, () -> Envelope.parse(bytes(json)));
  }

  @Test
  void depthIsBounded() {
    String deep = "{\"a\":" + "[".repeat(100_0) + "]".repeat(100_0) + "}";
    assertThrows(MalformedException.class, () -> Envelope.parse(bytes(deep)));
  }

  @Test
  void whatItsAuthorHadSeenIsFound() {
    String root = Hash.ofLeaf(new byte[0]).toBase64();
    assertEquals(
        Optional.of(new Seen(12, Hash.ofLeaf(new byte[0]))),
        Seen.in(bytes("{\"act\":1,\"seen\":{\"size\":12,\"root\":\"" + root + "\"}}")));
    assertEquals(Optional.empty(), Seen.in(bytes("{\"act\":1}")));
    assertEquals(Optional.empty(), Seen.in(bytes("no json")));
    assertThrows(MalformedException.class, () -> Seen.in(bytes("{\"seen\":{\"size\":12}}")));
    assertThrows(
        MalformedException.class,
        () -> Seen.in(bytes("{\"seen\":{\"size\":1.5,\"root\":\"" + root + "\"}}")));
  }

  @Test
  void aCommitmentIsToItsContentUnderItsSaltAlone() {
    byte[] salt = new byte[Commitment.SALT_BYTES];
    salt[5] = 7;
    Commitment commitment = Commitment.of(salt, bytes("a name"));
    assertTrue(commitment.isTo(salt, bytes("a name")));
    assertFalse(commitment.isTo(salt, bytes("another")));
    assertFalse(commitment.isTo(new byte[Commitment.SALT_BYTES], bytes("a name")));
    assertFalse(commitment.isTo(new byte[0], bytes("a name")));
    assertThrows(IllegalArgumentException.class, () -> Commitment.of(new byte[31], bytes("a")));
  }

  @Test
  void evidenceIsNamedByItsContent() {
    Evidence evidence = Evidence.of(bytes("a photograph"));
    assertEquals(12, evidence.length());
    assertTrue(evidence.isOf(bytes("a photograph")));
    assertFalse(evidence.isOf(bytes("a photo graph")));
  }
}
