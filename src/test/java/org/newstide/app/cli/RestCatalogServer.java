package org.newstide.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.NoSuchNamespaceException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.rest.CatalogHandlers;
import org.apache.iceberg.rest.RESTCatalogProperties.SnapshotMode;
import org.apache.iceberg.rest.RESTSerializers;
import org.apache.iceberg.rest.requests.CreateNamespaceRequest;
import org.apache.iceberg.rest.requests.CreateTableRequest;
import org.apache.iceberg.rest.requests.UpdateTableRequest;
import org.apache.iceberg.rest.responses.ConfigResponse;
import org.apache.iceberg.rest.responses.ErrorResponse;
import org.apache.iceberg.shaded.com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.apache.iceberg.shaded.com.fasterxml.jackson.annotation.PropertyAccessor;
import org.apache.iceberg.shaded.com.fasterxml.jackson.databind.DeserializationFeature;
import org.apache.iceberg.shaded.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.iceberg.shaded.com.fasterxml.jackson.databind.PropertyNamingStrategies;

/**
 * Iceberg's REST protocol on the loopback, over Iceberg's own handlers of requests and a database
 * in memory: the parts of the protocol that tables are made, read and committed with. Iceberg's
 * test server is not published with its releases.
 */
final class RestCatalogServer implements AutoCloseable {

  private static final String TOKEN = "Bearer ";

  private static final ObjectMapper JSON = mapper();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final JdbcCatalog catalog = new JdbcCatalog();
  private final HttpServer server;
  private final String token;

  /** Serves who shows the token. */
  RestCatalogServer(String warehouse, String database, String token) throws IOException {
    this.token = token;
    catalog.setConf(new org.apache.hadoop.conf.Configuration());
    catalog.initialize("served", Map.of("warehouse", warehouse, "uri", database));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The tables that it knows. */
  List<String> tables() {
    return catalog.listNamespaces().stream()
        .flatMap(namespace -> catalog.listTables(namespace).stream())
        .map(TableIdentifier::name)
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    catalog.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Object answer;
      int status = 200;
      try {
        if (!(TOKEN + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
          throw new SecurityException("who are you?");
        }
        answer = answer(exchange);
      } catch (RuntimeException e) {
        status = status(e);
        answer =
            ErrorResponse.builder()
                .responseCode(status)
                .withType(e.getClass().getSimpleName())
                .withMessage(String.valueOf(e.getMessage()))
                .build();
      }
      send(exchange, answer == null ? 204 : status, answer);
    }
  }

  private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
    byte[] body = answer == null ? new byte[0] : JSON.writeValueAsBytes(answer);
    boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, silent ? -1 : body.length);
    if (!silent) {
      exchange.getResponseBody().write(body);
    }
  }

  /** What is asked: {@code /v1/config}, {@code /v1/namespaces/NAME}, {@code …/tables/NAME}. */
  private Object answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String[] path = exchange.getRequestURI().getRawPath().split("/");
    if (path[2].equals("config")) {
      return ConfigResponse.builder().build();
    }
    if (path.length == 3) {
      return method.equals("POST")
          ? CatalogHandlers.createNamespace(catalog, body(exchange, CreateNamespaceRequest.class))
          : CatalogHandlers.listNamespaces(catalog, Namespace.empty());
    }
    Namespace namespace = Namespace.of(name(path[3]));
    if (path.length == 4) {
      return CatalogHandlers.loadNamespace(catalog, namespace);
    }
    return path.length == 5
        ? tables(exchange, method, namespace)
        : table(exchange, method, TableIdentifier.of(namespace, name(path[5])));
  }

  private Object tables(HttpExchange exchange, String method, Namespace namespace)
      throws IOException {
    if (method.equals("GET")) {
      return CatalogHandlers.listTables(catalog, namespace);
    }
    CreateTableRequest request = body(exchange, CreateTableRequest.class);
    return request.stageCreate()
        ? CatalogHandlers.stageTableCreate(catalog, namespace, request)
        : CatalogHandlers.createTable(catalog, namespace, request);
  }

  private Object table(HttpExchange exchange, String method, TableIdentifier table)
      throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("/metrics")) {
      return null;
    }
    return switch (method) {
      case "POST" ->
          CatalogHandlers.updateTable(catalog, table, body(exchange, UpdateTableRequest.class));
      case "DELETE" -> {
        CatalogHandlers.dropTable(catalog, table);
        yield null;
      }
      default -> CatalogHandlers.loadTable(catalog, table, SnapshotMode.ALL);
    };
  }

  private static String name(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  private static <T> T body(HttpExchange exchange, Class<T> type) throws IOException {
    return JSON.readValue(exchange.getRequestBody(), type);
  }

  private static int status(RuntimeException e) {
    if (e instanceof SecurityException) {
      return 401;
    }
    if (e instanceof NoSuchTableException || e instanceof NoSuchNamespaceException) {
      return 404;
    }
    return e instanceof AlreadyExistsException || e instanceof CommitFailedException ? 409 : 500;
  }

  /** As the client's own, which is not public. */
  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    mapper.setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
    mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    mapper.setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);
    RESTSerializers.registerAll(mapper);
    return mapper;
  }
}
