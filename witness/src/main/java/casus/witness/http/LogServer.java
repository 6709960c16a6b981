// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.log.LogStorage;
import casus.register.log.StorageException;
import casus.register.merkle.Bundle;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import casus.register.note.Checkpoint;
import casus.register.note.SignedNote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// A log as others read it (C2SP tlog-tiles): `<prefix>/checkpoint`, `<prefix>/tile/<L>/<N>` and
/// `<prefix>/tile/entries/<N>`. Shows what the published checkpoint covers, and nothing beyond:
/// what is stored already but not yet signed is nobody's business.
public final class LogServer implements Site {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_SECONDS = "public, max-age=2";
  private static final String BYTES = "application/octet-stream";
  private static final String TILE = "tile/";
  private static final String ENTRIES = "entries/";

  private final String prefix;
  private final LogStorage storage;

  /// @param prefix what its paths begin with, such as `/log`; may be empty
  /// @param storage where the log is kept; only read
  public LogServer(String prefix, LogStorage storage) {
    this.prefix = prefix + "/";
    this.storage = storage;
  }

  static Answer checkpoint(byte[] note) {
    return Answer.of(200, Answer.TEXT, note).with("Cache-Control", FOR_SECONDS);
  }

  @Override
  public Answer serve(Call call) throws IOException {
    if (!call.path().startsWith(prefix)) {
      return Answer.missing();
    }
    if (!call.isReading()) {
      return Answer.notFor("GET, HEAD");
    }
    String path = call.path().substring(prefix.length());
    Optional<byte[]> published = storage.checkpoint();
    if (published.isEmpty()) {
      return Answer.missing();
    }
    if (path.equals("checkpoint")) {
      return checkpoint(published.get());
    }
    long size = size(published.get());
    try {
      return path.startsWith(TILE)
          ? below(path.substring(TILE.length()), size, call)
          : Answer.missing();
    } catch (MalformedException | IllegalArgumentException noTile) {
      return Answer.missing();
    }
  }

  private static long size(byte[] published) {
    try {
      return Checkpoint.parse(SignedNote.parse(published).text()).size();
    } catch (MalformedException torn) {
      throw new StorageException("The published checkpoint cannot be read.", torn);
    }
  }

  private Answer below(String path, long size, Call call) throws IOException {
    if (path.startsWith(ENTRIES)) {
      Tile tile = Tile.parse(0, path.substring(ENTRIES.length()));
      if (!isShown(tile, size)) {
        return Answer.missing();
      }
      byte[] bundle = storage.bundle(wide(tile));
      return packed(tile.isFull() ? bundle : cut(bundle, tile.width()), call);
    }
    int slash = path.indexOf('/');
    if (slash < 0) {
      return Answer.missing();
    }
    long level = Strict.decimal(path.substring(0, slash), 0);
    if (level > Tile.HIGHEST_LEVEL) {
      return Answer.missing();
    }
    Tile tile = Tile.parse((int) level, path.substring(slash + 1));
    if (!isShown(tile, size)) {
      return Answer.missing();
    }
    byte[] hashes = Arrays.copyOf(storage.tile(wide(tile)), tile.width() * Hash.BYTES);
    return Answer.of(200, BYTES, hashes).with("Cache-Control", FOR_EVER);
  }

  /// Whether all hashes of a tile are in the published tree.
  private static boolean isShown(Tile tile, long size) {
    long hashes = Tile.hashes(tile.level(), size);
    return tile.index() <= hashes / Tile.FULL && tile.index() * Tile.FULL + tile.width() <= hashes;
  }

  /// The tile as it is stored: at the right edge it may be wider than what was asked for, or than
  /// what is published.
  private Tile wide(Tile tile) {
    return Tile.in(tile.level(), tile.index(), storage.head().size());
  }

  private static byte[] cut(byte[] bundle, int width) {
    return Bundle.of(Bundle.parse(bundle).subList(0, width));
  }

  private static Answer packed(byte[] bundle, Call call) throws IOException {
    Answer answer = Answer.of(200, BYTES, bundle);
    if (acceptsGzip(call)) {
      ByteArrayOutputStream small = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
        gzip.write(bundle);
      }
      answer = Answer.of(200, BYTES, small.toByteArray()).with("Content-Encoding", "gzip");
    }
    return answer.with("Cache-Control", FOR_EVER).with("Vary", "Accept-Encoding");
  }

  private static boolean acceptsGzip(Call call) {
    for (String one : call.header("Accept-Encoding").orElse("").split(",", -1)) {
      if (one.strip().toLowerCase(Locale.ROOT).equals("gzip")) {
        return true;
      }
    }
    return false;
  }
}
