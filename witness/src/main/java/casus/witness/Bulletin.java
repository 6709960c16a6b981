// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.log.LogStorage;
import casus.register.merkle.Hash;
import casus.witness.http.Answer;
import casus.witness.http.Call;
import casus.witness.http.Site;
import casus.witness.monitor.Finding;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;

/// What a monitor has found, each thing once, for anybody to read: `/findings`, and the proofs that
/// can be handed on under `/evidence/`.
final class Bulletin implements Site {
  /// A monitor that is told a new thing every second still keeps no more than this.
  private static final int MOST = 10_000;

  private static final String FINDINGS = "/findings";
  private static final String EVIDENCE = "/evidence/";
  private static final int HEX = 2 * Hash.BYTES;

  private final SequencedMap<String, String> lines = new LinkedHashMap<>();
  private final SortedMap<String, LogStorage> stores;
  private final InstantSource clock;
  private Optional<String> stopped = Optional.empty();

  Bulletin(SortedMap<String, LogStorage> stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /// Tells whether it is new.
  synchronized boolean add(Finding finding) {
    if (lines.containsKey(finding.sentence())) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String proof =
        finding instanceof Finding.Forked(var fork)
            ? " Proof: " + EVIDENCE + Hash.ofContent(fork.toBytes()).toHex()
            : "";
    lines.putLast(finding.sentence(), now + " " + finding.sentence() + proof + "\n");
    if (lines.size() > MOST) {
      lines.pollFirstEntry();
    }
    return true;
  }

  synchronized void stop(String sentence) {
    stopped = Optional.of(sentence);
  }

  @Override
  public Answer serve(Call call) {
    if (!call.path().equals(FINDINGS) && !call.path().startsWith(EVIDENCE)) {
      return Answer.missing();
    }
    if (!call.isReading()) {
      return Answer.notFor("GET, HEAD");
    }
    return call.path().equals(FINDINGS) ? findings() : evidence(call.path());
  }

  private synchronized Answer findings() {
    return stopped
        .map(sentence -> Answer.text(500, "This monitor has stopped. " + sentence + "\n"))
        .orElseGet(() -> Answer.text(200, String.join("", lines.values())));
  }

  private Answer evidence(String path) {
    String hex = path.substring(EVIDENCE.length());
    if (!hex.matches("[0-9a-f]{" + HEX + "}")) {
      return Answer.missing();
    }
    Hash digest = Hash.of(HexFormat.of().parseHex(hex));
    for (LogStorage store : stores.values()) {
      Optional<byte[]> found = store.evidence(digest);
      if (found.isPresent()) {
        return Answer.of(200, "application/octet-stream", found.get());
      }
    }
    return Answer.missing();
  }
}
