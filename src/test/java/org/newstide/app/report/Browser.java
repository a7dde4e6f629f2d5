package org.newstide.app.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * An installed Chromium, driven by its own DevTools protocol: a few commands over one web socket,
 * so that the tests need neither a driver program nor a library that must match the browser.
 */
final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger commands = new AtomicInteger();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();

  private Browser(Process process, Path profile, URI page) {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Messages()).join();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** Where Chromium lies on this machine. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A fresh one with an empty profile. */
  static Browser start(Path program) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("newstide-browser");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Browser(process, profile, pageOf(profile));
  }

  /** Opens a page in a window of that size and forgets what went before. */
  void open(URI page, int width, int height) {
    Map<String, Object> size =
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600);
    call("Emulation.setDeviceMetricsOverride", size);
    call("Page.navigate", Map.of("url", "about:blank"));
    requests.clear();
    errors.clear();
    call("Page.navigate", Map.of("url", page.toString()));
    await("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** The value of an expression in the page; promises are waited for. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  /** Waits until an expression of the page is true. */
  void await(String condition) {
    evaluate(
        "new Promise((done, fail) => { const end = Date.now() + "
            + 1000 * PATIENCE_SECONDS / 2
            + "; const look = () => { if ("
            + condition
            + ") done(true); else if (Date.now() > end) fail('never: ' + "
            + JSON.valueToTree(condition)
            + "); else setTimeout(look, 30); }; look(); })");
  }

  /** Presses the mouse at a place of the window. */
  void click(double x, double y) {
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
    }
  }

  /** Presses the mouse on the first element that a selector finds. */
  void click(String selector) {
    JsonNode at =
        evaluate(
            "(() => { const e = document.querySelector("
                + JSON.valueToTree(selector)
                + "); e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
                + " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
    click(at.get(0).asDouble(), at.get(1).asDouble());
  }

  /** Presses a key, by its name in {@code KeyboardEvent.key}. */
  void press(String key) {
    int code =
        Map.of("Enter", 13, "Escape", 27, "ArrowLeft", 37, "ArrowRight", 39, "Tab", 9).get(key);
    Map<String, Object> down = Map.of("key", key, "code", key, "windowsVirtualKeyCode", code);
    for (String type : List.of("rawKeyDown", "keyUp")) {
      ObjectNode event = JSON.valueToTree(down);
      event.put("type", type);
      call("Input.dispatchKeyEvent", event);
    }
  }

  /**
   * Sets a media feature, for example {@code prefers-color-scheme}, or the medium {@code print}.
   */
  void emulate(String medium, String scheme) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  byte[] screenshot(boolean whole) {
    JsonNode shot =
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
    return Base64.getDecoder().decode(shot.get("data").asText());
  }

  /** Addresses that the page asked for since it was opened. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Errors that the page or the browser reported since it was opened. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  JsonNode call(String method, Object parameters) {
    int id = commands.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
    command.set("params", JSON.valueToTree(parameters));
    socket.sendText(command.toString(), true).join();
    try {
      JsonNode message = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message.has("error")) {
        throw new AssertionError(method + ": " + message.get("error"));
      }
      return message.get("result");
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(method + " was not answered", e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    // Its children write to the profile until it has ended.
    process.destroy();
    process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    process.destroyForcibly().onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static URI pageOf(Path profile) throws IOException, InterruptedException {
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      if (Files.exists(port) && !Files.readAllLines(port).isEmpty()) {
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        String pages =
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body();
        for (JsonNode page : JSON.readTree(pages)) {
          if (page.get("type").asText().equals("page")) {
            return URI.create(page.get("webSocketDebuggerUrl").asText());
          }
        }
      }
      Thread.sleep(100);
    }
    throw new IOException(
        "the browser must open a page, found none after " + PATIENCE_SECONDS + " s");
  }

  private void received(String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      errors.add("not JSON: " + text);
      return;
    }
    if (message.has("id")) {
      waiting.remove(message.get("id").asInt()).complete(message);
      return;
    }
    JsonNode parameters = message.path("params");
    switch (message.path("method").asText()) {
      case "Network.requestWillBeSent" -> requests.add(parameters.at("/request/url").asText());
      case "Runtime.exceptionThrown" -> errors.add(parameters.get("exceptionDetails").toString());
      case "Log.entryAdded" ->
          errors.add(
              parameters.at("/entry/level").asText()
                  + ": "
                  + parameters.at("/entry/text").asText());
      case "Runtime.consoleAPICalled" -> {
        if (!parameters.path("type").asText().equals("log")) {
          errors.add(parameters.toString());
        }
      }
      default -> {
        // Other events say nothing about the page's health.
      }
    }
  }

  private final class Messages implements WebSocket.Listener {

    private final StringBuilder whole = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      whole.append(part);
      if (last) {
        String text = whole.toString();
        whole.setLength(0);
        received(text);
      }
      from.request(1);
      return null;
    }
  }
}
