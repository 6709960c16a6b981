// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import casus.register.MalformedException;
import casus.register.merkle.Bundle;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import casus.register.note.SignedNote;
import casus.register.proof.ForkProof;
import casus.witness.view.LogView;
import casus.witness.view.UnheardException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Reads a log over HTTP (C2SP tlog-tiles), and the checkpoint of a witness. Takes no more bytes
/// than what is asked for can have; believes nothing.
public final class TileClient implements LogView {
  private static final int MOST_CHECKPOINT_BYTES = 1 << 18;
  private static final int MOST_BUNDLE_BYTES = Tile.FULL * (Bundle.MOST_ENTRY_BYTES + 2);

  private final URI prefix;
  private final Courier courier;

  /// @param prefix what the addresses of the log begin with
  /// @param courier who asks
  /// @throws IllegalArgumentException if the prefix is no address in the web
  public TileClient(URI prefix, Courier courier) {
    this.prefix = prefix;
    this.courier = courier;
    Courier.below(prefix, "checkpoint");
  }

  @Override
  public String place() {
    return prefix.toString();
  }

  @Override
  public Optional<SignedNote> checkpoint() {
    try {
      return read("checkpoint", MOST_CHECKPOINT_BYTES).map(SignedNote::parse);
    } catch (MalformedException malformed) {
      throw new UnheardException(
          "The checkpoint at " + prefix + " cannot be read: " + malformed.sentence());
    }
  }

  @Override
  public Optional<byte[]> forkProof() {
    return read("fork-proof", ForkProof.MOST_BYTES);
  }

  @Override
  public byte[] tile(Tile tile) {
    Tile full = new Tile(tile.level(), tile.index(), Tile.FULL);
    byte[] hashes =
        read(tile.path(), Tile.FULL * Hash.BYTES)
            .or(() -> read(full.path(), Tile.FULL * Hash.BYTES))
            .orElseThrow(() -> new UnheardException(prefix + " does not have " + tile.path()));
    int length = tile.width() * Hash.BYTES;
    if (hashes.length != length && hashes.length != Tile.FULL * Hash.BYTES) {
      throw new UnheardException(
          prefix + " has " + tile.path() + " with " + hashes.length + " bytes.");
    }
    return Arrays.copyOf(hashes, length);
  }

  @Override
  public List<byte[]> entries(Tile tile) {
    Tile full = new Tile(0, tile.index(), Tile.FULL);
    byte[] bundle =
        read(tile.entriesPath(), MOST_BUNDLE_BYTES)
            .or(() -> read(full.entriesPath(), MOST_BUNDLE_BYTES))
            .orElseThrow(
                () -> new UnheardException(prefix + " does not have " + tile.entriesPath()));
    try {
      List<byte[]> entries = Bundle.parse(bundle);
      if (entries.size() >= tile.width()) {
        return List.copyOf(entries.subList(0, tile.width()));
      }
    } catch (MalformedException malformed) {
      throw new UnheardException(
          tile.entriesPath() + " of " + prefix + " cannot be read: " + malformed.sentence());
    }
    throw new UnheardException(prefix + " has too few entries in " + tile.entriesPath());
  }

  /// Empty for 404.
  private Optional<byte[]> read(String path, int most) {
    HttpRequest get =
        HttpRequest.newBuilder(Courier.below(prefix, path))
            .header("Accept-Encoding", "gzip, identity")
            .GET()
            .build();
    HttpResponse<byte[]> answer = courier.send(get, most + 1024);
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    if (answer.statusCode() != 200) {
      throw new UnheardException(
          get.uri() + " has answered with status " + answer.statusCode() + ".");
    }
    byte[] bytes = unpacked(answer, most);
    if (bytes.length > most) {
      throw new UnheardException(get.uri() + " has answered with too many bytes.");
    }
    return Optional.of(bytes);
  }

  private static byte[] unpacked(HttpResponse<byte[]> answer, int most) {
    String encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
    if (encoding.equals("identity")) {
      return answer.body();
    }
    if (!encoding.equals("gzip")) {
      throw new UnheardException(answer.uri() + " is packed in a way nobody asked for.");
    }
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return gzip.readNBytes(most + 1);
    } catch (IOException damaged) {
      throw new UnheardException(answer.uri() + " cannot be unpacked: " + damaged.getMessage());
    }
  }
}
