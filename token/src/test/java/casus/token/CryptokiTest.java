// SPDX-License-Identifier: Apache-2.0
package casus.token;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A platform, a library or a slot that cannot be used is told, and takes nothing else with it. The
/// libraries are lists of functions as C has them, whose functions are written here.
class CryptokiTest {
  private static final int PLACES = Cryptoki.Function.LAST + 2;
  private static final int SLOT_LIST = 5;
  private static final int TOKEN_INFO = 7;
  private static final long DEVICE_ERROR = 0x30;
  private static final long BROKEN = 7;
  private static final long GOOD = 8;
  private static final long INITIALIZED = 0x400;

  private static TokenUri uri(String label) {
    return new TokenUri(
        Optional.of(label), Optional.empty(), Optional.empty(), Path.of("/x.so"), Optional.empty());
  }

  @Test
  void aPlatformWithOtherSizesIsRefused() {
    Cryptoki.fit(Map.of("long", JAVA_LONG, "void*", JAVA_LONG));
    TokenException windows =
        assertThrows(
            TokenException.class, () -> Cryptoki.fit(Map.of("long", JAVA_INT, "void*", JAVA_LONG)));
    assertTrue(windows.sentence().contains("long of C has eight bytes"), windows::sentence);
    assertThrows(
        TokenException.class, () -> Cryptoki.fit(Map.of("long", JAVA_INT, "void*", JAVA_INT)));
    assertThrows(TokenException.class, () -> Cryptoki.fit(Map.of()));
  }

  @Test
  void aLibraryWithoutAFunctionIsRefused() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment list = arena.allocate(ADDRESS, PLACES);
      TokenException none = assertThrows(TokenException.class, () -> Cryptoki.of(list));
      assertTrue(none.sentence().contains("has no C_Initialize,"), none::sentence);
      for (Cryptoki.Function function : Cryptoki.Function.values()) {
        MemorySegment others = library(arena);
        others.setAtIndex(ADDRESS, function.place() + 1L, MemorySegment.NULL);
        TokenException one = assertThrows(TokenException.class, () -> Cryptoki.of(others));
        assertTrue(one.sentence().contains("has no " + function.spoken() + ","), one::sentence);
      }
    }
    assertThrows(TokenException.class, () -> Cryptoki.of(MemorySegment.NULL));
  }

  @Test
  void aSlotThatCannotBeReadHidesNoOther() {
    try (Arena arena = Arena.ofConfined()) {
      Cryptoki library = Cryptoki.of(library(arena));
      assertEquals(GOOD, Token.slot(library, uri("guarantor"), arena));
      TokenException missing =
          assertThrows(TokenException.class, () -> Token.slot(library, uri("somebody"), arena));
      assertTrue(missing.sentence().startsWith("There is no token"), missing::sentence);
      assertTrue(
          missing.sentence().contains("Slot 7 cannot be read")
              && missing.sentence().contains("the device has failed"),
          missing::sentence);
    }
  }

  /// A library with two slots: the first has a token that has failed.
  private static MemorySegment library(Arena arena) {
    MemorySegment list = arena.allocate(ADDRESS, PLACES);
    MemorySegment slots =
        stub(
            "slots",
            MethodType.methodType(long.class, byte.class, MemorySegment.class, MemorySegment.class),
            FunctionDescriptor.of(JAVA_LONG, JAVA_BYTE, ADDRESS, ADDRESS),
            arena);
    MemorySegment info =
        stub(
            "info",
            MethodType.methodType(long.class, long.class, MemorySegment.class),
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS),
            arena);
    for (int place = 1; place < PLACES; place++) {
      list.setAtIndex(ADDRESS, place, info);
    }
    list.setAtIndex(ADDRESS, SLOT_LIST, slots);
    list.setAtIndex(ADDRESS, TOKEN_INFO, info);
    return list;
  }

  // C calls what is not C here
  @SuppressWarnings("restricted")
  private static MemorySegment stub(
      String name, MethodType type, FunctionDescriptor form, Arena arena) {
    try {
      return Linker.nativeLinker()
          .upcallStub(
              MethodHandles.lookup().findStatic(CryptokiTest.class, name, type), form, arena);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @SuppressWarnings({"restricted", "unused"})
  private static long slots(byte present, MemorySegment slots, MemorySegment count) {
    MemorySegment all = slots.reinterpret(2L * Long.BYTES);
    all.setAtIndex(JAVA_LONG, 0, BROKEN);
    all.setAtIndex(JAVA_LONG, 1, GOOD);
    count.reinterpret(Long.BYTES).set(JAVA_LONG, 0, 2);
    return Cryptoki.OK;
  }

  @SuppressWarnings({"restricted", "unused"})
  private static long info(long slot, MemorySegment told) {
    if (slot == BROKEN) {
      return DEVICE_ERROR;
    }
    MemorySegment info = told.reinterpret(104);
    info.fill((byte) ' ');
    byte[] label = "guarantor".getBytes(StandardCharsets.US_ASCII);
    MemorySegment.copy(label, 0, info, JAVA_BYTE, 0, label.length);
    info.set(JAVA_LONG, 96, INITIALIZED);
    return Cryptoki.OK;
  }
}
