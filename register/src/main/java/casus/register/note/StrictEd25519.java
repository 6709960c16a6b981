// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// What RFC 8032 leaves to implementations about Ed25519, decided once and asked before any library
/// is: two verifiers that differ on one signature can be played against each other. S below the
/// order of the group, points in their one canonical encoding, no key of small order.
public final class StrictEd25519 {
  private static final int POINT_BYTES = 32;

  /// p = 2^255 - 19.
  private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /// The order of the base point, RFC 8032, section 5.1.
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  /// The y of the points of order 1, 2, 4 and 8, little-endian; the sign of x does not matter.
  private static final List<byte[]> SMALL_ORDER =
      List.of(
              "0100000000000000000000000000000000000000000000000000000000000000",
              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
              "0000000000000000000000000000000000000000000000000000000000000000",
              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
          .stream()
          .map(HexFormat.of()::parseHex)
          .toList();

  private StrictEd25519() {}

  /// Tells whether a public key may be used at all.
  ///
  /// @param publicKey 32 bytes
  /// @return true if it is canonical and not of small order; it may still be no point
  public static boolean isUsable(byte[] publicKey) {
    return publicKey.length == POINT_BYTES && isCanonical(publicKey) && !isOfSmallOrder(publicKey);
  }

  /// Tells whether a signature is written in the one way there is.
  ///
  /// @param signature 64 bytes: a point and a number
  /// @return true if the number is below the order of the group and the point canonical
  public static boolean isStrict(byte[] signature) {
    if (signature.length != 2 * POINT_BYTES) {
      return false;
    }
    byte[] point = Arrays.copyOf(signature, POINT_BYTES);
    byte[] number = Arrays.copyOfRange(signature, POINT_BYTES, 2 * POINT_BYTES);
    return isCanonical(point) && littleEndian(number).compareTo(ORDER) < 0;
  }

  private static boolean isCanonical(byte[] point) {
    byte[] y = withoutSign(point);
    BigInteger value = littleEndian(y);
    if (value.compareTo(PRIME) >= 0) {
      return false;
    }
    // x is 0 for y = 1 and y = -1; there is no negative 0
    boolean negative = (point[POINT_BYTES - 1] & 0x80) != 0;
    boolean xIsZero = value.equals(BigInteger.ONE) || value.equals(PRIME.subtract(BigInteger.ONE));
    return !(negative && xIsZero);
  }

  private static boolean isOfSmallOrder(byte[] point) {
    byte[] y = withoutSign(point);
    return SMALL_ORDER.stream().anyMatch(small -> Arrays.equals(small, y));
  }

  private static byte[] withoutSign(byte[] point) {
    byte[] y = point.clone();
    y[POINT_BYTES - 1] &= 0x7f;
    return y;
  }

  private static BigInteger littleEndian(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }
}
