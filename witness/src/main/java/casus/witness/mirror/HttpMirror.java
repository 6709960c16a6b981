// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import casus.register.MalformedException;
import casus.register.merkle.Nodes;
import casus.register.merkle.Tile;
import casus.register.merkle.TiledNodes;
import casus.register.note.Checkpoint;
import casus.register.note.Signatures;
import casus.register.note.VerifierKey;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import casus.witness.copy.EntryPackage;
import casus.witness.http.Courier;
import casus.witness.http.HttpCosigner;
import casus.witness.view.LogView;
import casus.witness.view.UnheardException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;

/// A mirror that is asked, and fed, over HTTP: it is shown the checkpoint, given the entries it
/// lacks, and asked for its cosignature. To a log it is one more cosigner, which takes its time.
/// Throws nothing, whatever the mirror sends; a `StorageException` if the log itself cannot be
/// read.
public final class HttpMirror implements Cosigner {
  private static final int MOST_PACKAGES = 32;
  private static final int MANY_BYTES = 4 << 20;

  private final URI checkpoints;
  private final URI entries;
  private final List<VerifierKey> keys;
  private final LogView source;
  private final Signatures check;
  private final Courier courier;

  /// @param submission the submission prefix of the mirror
  /// @param keys its keys; signatures of others are passed over
  /// @param source where the entries are read; it has what is asked to be cosigned
  /// @param check what checks signatures
  /// @param courier who asks
  /// @throws IllegalArgumentException if the prefix is no address in the web
  public HttpMirror(
      URI submission, List<VerifierKey> keys, LogView source, Signatures check, Courier courier) {
    checkpoints = Courier.below(submission, "add-checkpoint");
    entries = Courier.below(submission, "add-entries");
    this.keys = List.copyOf(keys);
    this.source = source;
    this.check = check;
    this.courier = courier;
  }

  @Override
  public List<VerifierKey> keys() {
    return keys;
  }

  @Override
  public Reply add(AddCheckpoint request) {
    return add(request, new CompletableFuture<>());
  }

  @Override
  public Reply add(AddCheckpoint request, CompletableFuture<?> over) {
    try {
      HttpResponse<byte[]> answer =
          courier.send(HttpCosigner.post(checkpoints, request), MirrorStanding.MOST_BYTES, over);
      Optional<Reply> refusal = HttpCosigner.refusal(answer);
      return refusal.isPresent() ? refusal.get() : feed(request, over);
    } catch (UnheardException unheard) {
      return new Reply.Unheard(unheard.sentence());
    } catch (MalformedException malformed) {
      return new Reply.Unheard(
          "The mirror has answered what cannot be understood: " + malformed.sentence());
    }
  }

  private Reply feed(AddCheckpoint request, CompletableFuture<?> over) {
    Checkpoint checkpoint = request.checkpoint();
    Nodes nodes = new TiledNodes(checkpoint.size(), source::tile);
    // with nothing, to be told where to begin; or that there is nothing left to do
    UploadStart start =
        new UploadStart(checkpoint.origin(), checkpoint.size(), checkpoint.size(), "");
    long known = -1;
    // each answer brings the mirror a package further at least; one that says so without end is not
    // followed
    for (long left = checkpoint.size() / Tile.FULL + MOST_PACKAGES; left > 0; left--) {
      HttpResponse<byte[]> answer =
          courier.send(post(start, nodes), MirrorStanding.MOST_BYTES, over);
      switch (answer.statusCode()) {
        case 200 -> {
          return HttpCosigner.cosigned(request.note().text(), answer.body(), keys, check);
        }
        case 202, 409 -> {
          MirrorStanding standing = MirrorStanding.parse(answer.body());
          if (standing.size() != checkpoint.size()) {
            // it has been shown another checkpoint in the meantime
            return new Reply.Conflict(standing.size());
          }
          if (standing.next() <= known) {
            return new Reply.Unheard("The mirror does not come further than " + known + ".");
          }
          known = standing.next();
          start =
              new UploadStart(
                  checkpoint.origin(),
                  Math.min(known, checkpoint.size()),
                  checkpoint.size(),
                  standing.ticket());
        }
        case 404 -> {
          return new Reply.Refused(Reply.Reason.UNKNOWN_LOG, "The mirror does not know the log.");
        }
        case 422 -> {
          return new Reply.Refused(
              Reply.Reason.NOT_CONSISTENT, "The entries are not what the checkpoint stands over.");
        }
        default -> {
          return new Reply.Unheard(entries + " has answered " + answer.statusCode() + ".");
        }
      }
    }
    return new Reply.Unheard("The mirror does not come to an end.");
  }

  private HttpRequest post(UploadStart start, Nodes nodes) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
      gzip.write(start.toBytes());
      long at = start.start();
      long bytes = 0;
      for (int i = 0; i < MOST_PACKAGES && at < start.end() && bytes < MANY_BYTES; i++) {
        EntryPackage one = EntryPackage.of(at, start.end(), source, nodes);
        byte[] written = one.toBytes();
        gzip.write(written);
        bytes += written.length;
        at = one.end();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return HttpRequest.newBuilder(entries)
        .header("Content-Type", "application/octet-stream")
        .header("Content-Encoding", "gzip")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
        .build();
  }
}
