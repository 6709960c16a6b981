// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.register.MalformedException;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SignatureType;
import casus.token.Token;
import casus.token.TokenException;
import casus.token.TokenUri;
import casus.witness.SetupException;
import casus.witness.SetupFiles;
import java.io.Console;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The private keys a command signs with: in files, or in tokens that are named by URIs and stay
/// open until the command ends.
final class PrivateKeys implements AutoCloseable {
  private static final int MOST_PIN_BYTES = 256;
  private static final int MOST_UTF_8_BYTES = 3;

  private final List<Token> open = new ArrayList<>();

  static boolean isInToken(String place) {
    return place.startsWith(TokenUri.SCHEME);
  }

  /// Opens a key.
  ///
  /// @param place a file, or a URI that begins with `pkcs11:`
  NoteSigner key(String place) {
    return isInToken(place)
        ? told(() -> {
          TokenUri uri = TokenUri.parse(place);
          KeyName name = Token.name(uri);
          return token(uri).key(name);
        })
        : Inputs.key(Path.of(place));
  }

  List<NoteSigner> all(List<String> places) {
    return places.stream().map(this::key).toList();
  }

  /// Makes a key in a token.
  NoteSigner generate(String place, KeyName name, SignatureType type) {
    return told(() -> {
      TokenUri uri = TokenUri.parse(place);
      if (uri.object().isPresent() && !uri.object().get().equals(name.value())) {
        throw new TokenException("The key is called " + name + ", and the URI says otherwise.");
      }
      return token(uri).generate(name, type);
    });
  }

  @FunctionalInterface
  private interface Opening {
    NoteSigner signer();
  }

  private static NoteSigner told(Opening opening) {
    try {
      return opening.signer();
    } catch (MalformedException wrong) {
      throw new InputException(wrong.sentence());
    } catch (TokenException unusable) {
      throw new InputException(unusable.sentence());
    } catch (SetupException unusable) {
      throw new InputException(String.valueOf(unusable.getMessage()));
    }
  }

  private Token token(TokenUri uri) {
    Token token = Token.open(uri, pin(uri));
    open.add(token);
    return token;
  }

  /// The PIN: from a file that only its owner may read, or asked for; never from the command line.
  private static byte[] pin(TokenUri uri) {
    if (uri.pin().isPresent()) {
      byte[] read = SetupFiles.secret(uri.pin().get(), MOST_PIN_BYTES);
      int length = read.length > 0 && read[read.length - 1] == '\n' ? read.length - 1 : read.length;
      byte[] pin = Arrays.copyOf(read, length);
      Arrays.fill(read, (byte) 0);
      return pin;
    }
    char[] typed =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .map(console -> console.readPassword("PIN of the token: "))
            .orElseThrow(() ->
                new TokenException(
                    "Nobody can be asked for the PIN here: say with pin-source=FILE in the URI"
                        + " where it is."));
    ByteBuffer encoded = ByteBuffer.allocate(MOST_UTF_8_BYTES * typed.length);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(typed), encoded, true);
    byte[] pin = Arrays.copyOf(encoded.array(), encoded.position());
    Arrays.fill(typed, ' ');
    Arrays.fill(encoded.array(), (byte) 0);
    return pin;
  }

  @Override
  public void close() {
    open.forEach(Token::close);
  }
}
