// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import casus.register.note.SignedNote;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import casus.register.witness.WitnessState;
import casus.witness.store.ForkFiles;
import casus.witness.store.OriginFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A witness over HTTP (C2SP tlog-witness): `POST <prefix>/add-checkpoint`, and what it cosigned
/// last under `GET <prefix>/<SHA-256 of the origin in hexadecimal>/checkpoint`. If it was shown a
/// fork, the proof stands beside it, under `fork-proof`.
public final class WitnessServer implements Site {
  /// The most bytes of a request that are read: a proof of 63 hashes, and some twenty signatures of
  /// the longest kind.
  public static final int MOST_BYTES = 1 << 16;

  /// The type of a size in a conflict.
  public static final String SIZE_TYPE = "text/x.tlog.size";

  private static final String CHECKPOINT = "checkpoint";
  private static final String FORK = "fork-proof";

  private final String submission;
  private final String monitoring;
  private final Cosigner witness;
  private final WitnessState state;
  private final ForkFiles forks;
  private final SortedMap<String, String> origins = new TreeMap<>();

  /// @param prefix what its paths begin with, such as `/w1`; may be empty
  /// @param origins the logs it watches
  /// @param witness who decides
  /// @param state what it cosigned last
  /// @param forks the proofs of forks it was shown
  public WitnessServer(
      String prefix, List<String> origins, Cosigner witness, WitnessState state, ForkFiles forks) {
    submission = prefix + "/add-checkpoint";
    monitoring = prefix + "/";
    this.witness = witness;
    this.state = state;
    this.forks = forks;
    origins.forEach(origin -> this.origins.put(OriginFolder.of(origin), origin));
  }

  @Override
  public Answer serve(Call call) throws IOException {
    if (call.path().equals(submission)) {
      return call.method().equals("POST") ? add(call, witness) : Answer.notFor("POST");
    }
    int slash = call.path().lastIndexOf('/');
    if (!call.path().startsWith(monitoring) || slash < monitoring.length()) {
      return Answer.missing();
    }
    String origin = origins.get(call.path().substring(monitoring.length(), slash));
    String file = call.path().substring(slash + 1);
    if (origin == null || !file.equals(CHECKPOINT) && !file.equals(FORK)) {
      return Answer.missing();
    }
    if (!call.isReading()) {
      return Answer.notFor("GET, HEAD");
    }
    if (file.equals(CHECKPOINT)) {
      Optional<SignedNote> latest = state.latest(origin);
      return latest.isEmpty() ? Answer.missing() : LogServer.checkpoint(latest.get().toBytes());
    }
    return forks
        .read(origin)
        .map(proof -> Answer.of(200, Answer.TEXT, proof))
        .orElseGet(Answer::missing);
  }

  /// Answers `add-checkpoint`.
  ///
  /// @param call the request
  /// @param cosigner who decides
  /// @return the answer, in the statuses of the specification
  /// @throws IOException if the client went away, or took too long
  public static Answer add(Call call, Cosigner cosigner) throws IOException {
    Optional<byte[]> body = call.body(MOST_BYTES);
    if (body.isEmpty()) {
      return Answer.text(413, "A request has at most " + MOST_BYTES + " bytes.\n");
    }
    return switch (cosigner.add(AddCheckpoint.parse(body.get()))) {
      case Reply.Cosigned(var cosignatures) -> Answer.cosignatures(cosignatures);
      case Reply.Conflict(long size) ->
          Answer.of(409, SIZE_TYPE, (size + "\n").getBytes(StandardCharsets.US_ASCII));
      case Reply.Refused(var reason, var sentence) -> Answer.text(reason.status(), sentence + "\n");
      case Reply.Unheard(var sentence) -> Answer.text(502, sentence + "\n");
    };
  }
}
