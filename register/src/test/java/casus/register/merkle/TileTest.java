// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import casus.register.MalformedException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tiles are where C2SP tlog-tiles says.
class TileTest {
  /// The example of the specification: a tree of 70,000.
  @Test
  void aTreeHasTheTilesOfTheSpecification() {
    List<Tile> tiles = Tile.between(0, 70_000);
    assertEquals(273 + 1 + 1 + 1 + 1, tiles.size());
    assertEquals(273, tiles.stream().filter(t -> t.level() == 0 && t.isFull()).count());
    assertEquals(new Tile(0, 273, 112), tiles.get(273));
    assertEquals(
        List.of(new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1)),
        tiles.subList(274, 277));
    assertEquals(List.of(new Tile(0, 0, 256), new Tile(1, 0, 1)), Tile.between(0, 256));
    assertEquals(List.of(), Tile.between(70_000, 70_000));
    assertEquals(List.of(new Tile(0, 273, 113)), Tile.between(70_000, 70_001));
  }

  @Test
  void pathsAreThoseOfTheSpecification() {
    assertEquals("tile/0/x001/x234/067", new Tile(0, 1_234_067, 256).path());
    assertEquals("tile/entries/x001/x234/067.p/8", new Tile(0, 1_234_067, 8).entriesPath());
    assertEquals("tile/3/000.p/255", new Tile(3, 0, 255).path());
    for (long index : new long[] {0, 9, 999, 1_000, 1_234_067, 999_999_999, Long.MAX_VALUE / 512}) {
      for (int width : new int[] {1, 255, 256}) {
        Tile tile = new Tile(2, index, width);
        assertEquals(tile, Tile.parse(2, tile.path().substring("tile/2/".length())));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "00",
        "0000",
        "x000",
        "x000/000",
        "001/000",
        "x001/x000",
        "-01",
        "+01",
        "0x1",
        "000.p/0",
        "000.p/256",
        "000.p/01",
        "000.p/",
        "000.p",
        "000.P/1",
        "000/",
        "/000",
        "x999/x999/x999/x999/x999/x999/x999/999"
      })
  void whatIsNoPlaceIsRefused(String place) {
    assertThrows(MalformedException.class, () -> Tile.parse(0, place));
  }

  @Test
  void aBundleIsReadAsItIsWritten() {
    List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[65_535]);
    List<byte[]> again = Bundle.parse(Bundle.of(entries));
    assertEquals(List.of(0, 1, 65_535), again.stream().map(e -> e.length).toList());
    for (int cut : new int[] {1, 3, 4, 100}) {
      byte[] bundle = Bundle.of(entries);
      byte[] torn = Arrays.copyOf(bundle, bundle.length - cut);
      assertThrows(MalformedException.class, () -> Bundle.parse(torn));
    }
    assertThrows(MalformedException.class, () -> Bundle.parse(new byte[2 * 257]));
  }
}
