// SPDX-License-Identifier: Apache-2.0
package casus.token;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The functions of a PKCS#11 library that are needed here, called as C calls them where `long` has
/// eight bytes: 64-bit Linux and macOS. The library stays loaded until the process ends; this is
/// the only class that calls code that is not Java.
final class Cryptoki {
  static final long OK = 0;

  private static final long ALREADY_INITIALIZED = 0x191;
  private static final long OS_LOCKING_OK = 2;
  private static final int INITIALIZE_ARGUMENTS = 6 * Long.BYTES;
  private static final int FLAGS_AT = 4 * Long.BYTES;

  /// Where a function stands in the list that the library gives, in the order of the standard.
  // the form of a function cannot change, though its type does not say so
  @SuppressWarnings("ImmutableEnumChecker")
  enum Function {
    /// Begins.
    INITIALIZE(0, ADDRESS),
    /// Lists slots.
    GET_SLOT_LIST(4, JAVA_BYTE, ADDRESS, ADDRESS),
    /// Tells of a token.
    GET_TOKEN_INFO(6, JAVA_LONG, ADDRESS),
    /// Begins a session.
    OPEN_SESSION(12, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS),
    /// Ends it.
    CLOSE_SESSION(13, JAVA_LONG),
    /// Shows the PIN.
    LOGIN(18, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG),
    /// Removes an object.
    DESTROY_OBJECT(22, JAVA_LONG, JAVA_LONG),
    /// Reads of an object.
    GET_ATTRIBUTE_VALUE(24, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG),
    /// Writes of an object.
    SET_ATTRIBUTE_VALUE(25, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG),
    /// Begins to look for objects.
    FIND_OBJECTS_INIT(26, JAVA_LONG, ADDRESS, JAVA_LONG),
    /// Gives some.
    FIND_OBJECTS(27, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS),
    /// Ends looking.
    FIND_OBJECTS_FINAL(28, JAVA_LONG),
    /// Begins to sign.
    SIGN_INIT(42, JAVA_LONG, ADDRESS, JAVA_LONG),
    /// Signs.
    SIGN(43, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
    /// Makes a key.
    GENERATE_KEY_PAIR(
        59, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);

    /// The furthest place.
    static final int LAST = 59;

    private final int place;
    private final FunctionDescriptor form;

    Function(int place, MemoryLayout... arguments) {
      this.place = place;
      form = FunctionDescriptor.of(JAVA_LONG, arguments);
    }

    /// Where it stands in the list, after the version.
    int place() {
      return place;
    }

    /// As the standard calls it, for sentences.
    String spoken() {
      StringBuilder name = new StringBuilder("C_");
      for (String word : name().split("_", -1)) {
        name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
      }
      return name.toString();
    }
  }

  private final EnumMap<Function, MethodHandle> functions;

  private Cryptoki(EnumMap<Function, MethodHandle> functions) {
    this.functions = functions;
  }

  /// Loads a library and begins.
  ///
  /// @throws TokenException if it is not there, or is none
  // calling what is not Java is what this class is for
  @SuppressWarnings("restricted")
  static Cryptoki of(Path module) {
    MemorySegment list;
    Linker linker = Linker.nativeLinker();
    fit(linker.canonicalLayouts());
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment first =
          SymbolLookup.libraryLookup(module, Arena.global())
              .find("C_GetFunctionList")
              .orElseThrow(
                  () -> new TokenException(module + " is no library of a token: no functions."));
      MemorySegment given = arena.allocate(ADDRESS);
      MethodHandle ask = linker.downcallHandle(first, FunctionDescriptor.of(JAVA_LONG, ADDRESS));
      if (invoked(ask, given) != OK) {
        throw new TokenException(module + " does not give its functions.");
      }
      list = given.get(ADDRESS, 0);
    } catch (IllegalArgumentException missing) {
      throw new TokenException("The library of the token cannot be loaded: " + module, missing);
    }
    Cryptoki library = of(list);
    library.initialize();
    return library;
  }

  /// Takes the functions from the list of a library.
  ///
  /// @throws TokenException if one is missing
  @SuppressWarnings("restricted")
  static Cryptoki of(MemorySegment list) {
    if (list.equals(MemorySegment.NULL)) {
      throw new TokenException("The library of the token gives no list of its functions.");
    }
    MemorySegment whole = list.reinterpret((Function.LAST + 2L) * Long.BYTES);
    EnumMap<Function, MethodHandle> functions = new EnumMap<>(Function.class);
    for (Function function : Function.values()) {
      // the version comes first, in the room of one address
      MemorySegment address = whole.get(ADDRESS, (function.place + 1L) * Long.BYTES);
      if (address.equals(MemorySegment.NULL)) {
        throw new TokenException(
            "The library of the token has no "
                + function.spoken()
                + ", which is needed here: see whether its maker has a newer one.");
      }
      functions.put(function, Linker.nativeLinker().downcallHandle(address, function.form));
    }
    return new Cryptoki(functions);
  }

  /// Refuses a platform whose numbers and addresses have other sizes than are written here.
  ///
  /// @param layouts what the types of C are there
  /// @throws TokenException if they are others
  static void fit(Map<String, MemoryLayout> layouts) {
    for (String type : List.of("long", "void*")) {
      MemoryLayout layout = layouts.get(type);
      if (layout == null || layout.byteSize() != Long.BYTES) {
        throw new TokenException(
            "Keys in tokens need a system where "
                + type
                + " of C has eight bytes: 64-bit Linux or macOS. Keep the key in a file here.");
      }
    }
  }

  private void initialize() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment arguments = arena.allocate(INITIALIZE_ARGUMENTS, Long.BYTES);
      arguments.set(JAVA_LONG, FLAGS_AT, OS_LOCKING_OK);
      long code = call(Function.INITIALIZE, arguments);
      if (code != OK && code != ALREADY_INITIALIZED) {
        throw failed(Function.INITIALIZE, code);
      }
    }
  }

  /// Calls a function.
  ///
  /// @return the code it returns
  long call(Function function, Object... arguments) {
    return invoked(Objects.requireNonNull(functions.get(function)), arguments);
  }

  /// Calls a function that must succeed.
  ///
  /// @throws TokenException if it does not
  void must(Function function, Object... arguments) {
    long code = call(function, arguments);
    if (code != OK) {
      throw failed(function, code);
    }
  }

  static TokenException failed(Function function, long code) {
    return new TokenException(
        "The token has answered "
            + function.spoken()
            + " with 0x"
            + Long.toHexString(code)
            + meaning(code)
            + ".");
  }

  /// The answers an operator can do something about.
  private static String meaning(long code) {
    return switch ((int) code) {
      case 0x5 -> " (see whether you may read the settings of its library)";
      case 0x6 -> " (it cannot do that now)";
      case 0x30 -> " (the device has failed)";
      case 0x32 -> " (the device was taken out)";
      case 0x54 -> " (it does not do that)";
      case 0x60, 0x82 -> " (the key is not there any more)";
      case 0x70 -> " (it does not know Ed25519 in this form)";
      case 0xa0 -> " (the PIN is wrong)";
      case 0xa4 -> " (the PIN is locked)";
      case 0xb0, 0xb3 -> " (the session has ended)";
      case 0xe0 -> " (there is no token)";
      case 0x101 -> " (nobody has shown the PIN)";
      default -> "";
    };
  }

  private static long invoked(MethodHandle function, Object... arguments) {
    try {
      return (long) function.invokeWithArguments(arguments);
    } catch (RuntimeException | Error ours) {
      throw ours;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a function of C throws nothing", impossible);
    }
  }
}
