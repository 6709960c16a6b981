// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import casus.witness.http.Answer;
import casus.witness.http.Call;
import casus.witness.http.LogServer;
import casus.witness.http.Places;
import casus.witness.http.Site;
import casus.witness.http.WitnessServer;
import casus.witness.store.OriginFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// A mirror over HTTP (C2SP tlog-mirror): `POST <prefix>/add-checkpoint`, `POST
/// <prefix>/add-entries`, and every log it copies under `<prefix>/<SHA-256 of the origin>/`.
public final class MirrorServer implements Site {
  /// Each may hold a package of 16.8 MB in memory before it is found to be none.
  private static final int UPLOADS = 8;

  private static final int UPLOADS_EACH = 2;

  private final Mirror mirror;
  private final String prefix;
  private final Duration longest;
  private final Places uploads = new Places(UPLOADS, UPLOADS_EACH);
  private final SortedMap<String, LogServer> logs = new TreeMap<>();

  /// @param prefix what its paths begin with, such as `/m1`; may be empty
  /// @param mirror who decides
  /// @param longest how long one upload may take; what came in time is kept
  public MirrorServer(String prefix, Mirror mirror, Duration longest) {
    this.prefix = prefix + "/";
    this.mirror = mirror;
    this.longest = longest;
    mirror
        .copies()
        .forEach((origin, copy) -> {
          String folder = OriginFolder.of(origin);
          logs.put(folder, new LogServer(this.prefix + folder, copy.storage()));
        });
  }

  @Override
  public Answer serve(Call call) throws IOException {
    if (!call.path().startsWith(prefix)) {
      return Answer.missing();
    }
    String path = call.path().substring(prefix.length());
    if (path.equals("add-checkpoint")) {
      return call.method().equals("POST")
          ? WitnessServer.add(call, mirror.noting())
          : Answer.notFor("POST");
    }
    if (path.equals("add-entries")) {
      return call.method().equals("POST") ? upload(call) : Answer.notFor("POST");
    }
    LogServer log = logs.get(path.substring(0, Math.max(0, path.indexOf('/'))));
    return log == null ? Answer.missing() : log.serve(call);
  }

  private Answer upload(Call call) throws IOException {
    if (!uploads.enter(call.from())) {
      return Answer.busy();
    }
    try {
      return packed(call);
    } finally {
      uploads.leave(call.from());
    }
  }

  private Answer packed(Call call) throws IOException {
    if (!call.header("Content-Type").orElse("").equals("application/octet-stream")) {
      return said(Answer.text(400, "An upload is of the type application/octet-stream.\n"));
    }
    InputStream body = call.stream(longest);
    String encoding = call.header("Content-Encoding").orElse("identity");
    if (encoding.equals("identity")) {
      return answer(mirror.take(body));
    }
    if (!encoding.equals("gzip")) {
      return said(Answer.text(415, "An upload is packed by gzip, or not at all.\n"));
    }
    GZIPInputStream gzip;
    try {
      gzip = new GZIPInputStream(body);
    } catch (IOException notPacked) {
      return said(Answer.text(400, "This upload is not packed by gzip.\n"));
    }
    try (gzip) {
      return answer(mirror.take(gzip));
    }
  }

  private static Answer answer(Upload upload) {
    return said(
        switch (upload) {
          case Upload.Mirrored(var cosignatures) -> Answer.cosignatures(cosignatures);
          case Upload.Partial(var standing) ->
              Answer.of(202, MirrorStanding.TYPE, standing.toBytes());
          case Upload.Conflict(var standing) ->
              Answer.of(409, MirrorStanding.TYPE, standing.toBytes());
          case Upload.NotConsistent() ->
              Answer.text(422, "These entries are not what the checkpoint stands over.\n");
          case Upload.UnknownLog() -> Answer.text(404, "This mirror does not know this log.\n");
          case Upload.Malformed(var sentence) -> Answer.text(400, sentence + "\n");
        });
  }

  private static Answer said(Answer answer) {
    return answer.with("Accept-Encoding", "gzip");
  }
}
