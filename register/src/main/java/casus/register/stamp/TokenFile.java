// SPDX-License-Identifier: Apache-2.0
package casus.register.stamp;

import casus.register.MalformedException;
import casus.register.Strict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The tokens of authorities over one checkpoint, as they are kept beside it and in a receipt: the
/// line `casus time stamps 1`, and a line of base64 for each token. Nobody has signed the list;
/// each token is signed by its authority.
///
/// @param tokens each token of RFC 3161 in base64, in the order in which they came
public record TokenFile(List<String> tokens) {
  /// The most tokens of a checkpoint.
  public static final int MOST_TOKENS = 16;

  /// The most bytes a token has.
  public static final int MOST_TOKEN_BYTES = 1 << 16;

  /// The most bytes a file has.
  public static final int MOST_BYTES = 2 << 20;

  /// What a file begins with.
  public static final String FIRST = "casus time stamps 1";

  /// Copies the list, and refuses what no file can hold.
  ///
  /// @throws MalformedException if there are none or too many, or one is too long
  public TokenFile {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
      throw new MalformedException(0, "There are 1 to " + MOST_TOKENS + " time stamps in a file.");
    }
    for (int i = 0; i < tokens.size(); i++) {
      int length = Strict.base64(tokens.get(i), i + 2).length;
      if (length == 0 || length > MOST_TOKEN_BYTES) {
        throw new MalformedException(
            i + 2, "A time stamp has 1 to " + MOST_TOKEN_BYTES + " bytes.");
      }
    }
  }

  /// Reads a file.
  ///
  /// @param bytes the file
  /// @return the tokens, unverified
  /// @throws MalformedException if it is none
  public static TokenFile parse(byte[] bytes) {
    String[] lines = Strict.utf8(bytes).split("\n", -1);
    if (!lines[0].equals(FIRST)) {
      throw new MalformedException(1, "Time stamps begin with the line " + FIRST + ".");
    }
    if (!lines[lines.length - 1].isEmpty()) {
      throw new MalformedException(lines.length, "The last line has no end of line.");
    }
    return new TokenFile(List.of(lines).subList(1, lines.length - 1));
  }

  /// Adds a token, unless it is there. Of too many the oldest and the newest are kept: a log that
  /// does not grow may have the same checkpoint stamped without end.
  ///
  /// @param token the token
  /// @return the file with it
  /// @throws MalformedException if it is too long
  public TokenFile with(byte[] token) {
    List<String> more = new ArrayList<>(tokens);
    String base64 = Strict.base64(token);
    if (!more.contains(base64)) {
      more.add(base64);
    }
    if (more.size() > MOST_TOKENS) {
      more.remove(MOST_TOKENS / 2);
    }
    return new TokenFile(more);
  }

  /// A file of one token.
  ///
  /// @param token the token
  /// @return the file
  /// @throws MalformedException if it is too long
  public static TokenFile of(byte[] token) {
    return new TokenFile(List.of(Strict.base64(token)));
  }

  /// Reads one of them.
  ///
  /// @param number which, from 0
  /// @return the token
  public byte[] token(int number) {
    return Strict.base64(tokens.get(number), number + 2);
  }

  /// Writes it.
  ///
  /// @return the file
  public byte[] toBytes() {
    return (FIRST + "\n" + String.join("\n", tokens) + "\n").getBytes(StandardCharsets.US_ASCII);
  }
}
