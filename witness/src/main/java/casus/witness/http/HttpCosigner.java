// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.note.NoteSignature;
import casus.register.note.Opening;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import casus.witness.store.OriginFolder;
import casus.witness.view.UnheardException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A witness that is asked over HTTP. Believes no cosignature before it has checked it, and throws
/// nothing, whatever the other side sends: what cannot be understood was not heard.
public final class HttpCosigner implements Cosigner {
  private static final int MOST_BYTES = 1 << 16;

  private final URI prefix;
  private final URI address;
  private final List<VerifierKey> keys;
  private final Signatures check;
  private final Courier courier;

  /// @param submission the submission prefix of the witness
  /// @param keys its keys; signatures of others are passed over
  /// @param check what checks signatures
  /// @param courier who asks
  /// @throws IllegalArgumentException if the prefix is no address in the web
  public HttpCosigner(URI submission, List<VerifierKey> keys, Signatures check, Courier courier) {
    prefix = submission;
    address = Courier.below(submission, "add-checkpoint");
    this.keys = List.copyOf(keys);
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
      HttpResponse<byte[]> answer = courier.send(post(address, request), MOST_BYTES, over);
      Optional<Reply> refusal = refusal(answer);
      return refusal.isPresent()
          ? refusal.get()
          : cosigned(request.note().text(), answer.body(), keys, check);
    } catch (UnheardException unheard) {
      return new Reply.Unheard(unheard.sentence());
    } catch (MalformedException malformed) {
      return new Reply.Unheard(
          address + " has answered what cannot be understood: " + malformed.sentence());
    }
  }

  /// Asks for what it cosigned last, at its submission prefix: where a witness monitors elsewhere,
  /// nothing is heard.
  @Override
  public Optional<SignedNote> latest(String origin) {
    try {
      URI place = Courier.below(prefix, OriginFolder.of(origin));
      return new TileClient(place, courier).checkpoint();
    } catch (UnheardException unheard) {
      return Optional.empty();
    }
  }

  /// Writes the question.
  ///
  /// @param address where `add-checkpoint` is answered
  /// @param request what to add
  /// @return the question
  public static HttpRequest post(URI address, AddCheckpoint request) {
    return HttpRequest.newBuilder(address)
        .POST(HttpRequest.BodyPublishers.ofByteArray(request.toBytes()))
        .build();
  }

  /// Reads what was answered to `add-checkpoint`, unless it was 200.
  ///
  /// @param answer the answer
  /// @return why not; empty for 200
  /// @throws MalformedException if a conflict states no size
  public static Optional<Reply> refusal(HttpResponse<byte[]> answer) {
    return switch (answer.statusCode()) {
      case 200 -> Optional.empty();
      case 409 -> Optional.of(conflict(answer));
      case 400 -> Optional.of(refused(Reply.Reason.MALFORMED, answer));
      case 403 -> Optional.of(refused(Reply.Reason.NOT_SIGNED, answer));
      case 404 -> Optional.of(refused(Reply.Reason.UNKNOWN_LOG, answer));
      case 422 -> Optional.of(refused(Reply.Reason.NOT_CONSISTENT, answer));
      default ->
          Optional.of(
              new Reply.Unheard(
                  answer.uri() + " has answered with status " + answer.statusCode() + "."));
    };
  }

  /// Reads cosignatures, and believes those that hold.
  ///
  /// @param text the text of the checkpoint they are under
  /// @param lines what was answered
  /// @param keys the keys of who answered
  /// @param check what checks signatures
  /// @return the cosignatures of the keys; not heard if there is none, or one is forged
  /// @throws MalformedException if they are no signatures
  public static Reply cosigned(
      String text, byte[] lines, List<VerifierKey> keys, Signatures check) {
    SignedNote note = new SignedNote(text, SignedNote.lines(Strict.utf8(lines), 0));
    return switch (note.open(keys, check)) {
      case Opening.Opened(_, var by) -> {
        List<NoteSignature> timed =
            keys.stream()
                .flatMap(key -> by.stream().filter(one -> one.key().equals(key)).limit(1))
                .filter(one -> one.time().isPresent())
                .map(Opening.By::signature)
                .toList();
        yield timed.isEmpty()
            ? new Reply.Unheard("The cosignature states no time.")
            : new Reply.Cosigned(timed);
      }
      case Opening.Unsigned() -> new Reply.Unheard("The answer holds no cosignature of its keys.");
      case Opening.Forged(var key) ->
          new Reply.Unheard("A signature in the answer is not that of " + key.name() + ".");
    };
  }

  private static Reply conflict(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.equals(WitnessServer.SIZE_TYPE)) {
      return refused(Reply.Reason.FORKED, answer);
    }
    String size = Strict.utf8(answer.body());
    if (!size.endsWith("\n")) {
      throw new MalformedException(1, "A size ends with the end of a line.");
    }
    return new Reply.Conflict(Strict.decimal(size.substring(0, size.length() - 1), 1));
  }

  private static Reply refused(Reply.Reason reason, HttpResponse<byte[]> answer) {
    String said;
    try {
      said = Strict.utf8(answer.body()).strip();
    } catch (MalformedException notText) {
      said = "";
    }
    return new Reply.Refused(
        reason, "The witness answers " + answer.statusCode() + ": " + Strict.shortened(said));
  }
}
