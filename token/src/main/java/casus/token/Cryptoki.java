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
import java.util.Locale;
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
      list = given.get(ADDRESS, 0).reinterpret((Function.LAST + 2L) * Long.BYTES);
    } catch (IllegalArgumentException missing) {
      throw new TokenException("The library of the token cannot be loaded: " + module, missing);
    }
    EnumMap<Function, MethodHandle> functions = new EnumMap<>(Function.class);
    for (Function function : Function.values()) {
      // the version comes first, in the room of one address
      MemorySegment address = list.get(ADDRESS, (function.place + 1L) * Long.BYTES);
      functions.put(function, linker.downcallHandle(address, function.form));
    }
    Cryptoki library = new Cryptoki(functions);
    library.initialize();
    return library;
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
      case 0x30 -> " (the device has failed)";
      case 0x32 -> " (the device was taken out)";
      case 0x70 -> " (it does not know Ed25519 in this form)";
      case 0xa0 -> " (the PIN is wrong)";
      case 0xa4 -> " (the PIN is locked)";
      case 0xe0 -> " (there is no token)";
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
