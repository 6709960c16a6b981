// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.merkle.Hash;
import casus.register.note.Checkpoint;
import casus.register.note.KeyName;
import casus.register.stamp.Stamps;
import casus.register.stamp.TokenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Time stamps are kept beside a log, whatever lies there already.
class StampFilesTest {
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of(new KeyName("log.example"), 1, Hash.ofLeaf(new byte[] {1}));
  @TempDir Path folder;

  private static byte[] token(int number) {
    return ("token " + number).getBytes(StandardCharsets.US_ASCII);
  }

  private TokenFile kept() {
    Stamps stamps = new StampFiles(folder).read(CHECKPOINT);
    return assertInstanceOf(Stamps.Tokens.class, stamps, stamps::toString).file();
  }

  private Path file() throws IOException {
    try (var files = Files.list(folder.resolve("stamps"))) {
      return files.filter(file -> !file.toString().contains(".")).findFirst().orElseThrow();
    }
  }

  @Test
  void aLogThatDoesNotGrowIsStampedWithoutEnd() {
    StampFiles stamps = new StampFiles(folder);
    assertInstanceOf(Stamps.None.class, stamps.read(CHECKPOINT));
    for (int i = 0; i < 100; i++) {
      stamps.keep(CHECKPOINT, token(i));
    }
    TokenFile kept = kept();
    assertEquals(TokenFile.MOST_TOKENS, kept.tokens().size());
    for (int i = 0; i < TokenFile.MOST_TOKENS / 2; i++) {
      assertArrayEquals(token(i), kept.token(i));
      assertArrayEquals(token(99 - i), kept.token(TokenFile.MOST_TOKENS - 1 - i));
    }
  }

  @Test
  void whatCannotBeReadIsToldAndPutAside() throws IOException {
    StampFiles stamps = new StampFiles(folder);
    stamps.keep(CHECKPOINT, token(0));
    Path file = file();
    for (byte[] damage :
        List.of(
            new byte[0],
            "casus time stamps 1\n".getBytes(StandardCharsets.US_ASCII),
            "casus time stamps 1\n???\n".getBytes(StandardCharsets.US_ASCII),
            new byte[] {(byte) 0xff},
            new byte[TokenFile.MOST_BYTES + 1])) {
      Files.write(file, damage);
      assertInstanceOf(Stamps.Unreadable.class, stamps.read(CHECKPOINT));
      stamps.keep(CHECKPOINT, token(1));
      assertArrayEquals(token(1), kept().token(0));
      assertArrayEquals(
          damage, Files.readAllBytes(file.resolveSibling(file.getFileName() + ".unreadable")));
    }
    // a folder in the place of the file
    Files.delete(file);
    Files.createDirectory(file);
    assertInstanceOf(Stamps.Unreadable.class, stamps.read(CHECKPOINT));
  }

  /// As many of the longest tokens as there may be fit into the file, and the file into a receipt.
  @Test
  void theLongestFileIsRead() {
    TokenFile longest = TokenFile.of(new byte[TokenFile.MOST_TOKEN_BYTES]);
    for (int i = 1; i < TokenFile.MOST_TOKENS; i++) {
      byte[] token = new byte[TokenFile.MOST_TOKEN_BYTES];
      token[0] = (byte) i;
      longest = longest.with(token);
    }
    byte[] bytes = longest.toBytes();
    assertTrue(bytes.length <= TokenFile.MOST_BYTES);
    assertInstanceOf(Stamps.Tokens.class, Stamps.parse(bytes));
  }
}
