// SPDX-License-Identifier: Apache-2.0
package casus.token;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import casus.register.MalformedException;
import casus.register.note.Algorithm;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SignatureType;
import casus.register.note.VerifierKey;
import casus.token.Cryptoki.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A token that is open: a session in which its owner is known. Its keys sign Ed25519 and never
/// leave it. A key is called by its name, and its id is the id of the public key under that name
/// and type, so that a key is never used for what it was not made for. For several threads.
public final class Token implements AutoCloseable {
  private static final long SERIAL_SESSION = 4;
  private static final long READ_WRITE = 2;
  private static final long USER = 1;
  private static final long ALREADY_LOGGED_IN = 0x100;
  private static final long PUBLIC_KEY = 2;
  static final long PRIVATE_KEY = 3;
  private static final long EDWARDS = 0x40;
  static final long EDWARDS_KEY_PAIR_GEN = 0x1055;
  private static final long EDDSA = 0x1057;
  private static final int MOST_SLOTS = 256;
  private static final int TOKEN_INFO_BYTES = 256;
  private static final int LABEL_BYTES = 32;
  private static final int SERIAL_AT = 80;
  private static final int FLAGS_AT = 96;
  private static final long INITIALIZED = 0x400;
  private static final int SERIAL_BYTES = 16;
  private static final int MOST_VALUE_BYTES = 256;
  private static final int OCTET_STRING = 4;

  /// `PrintableString` edwards25519, as PKCS#11 3.0 names the curve.
  static final byte[] CURVE = HexFormat.of().parseHex("130c656477617264733235353139");

  private final Cryptoki library;
  private final long session;

  private Token(Cryptoki library, long session) {
    this.library = library;
    this.session = session;
  }

  /// Opens a token.
  ///
  /// @param uri which
  /// @param pin its PIN; overwritten when this returns
  /// @return the token
  /// @throws TokenException if it is not there, or the PIN is wrong
  public static Token open(TokenUri uri, byte[] pin) {
    try (Arena arena = Arena.ofConfined()) {
      Cryptoki library = Cryptoki.of(uri.module());
      MemorySegment handle = arena.allocate(JAVA_LONG);
      library.must(
          Function.OPEN_SESSION,
          slot(library, uri, arena),
          SERIAL_SESSION | READ_WRITE,
          MemorySegment.NULL,
          MemorySegment.NULL,
          handle);
      Token token = new Token(library, handle.get(JAVA_LONG, 0));
      MemorySegment secret = arena.allocate(Math.max(1, pin.length));
      MemorySegment.copy(pin, 0, secret, JAVA_BYTE, 0, pin.length);
      long code = library.call(Function.LOGIN, token.session, USER, secret, (long) pin.length);
      secret.fill((byte) 0);
      if (code != Cryptoki.OK && code != ALREADY_LOGGED_IN) {
        token.close();
        throw Cryptoki.failed(Function.LOGIN, code);
      }
      return token;
    } finally {
      Arrays.fill(pin, (byte) 0);
    }
  }

  /// Finds the slot of a token. One that cannot be read hides no other; it is told if none fits.
  static long slot(Cryptoki library, TokenUri uri, Arena arena) {
    MemorySegment count = arena.allocate(JAVA_LONG);
    MemorySegment slots = arena.allocate(JAVA_LONG, MOST_SLOTS);
    count.set(JAVA_LONG, 0, MOST_SLOTS);
    library.must(Function.GET_SLOT_LIST, (byte) 1, slots, count);
    List<Long> fitting = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (int i = 0; i < count.get(JAVA_LONG, 0); i++) {
      long slot = slots.getAtIndex(JAVA_LONG, i);
      MemorySegment told = arena.allocate(TOKEN_INFO_BYTES, Long.BYTES);
      long code = library.call(Function.GET_TOKEN_INFO, slot, told);
      if (code != Cryptoki.OK) {
        unread.add(
            " Slot "
                + slot
                + " cannot be read: "
                + Cryptoki.failed(Function.GET_TOKEN_INFO, code).sentence());
        continue;
      }
      // a slot may show a token that nobody has given a name and a PIN yet
      if ((told.get(JAVA_LONG, FLAGS_AT) & INITIALIZED) != 0
          && uri.token().map(padded(told, 0, LABEL_BYTES)::equals).orElse(true)
          && uri.serial().map(padded(told, SERIAL_AT, SERIAL_BYTES)::equals).orElse(true)) {
        fitting.add(slot);
      }
    }
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    throw new TokenException(
        fitting.isEmpty()
            ? "There is no token as the URI names it." + String.join("", unread)
            : "The URI fits " + fitting.size() + " tokens: say which with token and serial.");
  }

  /// A text of fixed length, filled up by spaces.
  private static String padded(MemorySegment told, int at, int length) {
    return new String(told.asSlice(at, length).toArray(JAVA_BYTE), StandardCharsets.UTF_8)
        .stripTrailing();
  }

  /// Finds a key.
  ///
  /// @param name its name
  /// @return what signs with it
  /// @throws TokenException if there is none, or several, or its id is not that of a key of this
  ///   name
  public synchronized NoteSigner key(KeyName name) {
    byte[] publicKey = point(only(PUBLIC_KEY, name));
    long secret = only(PRIVATE_KEY, name);
    staysInside(name, secret);
    byte[] id = value(secret, Attributes.ID);
    for (SignatureType type : SignatureType.values()) {
      if (type.algorithm() == Algorithm.ED25519
          && Arrays.equals(id, id(new VerifierKey(name, type, publicKey)))) {
        return new NoteSigner(name, type, new TokenKey(this, secret, publicKey));
      }
    }
    throw new TokenException(
        "The key "
            + name
            + " in the token was not made by casus keys generate: its id is not its"
            + " own.");
  }

  /// Refuses a private key that could be taken out of the token: then it is not known who has it.
  private void staysInside(KeyName name, long secret) {
    if (is(secret, Attributes.EXTRACTABLE) || !is(secret, Attributes.SENSITIVE)) {
      throw new TokenException(
          "The private key "
              + name
              + " can be taken out of the token, so others may have it: make one that stays there"
              + " with casus keys generate.");
    }
  }

  private boolean is(long object, long attribute) {
    byte[] value = value(object, attribute);
    return value.length == 1 && value[0] != 0;
  }

  /// Makes a key that cannot be taken out.
  ///
  /// @param name its name
  /// @param type what it signs
  /// @return what signs with it
  /// @throws TokenException if there is one of this name, or the token cannot make it
  public synchronized NoteSigner generate(KeyName name, SignatureType type) {
    if (type.algorithm() != Algorithm.ED25519) {
      throw new TokenException("Tokens are asked for Ed25519 keys alone, not for " + type + ".");
    }
    if (!find(PRIVATE_KEY, name).isEmpty() || !find(PUBLIC_KEY, name).isEmpty()) {
      throw new TokenException("There is a key " + name + " in the token already.");
    }
    try (Arena arena = Arena.ofConfined()) {
      Attributes open =
          new Attributes(arena)
              .with(Attributes.TOKEN, true)
              .with(Attributes.VERIFY, true)
              .with(Attributes.LABEL, name.value())
              .with(Attributes.EC_PARAMS, CURVE);
      Attributes secret =
          new Attributes(arena)
              .with(Attributes.TOKEN, true)
              .with(Attributes.PRIVATE, true)
              .with(Attributes.SENSITIVE, true)
              .with(Attributes.EXTRACTABLE, false)
              .with(Attributes.SIGN, true)
              .with(Attributes.LABEL, name.value());
      MemorySegment openKey = arena.allocate(JAVA_LONG);
      MemorySegment secretKey = arena.allocate(JAVA_LONG);
      library.must(
          Function.GENERATE_KEY_PAIR,
          session,
          mechanism(arena, EDWARDS_KEY_PAIR_GEN),
          open.segment(),
          open.count(),
          secret.segment(),
          secret.count(),
          openKey,
          secretKey);
      return named(name, type, openKey.get(JAVA_LONG, 0), secretKey.get(JAVA_LONG, 0));
    }
  }

  /// Gives a new key the id that says what it is for; a key without it is removed again.
  private NoteSigner named(KeyName name, SignatureType type, long open, long secret) {
    try (Arena arena = Arena.ofConfined()) {
      byte[] publicKey = point(open);
      byte[] id = id(new VerifierKey(name, type, publicKey));
      for (long object : new long[] {open, secret}) {
        Attributes written = new Attributes(arena).with(Attributes.ID, id);
        library.must(
            Function.SET_ATTRIBUTE_VALUE, session, object, written.segment(), written.count());
      }
      staysInside(name, secret);
      return new NoteSigner(name, type, new TokenKey(this, secret, publicKey));
    } catch (TokenException | MalformedException unusable) {
      library.call(Function.DESTROY_OBJECT, session, open);
      library.call(Function.DESTROY_OBJECT, session, secret);
      throw unusable;
    }
  }

  private static byte[] id(VerifierKey key) {
    return ByteBuffer.allocate(VerifierKey.ID_BYTES).putInt(key.id()).array();
  }

  long only(long kind, KeyName name) {
    List<Long> found = find(kind, name);
    if (found.size() != 1) {
      throw new TokenException(
          found.isEmpty()
              ? "There is no key " + name + " in the token."
              : "There are " + found.size() + " keys " + name + " in the token.");
    }
    return found.getFirst();
  }

  private List<Long> find(long kind, KeyName name) {
    try (Arena arena = Arena.ofConfined()) {
      Attributes asked =
          new Attributes(arena)
              .with(Attributes.CLASS, kind)
              .with(Attributes.KEY_TYPE, EDWARDS)
              .with(Attributes.LABEL, name.value());
      library.must(Function.FIND_OBJECTS_INIT, session, asked.segment(), asked.count());
      MemorySegment objects = arena.allocate(JAVA_LONG, MOST_SLOTS);
      MemorySegment count = arena.allocate(JAVA_LONG);
      try {
        library.must(Function.FIND_OBJECTS, session, objects, (long) MOST_SLOTS, count);
      } finally {
        library.call(Function.FIND_OBJECTS_FINAL, session);
      }
      List<Long> found = new ArrayList<>();
      for (int i = 0; i < count.get(JAVA_LONG, 0); i++) {
        found.add(objects.getAtIndex(JAVA_LONG, i));
      }
      return found;
    }
  }

  private byte[] value(long object, long type) {
    try (Arena arena = Arena.ofConfined()) {
      Attributes asked = new Attributes(arena).room(type, MOST_VALUE_BYTES);
      MemorySegment array = asked.segment();
      library.must(Function.GET_ATTRIBUTE_VALUE, session, object, array, asked.count());
      return asked.answered(array);
    }
  }

  /// The public key: raw, or in the octet string that older libraries put around it.
  private byte[] point(long object) {
    byte[] point = value(object, Attributes.EC_POINT);
    int bytes = Algorithm.ED25519.keyBytes();
    if (point.length == bytes + 2 && point[0] == OCTET_STRING && point[1] == bytes) {
      return Arrays.copyOfRange(point, 2, point.length);
    }
    if (point.length != bytes) {
      throw new TokenException("The token tells a public key of " + point.length + " bytes.");
    }
    return point;
  }

  private static MemorySegment mechanism(Arena arena, long type) {
    MemorySegment mechanism = arena.allocate(3L * Long.BYTES, Long.BYTES);
    mechanism.set(JAVA_LONG, 0, type);
    return mechanism;
  }

  /// Signs by a key.
  synchronized byte[] sign(long key, byte[] message) {
    try (Arena arena = Arena.ofConfined()) {
      library.must(Function.SIGN_INIT, session, mechanism(arena, EDDSA), key);
      MemorySegment text = arena.allocate(Math.max(1, message.length));
      MemorySegment.copy(message, 0, text, JAVA_BYTE, 0, message.length);
      int bytes = Algorithm.ED25519.signatureBytes();
      MemorySegment signature = arena.allocate(bytes);
      MemorySegment length = arena.allocate(JAVA_LONG);
      length.set(JAVA_LONG, 0, bytes);
      library.must(Function.SIGN, session, text, (long) message.length, signature, length);
      if (length.get(JAVA_LONG, 0) != bytes) {
        throw new TokenException("The token gives a signature of another length.");
      }
      return signature.toArray(JAVA_BYTE);
    }
  }

  /// The name a URI gives a key.
  ///
  /// @param uri the URI
  /// @return the name
  /// @throws TokenException if it gives none
  public static KeyName name(TokenUri uri) {
    Optional<String> object = uri.object();
    return new KeyName(
        object.orElseThrow(
            () -> new TokenException("The URI says with object=NAME which key is meant.")));
  }

  /// Ends the session; what signs by its keys is then of no use.
  @Override
  public synchronized void close() {
    library.call(Function.CLOSE_SESSION, session);
  }
}
