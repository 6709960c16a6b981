// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Unpacks what a tar archive of programs holds: folders, files, symbolic links. Refuses anything
/// else, and every name that would lead out of the folder.
final class TarFile {
  private static final int BLOCK = 512;
  private static final int NAME = 0;
  private static final int NAME_BYTES = 100;
  private static final int MODE = 100;
  private static final int MODE_BYTES = 8;
  private static final int SIZE = 124;
  private static final int SIZE_BYTES = 12;
  private static final int TYPE = 156;
  private static final int LINK = 157;
  private static final int PREFIX = 345;
  private static final int PREFIX_BYTES = 155;
  private static final int EXECUTABLE = 0100;
  private static final int OCTAL = 8;

  private static final Set<PosixFilePermission> READABLE =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.OTHERS_READ);

  private final InputStream in;
  private final Path folder;

  private TarFile(InputStream in, Path folder) {
    this.in = in;
    this.folder = folder;
  }

  /// Unpacks an archive.
  ///
  /// @param in its bytes
  /// @param folder where to; must be there
  /// @throws IOException if it is damaged, or holds what it should not
  static void unpack(InputStream in, Path folder) throws IOException {
    TarFile archive = new TarFile(in, folder);
    byte[] header = archive.block();
    while (header[NAME] != 0) {
      archive.take(header);
      header = archive.block();
    }
  }

  private byte[] block() throws IOException {
    byte[] block = in.readNBytes(BLOCK);
    if (block.length < BLOCK) {
      throw new IOException("the archive is cut short");
    }
    return block;
  }

  private void take(byte[] header) throws IOException {
    String prefix = text(header, PREFIX, PREFIX_BYTES);
    String name = text(header, NAME, NAME_BYTES);
    Path path = inside(folder.resolve(prefix.isEmpty() ? name : prefix + "/" + name));
    long size = octal(header, SIZE, SIZE_BYTES);
    switch (header[TYPE]) {
      case '5' -> permit(Files.createDirectories(path), true);
      case '0', 0 -> file(path, size, (octal(header, MODE, MODE_BYTES) & EXECUTABLE) != 0);
      case '2' -> {
        Path target = Path.of(text(header, LINK, NAME_BYTES));
        Path parent = folders(path);
        inside(parent.resolve(target));
        Files.createSymbolicLink(path, target);
      }
      default -> throw new IOException("the archive holds neither file, folder nor link: " + name);
    }
  }

  private void file(Path path, long size, boolean executable) throws IOException {
    folders(path);
    try (var out = Files.newOutputStream(path)) {
      for (long left = size; left > 0; left -= BLOCK) {
        out.write(block(), 0, (int) Math.min(left, BLOCK));
      }
    }
    permit(path, executable);
  }

  private Path folders(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IOException("the archive names the root");
    }
    Path missing = parent;
    if (!Files.isDirectory(missing)) {
      folders(missing);
      permit(Files.createDirectory(missing), true);
    }
    return parent;
  }

  /// Whatever the mask of the process: PostgreSQL may run as another user.
  private static void permit(Path path, boolean executable) throws IOException {
    Set<PosixFilePermission> permissions = EnumSet.copyOf(READABLE);
    if (executable) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    Files.setPosixFilePermissions(path, permissions);
  }

  private Path inside(Path path) throws IOException {
    if (!path.normalize().startsWith(folder.normalize())) {
      throw new IOException("the archive leads out of its folder: " + path);
    }
    return path;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(Arrays.copyOfRange(header, from, end), StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) throws IOException {
    String digits = text(header, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, OCTAL);
    } catch (NumberFormatException damaged) {
      throw new IOException("the archive is damaged", damaged);
    }
  }
}
