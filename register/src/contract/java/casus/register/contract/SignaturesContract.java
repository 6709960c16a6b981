// SPDX-License-Identifier: Apache-2.0
package casus.register.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.note.Algorithm;
import casus.register.note.JdkSignatures;
import casus.register.note.SeedKey;
import casus.register.note.Signatures;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What everything that checks signatures must do: accept the vectors of RFC 8032, and refuse what
/// only some verifiers accept.
public abstract class SignaturesContract {
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final int HALF = 32;

  /// Makes the contract; a test class of each implementation extends it.
  protected SignaturesContract() {}

  /// Returns what is tested.
  ///
  /// @return the implementation
  protected abstract Signatures signatures();

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private boolean holds(byte[] key, byte[] message, byte[] signature) {
    return signatures().verify(Algorithm.ED25519, key, message, signature);
  }

  /// RFC 8032, section 7.1: tests 1, 2, 3 and SHA(abc).
  ///
  /// @param seed the private key
  /// @param key the public key
  /// @param message what is signed
  /// @param signature the signature
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39"
        + "701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f36"
        + "13d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f7"
        + "60984dc6594a7c15e9716ed28dc027beceea1ec40a",
    "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
        + "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
        + "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
        + "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c6"
        + "6431e0303dca179c138ac17ad9bef1177331a704"
  })
  void vectorsOfTheSpecificationHold(String seed, String key, String message, String signature) {
    SeedKey secret = SeedKey.of(Algorithm.ED25519, hex(seed));
    assertArrayEquals(hex(key), secret.publicKey());
    assertArrayEquals(hex(signature), secret.sign(hex(message)));
    assertTrue(holds(hex(key), hex(message), hex(signature)));
    byte[] longer = Arrays.copyOf(hex(message), hex(message).length + 1);
    assertFalse(holds(hex(key), longer, hex(signature)));
  }

  /// S + L is the same number modulo L: a second signature for one message, which strict rules
  /// refuse.
  @Test
  void theNumberIsBelowTheOrderOfTheGroup() {
    SeedKey secret = SeedKey.of(Algorithm.ED25519, new byte[HALF]);
    byte[] message = {1, 2, 3};
    byte[] signature = secret.sign(message);
    BigInteger number = littleEndian(Arrays.copyOfRange(signature, HALF, 2 * HALF));
    for (int times = 1; times < 8; times++) {
      BigInteger other = number.add(ORDER.multiply(BigInteger.valueOf(times)));
      byte[] malleated = signature.clone();
      System.arraycopy(littleEndian(other), 0, malleated, HALF, HALF);
      assertFalse(holds(secret.publicKey(), message, malleated), () -> "S + L");
    }
    assertTrue(holds(secret.publicKey(), message, signature));
  }

  private static BigInteger littleEndian(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }

  private static byte[] littleEndian(BigInteger number) {
    byte[] big = number.toByteArray();
    byte[] bytes = new byte[HALF];
    for (int i = 0; i < HALF && i < big.length; i++) {
      bytes[i] = big[big.length - 1 - i];
    }
    return bytes;
  }

  /// Under a key of small order the all-zero signature holds for one message in eight, if a
  /// verifier lets it: here for none.
  ///
  /// @param key a point of order 1, 2, 4 or 8, in every encoding there is of it
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      })
  void noKeyOfSmallOrderSignsAnything(String key) {
    byte[] identity = new byte[2 * HALF];
    identity[0] = 1;
    for (byte i = 0; i < 32; i++) {
      byte[] message = {i};
      assertFalse(holds(hex(key), message, identity));
      assertFalse(holds(hex(key), message, new byte[2 * HALF]));
      byte[] itself = Arrays.copyOf(hex(key), 2 * HALF);
      assertFalse(holds(hex(key), message, itself));
    }
  }

  /// A point may be written with y + p where that fits; only y is right.
  @Test
  void pointsAreWrittenInOneWay() {
    BigInteger prime = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    byte[] message = {7};
    SeedKey secret = SeedKey.of(Algorithm.ED25519, new byte[HALF]);
    byte[] signature = secret.sign(message);
    for (int y = 0; y < 19; y++) {
      byte[] point = littleEndian(prime.add(BigInteger.valueOf(y)));
      byte[] withPoint = signature.clone();
      System.arraycopy(point, 0, withPoint, 0, HALF);
      assertFalse(holds(secret.publicKey(), message, withPoint));
      assertFalse(holds(point, message, signature));
    }
  }

  @Test
  void whatIsMalformedIsFalseAndNothingElse() {
    SeedKey secret = SeedKey.of(Algorithm.ED25519, new byte[HALF]);
    byte[] message = {7};
    byte[] signature = secret.sign(message);
    for (int length : new int[] {0, 1, 63, 65, 128}) {
      assertFalse(holds(secret.publicKey(), message, Arrays.copyOf(signature, length)));
    }
    for (int length : new int[] {0, 31, 33}) {
      assertFalse(holds(Arrays.copyOf(secret.publicKey(), length), message, signature));
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200; i++) {
      byte[] key = new byte[HALF];
      random.nextBytes(key);
      byte[] other = new byte[2 * HALF];
      random.nextBytes(other);
      assertFalse(holds(key, message, other));
      assertFalse(holds(secret.publicKey(), message, other));
    }
  }

  /// Every bit of every part counts, in both algorithms; and the JDK gives the same answers.
  @Test
  void everyBitCounts() {
    for (Algorithm algorithm : Algorithm.values()) {
      SeedKey secret = SeedKey.of(algorithm, new byte[HALF]);
      byte[] message = "a message".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      byte[] signature = secret.sign(message);
      assertTrue(signatures().verify(algorithm, secret.publicKey(), message, signature));
      SplittableRandom random = new SplittableRandom(2);
      JdkSignatures jdk = new JdkSignatures();
      for (int i = 0; i < 150; i++) {
        List<byte[]> parts = List.of(secret.publicKey(), message.clone(), signature.clone());
        byte[] changed = parts.get(i % 3);
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        boolean holds = signatures().verify(algorithm, parts.get(0), parts.get(1), parts.get(2));
        assertFalse(holds);
        assertFalse(jdk.verify(algorithm, parts.get(0), parts.get(1), parts.get(2)));
      }
    }
  }
}
