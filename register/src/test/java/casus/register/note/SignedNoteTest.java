// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signed notes, against a note that Go's `sumdb/note` publishes in its documentation.
class SignedNoteTest {
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String LINE =
      "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqd"
          + "ngotpRZb6KE6RyyBwJnAM=\n";
  private static final String PUBLIC =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String PRIVATE =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final VerifierKey KEY = VerifierKey.parse(PUBLIC);
  private static final Signatures CHECK = new JdkSignatures();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aNoteMadeInGoIsOpened() {
    SignedNote note = SignedNote.parse(bytes(TEXT + "\n" + LINE));
    var opened = assertInstanceOf(Opening.Opened.class, note.open(List.of(KEY), CHECK));
    assertEquals(TEXT, opened.text());
    assertEquals(List.of(KEY), opened.by().stream().map(Opening.By::key).toList());
    assertTrue(opened.by().getFirst().time().isEmpty());
  }

  @Test
  void theSameKeyMakesTheSameNote() {
    NoteSigner signer = PrivateKeyText.parse(PRIVATE + "\n");
    assertEquals(PUBLIC, signer.key().toString());
    SignedNote note = new SignedNote(TEXT, List.of(signer.sign(TEXT)));
    assertEquals(TEXT + "\n" + LINE, note.toString());
    assertArrayEquals(bytes(TEXT + "\n" + LINE), SignedNote.parse(note.toBytes()).toBytes());
  }

  @Test
  void aTextThatWasChangedIsForged() {
    String changed = TEXT.replace("problem is", "Problem is");
    SignedNote note = SignedNote.parse(bytes(changed + "\n" + LINE));
    assertEquals(new Opening.Forged(KEY), note.open(List.of(KEY), CHECK));
  }

  @Test
  void keysNobodyTrustsArePassedOver() {
    NoteSigner other =
        new NoteSigner(
            new KeyName("PeterNeumann"),
            SignatureType.NOTE_ED25519,
            SeedKey.of(Algorithm.ED25519, new byte[Algorithm.SEED_BYTES]));
    SignedNote note = new SignedNote(TEXT, List.of(other.sign(TEXT)));
    assertInstanceOf(Opening.Unsigned.class, note.open(List.of(KEY), CHECK));
    SignedNote both = SignedNote.parse(bytes(TEXT + "\n" + other.sign(TEXT) + "\n" + LINE));
    var opened = assertInstanceOf(Opening.Opened.class, both.open(List.of(KEY), CHECK));
    assertEquals(1, opened.by().size());
  }

  @Test
  void theTextEndsAtTheLastEmptyLine() {
    NoteSigner signer = PrivateKeyText.parse(PRIVATE);
    String text = "one\n\n\u2014 not a signature\n\ntwo\n";
    SignedNote note = new SignedNote(text, List.of(signer.sign(text)));
    SignedNote again = SignedNote.parse(note.toBytes());
    assertEquals(text, again.text());
    assertInstanceOf(Opening.Opened.class, again.open(List.of(KEY), CHECK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\nno signature\n",
        "text\n\n\u2014 name\n",
        "text\n\n\u2014 name AAAA\n",
        "text\n\n\u2014 name AAAAAAA\n",
        "text\n\n\u2014 na+me AAAAAAAA\n",
        "text\n\n\u2014 na\u00a0me AAAAAAAA\n",
        "text\n\n\u2014  AAAAAAAA\n",
        "text\n\n\u2014 name AAAAAAAA",
        "text\n\n\u2014 name AAAAAAAA\r\n",
        "te\txt\n\n\u2014 name AAAAAAAA\n",
        "\n\u2014 name AAAAAAAA\n",
      })
  void whatIsNoNoteIsRefused(String text) {
    assertThrows(MalformedException.class, () -> SignedNote.parse(bytes(text)));
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    byte[] note = bytes(TEXT + "\n" + LINE);
    note[3] = (byte) 0xff;
    assertThrows(MalformedException.class, () -> SignedNote.parse(note));
  }

  @Test
  void sixteenSignaturesAndMoreAreRead() {
    NoteSigner signer = PrivateKeyText.parse(PRIVATE);
    StringBuilder lines = new StringBuilder(TEXT).append('\n');
    for (int i = 0; i < SignedNote.MOST_SIGNATURES; i++) {
      lines.append("\u2014 other").append(i).append(" AAAAAAAA\n");
    }
    assertEquals(
        SignedNote.MOST_SIGNATURES, SignedNote.parse(bytes(lines.toString())).signatures().size());
    String more = lines.toString() + signer.sign(TEXT) + "\n";
    assertThrows(MalformedException.class, () -> SignedNote.parse(bytes(more)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "x+00000000+",
      })
  void whatIsNoKeyIsRefused(String text) {
    assertThrows(MalformedException.class, () -> VerifierKey.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PRIVATE+KEY+x",
        "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDF",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+CYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
      })
  void aPrivateKeyThatIsRefusedIsNotRepeated(String text) {
    var refused = assertThrows(MalformedException.class, () -> PrivateKeyText.parse(text));
    assertTrue(!refused.sentence().contains("FALVFG"), refused::sentence);
  }
}
