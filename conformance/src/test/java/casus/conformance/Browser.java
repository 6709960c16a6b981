// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Chromium without a window, driven through its own protocol over the JDK's web socket (decision
/// 0010).
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int SECONDS = 120;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<Map<?, ?>>> waiting = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<String> loaded = new LinkedBlockingQueue<>();
  private final String session;
  private int last;

  /// Returns the browser of this machine.
  static Optional<Path> installed() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (var name : NAMES) {
      for (var folder : path.split(File.pathSeparator, -1)) {
        var file = Path.of(folder.isEmpty() ? "." : folder, name);
        if (Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /// Starts a browser.
  ///
  /// @param program the browser
  /// @param profile an empty folder of its own
  Browser(Path program, Path profile) throws Exception {
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address(process)), new Listener())
            .get(SECONDS, TimeUnit.SECONDS);
    var target = call("Target.createTarget", "{\"url\":\"about:blank\"}", "");
    var attached =
        call(
            "Target.attachToTarget",
            "{\"targetId\":\"" + text(target, "targetId") + "\",\"flatten\":true}",
            "");
    session = text(attached, "sessionId");
    call("Page.enable", "{}", session);
  }

  private static String address(Process process) throws IOException {
    var reader =
        new BufferedReader(
            new java.io.InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        Thread.ofVirtual().start(() -> reader.lines().forEach(_ -> {}));
        return line.substring("DevTools listening on ".length()).strip();
      }
    }
    throw new IOException("The browser ended without saying where it listens.");
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
      message.append(data);
      if (isLast) {
        received(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void received(String text) {
    var told = (Map<?, ?>) Json.read(text);
    if (told.get("id") instanceof Number id) {
      var answer = waiting.remove(id.intValue());
      if (answer == null) {
        return;
      }
      if (told.get("result") instanceof Map<?, ?> result) {
        answer.complete(result);
      } else {
        answer.completeExceptionally(new IllegalStateException(text));
      }
    } else if ("Page.loadEventFired".equals(told.get("method"))) {
      loaded.add(text);
    }
  }

  private Map<?, ?> call(String method, String parameters, String to) throws Exception {
    var id = ++last;
    var answer = new CompletableFuture<Map<?, ?>>();
    waiting.put(id, answer);
    var where = to.isEmpty() ? "" : ",\"sessionId\":\"" + to + "\"";
    var text =
        "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + where + "}";
    socket.sendText(text, true).get(SECONDS, TimeUnit.SECONDS);
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  /// Opens a file in a window of a width, with or without script, and waits until it is there.
  void open(Path file, int width, boolean script) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":" + width + ",\"height\":900,\"deviceScaleFactor\":1,\"mobile\":false}",
        session);
    call("Emulation.setScriptExecutionDisabled", "{\"value\":" + !script + "}", session);
    loaded.clear();
    call("Page.navigate", "{\"url\":\"" + file.toUri() + "\"}", session);
    if (loaded.poll(SECONDS, TimeUnit.SECONDS) == null) {
      throw new IllegalStateException("The page did not load: " + file);
    }
  }

  /// Asks the page something.
  ///
  /// @param expression an expression without quotation marks of two strokes
  /// @return its value, as text
  String ask(String expression) throws Exception {
    var result =
        call(
            "Runtime.evaluate",
            "{\"expression\":\"String(" + expression + ")\",\"returnByValue\":true}",
            session);
    if (result.get("exceptionDetails") != null) {
      throw new IllegalStateException(result.toString());
    }
    if (result.get("result") instanceof Map<?, ?> value) {
      return text(value, "value");
    }
    throw new IllegalStateException(result.toString());
  }

  private static String text(Map<?, ?> told, String key) {
    if (told.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("The browser did not say its " + key + ": " + told);
  }

  @Override
  public void close() {
    var children = process.descendants().toList();
    socket.abort();
    process.destroy();
    ended(process.toHandle());
    // They write into the profile until they end, and it is to be deleted next.
    children.forEach(Browser::ended);
  }

  private static void ended(ProcessHandle handle) {
    handle.onExit().completeOnTimeout(handle, SECONDS, TimeUnit.SECONDS).join();
    if (handle.isAlive()) {
      handle.destroyForcibly();
      handle.onExit().join();
    }
  }
}
