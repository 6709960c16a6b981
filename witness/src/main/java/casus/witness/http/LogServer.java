// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.log.LogStorage;
import casus.register.log.StorageException;
import casus.register.merkle.Bundle;
import casus.register.merkle.Tile;
import casus.register.note.Checkpoint;
import casus.register.note.SignedNote;
import casus.witness.view.LogView;
import casus.witness.view.StoredView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
  private final LogView log;

  /// @param prefix what its paths begin with, such as `/log`; may be empty
  /// @param storage where the log is kept; only read
  public LogServer(String prefix, LogStorage storage) {
    this.prefix = prefix + "/";
    log = new StoredView(storage);
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
    Optional<SignedNote> published = log.checkpoint();
    if (published.isEmpty()) {
      return Answer.missing();
    }
    if (path.equals("checkpoint")) {
      return checkpoint(published.get().toBytes());
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

  private static long size(SignedNote published) {
    try {
      return Checkpoint.of(published).size();
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
      return packed(Bundle.of(log.entries(tile)), call);
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
    return Answer.of(200, BYTES, log.tile(tile)).with("Cache-Control", FOR_EVER);
  }

  /// Whether all hashes of a tile are in the published tree.
  private static boolean isShown(Tile tile, long size) {
    long hashes = Tile.hashes(tile.level(), size);
    return tile.index() <= hashes / Tile.FULL && tile.index() * Tile.FULL + tile.width() <= hashes;
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
