// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import casus.register.note.NoteSignature;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a site answers: a status, headers and bytes.
public final class Answer {
  /// The type of checkpoints and of sentences.
  public static final String TEXT = "text/plain; charset=utf-8";

  private final int status;
  private final SortedMap<String, String> headers;
  private final byte[] body;

  private Answer(int status, SortedMap<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /// Makes an answer.
  ///
  /// @param status three digits
  /// @param type the type of its bytes
  /// @param body the bytes; copied
  /// @return the answer
  public static Answer of(int status, String type, byte[] body) {
    return new Answer(status, new TreeMap<>(), body.clone()).with("Content-Type", type);
  }

  /// Makes an answer of text.
  ///
  /// @param status three digits
  /// @param text what to say, with its ends of lines
  /// @return the answer
  public static Answer text(int status, String text) {
    return of(status, TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Answers with cosignatures.
  ///
  /// @param cosignatures them; may be none
  /// @return 200 and a line for each
  public static Answer cosignatures(List<NoteSignature> cosignatures) {
    StringBuilder lines = new StringBuilder();
    cosignatures.forEach(one -> lines.append(one).append('\n'));
    return text(200, lines.toString());
  }

  /// Answers that something is not there.
  ///
  /// @return 404
  public static Answer missing() {
    return text(404, "There is nothing here.\n");
  }

  /// Answers that something is there, but not for this method.
  ///
  /// @param allowed the methods it is there for
  /// @return 405
  public static Answer notFor(String allowed) {
    return text(405, "Only for " + allowed + ".\n").with("Allow", allowed);
  }

  /// Answers that there are too many.
  ///
  /// @return 503, to be asked again after a second
  public static Answer busy() {
    return text(503, "Too many requests at once.\n").with("Retry-After", "1");
  }

  /// Returns this answer with a header more.
  ///
  /// @param name its name
  /// @param value its value
  /// @return the answer
  public Answer with(String name, String value) {
    SortedMap<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  /// The status.
  ///
  /// @return three digits
  public int status() {
    return status;
  }

  /// The headers.
  ///
  /// @return values by name
  public SortedMap<String, String> headers() {
    return Collections.unmodifiableSortedMap(headers);
  }

  /// The bytes.
  ///
  /// @return a copy
  public byte[] body() {
    return body.clone();
  }
}
