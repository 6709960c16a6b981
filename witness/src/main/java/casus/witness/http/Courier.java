// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import casus.witness.view.UnheardException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks others over HTTP. An answer is taken whole within a time and up to a length, or not at all;
/// nobody is followed to where they point.
public final class Courier implements AutoCloseable {
  private final Duration patience;
  private @Nullable HttpClient client;
  private boolean closed;

  /// @param patience how long one question and its whole answer may take
  public Courier(Duration patience) {
    this.patience = patience;
  }

  /// The client, made when something is first asked: it takes longer to start than all the rest.
  private synchronized HttpClient client() {
    if (closed) {
      throw new UnheardException("Nobody is asked any more.");
    }
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(patience)
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .build();
    }
    return client;
  }

  /// Makes an address below another.
  ///
  /// @param prefix the other, with or without a slash at its end
  /// @param path what comes after, without a slash at its beginning
  /// @return the address
  /// @throws IllegalArgumentException if it is none that can be asked
  public static URI below(URI prefix, String path) {
    String text = prefix.toString();
    return inTheWeb(URI.create(text + (text.endsWith("/") ? "" : "/") + path));
  }

  /// Refuses what cannot be asked.
  ///
  /// @param address an address
  /// @return the same
  /// @throws IllegalArgumentException if it is none that can be asked
  static URI inTheWeb(URI address) {
    if (address.getHost() == null
        || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
      throw new IllegalArgumentException("no address in the web: " + address);
    }
    return address;
  }

  /// Asks.
  ///
  /// @param request what
  /// @param most how many bytes an answer may have
  /// @return the answer
  /// @throws UnheardException if none came in time, or a longer one
  public HttpResponse<byte[]> send(HttpRequest request, int most) {
    return send(request, most, new CompletableFuture<>());
  }

  /// Asks, as long as somebody waits for the answer.
  ///
  /// @param request what
  /// @param most how many bytes an answer may have
  /// @param over completed when nobody waits any more
  /// @return the answer
  /// @throws UnheardException if none came in time, or a longer one
  public HttpResponse<byte[]> send(HttpRequest request, int most, CompletableFuture<?> over) {
    if (over.isDone()) {
      throw new UnheardException("Nobody waits for " + request.uri() + " any more.");
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        client()
            .sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), most));
    try {
      CompletableFuture.anyOf(answer, over).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!answer.isDone()) {
        throw new UnheardException(request.uri() + " had not answered when the time was over.");
      }
      return answer.get();
    } catch (TimeoutException late) {
      throw new UnheardException(
          request.uri() + " has not answered within " + patience.toMillis() + " ms.");
    } catch (ExecutionException failed) {
      throw new UnheardException(request.uri() + " has not answered: " + why(failed.getCause()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnheardException("Asking " + request.uri() + " was interrupted.");
    } finally {
      answer.cancel(true);
    }
  }

  private static String why(@Nullable Throwable failed) {
    return failed instanceof ConnectException
        ? "nothing listens there, or it cannot be reached."
        : String.valueOf(failed);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.shutdownNow();
    }
  }
}
