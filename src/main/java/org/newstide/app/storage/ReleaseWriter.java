package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.newstide.core.archive.Checksum;
import org.newstide.tables.Table;

/**
 * Writes one release: a folder of plain Parquet per table, {@code tables.md} and {@code
 * manifest.json}, all of one cut.
 *
 * <p>Everything is written to a hidden folder beside the releases and renamed into place when it is
 * whole; only then does {@code LATEST} name it. A release is never changed afterwards.
 */
public final class ReleaseWriter {

  /** Rows that one Parquet file holds at most, so that readers can work in parallel. */
  private static final long ROWS_PER_FILE = 1_000_000;

  private static final Set<String> UNREAD =
      Set.of("article_tokens", "signatures", "uncut_articles");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final SparkSession spark;
  private final FileSystem files;
  private final Path staging;
  private final Path target;
  private final ArrayNode tables = JSON.createArrayNode();
  private final Map<String, StructType> schemas = new LinkedHashMap<>();

  /**
   * Begins a release.
   *
   * @param releases the folder that holds all releases
   * @param runId the run that makes it; becomes the folder's name
   */
  public ReleaseWriter(SparkSession spark, String releases, String runId) {
    this.spark = requireNonNull(spark, "spark");
    Path folder = new Path(releases);
    this.target = new Path(folder, runId);
    this.staging = new Path(folder, "." + runId + ".unfinished");
    try {
      this.files = folder.getFileSystem(spark.sessionState().newHadoopConf());
      files.delete(staging, true);
      files.mkdirs(staging);
    } catch (IOException e) {
      throw new UncheckedIOException("could not prepare the release folder " + staging, e);
    }
    // Hadoop's hidden checksum files would only puzzle those who copy a release.
    if (files instanceof LocalFileSystem local) {
      local.setWriteChecksum(false);
    }
  }

  /** What the manifest says of the tables written so far. */
  public ArrayNode tables() {
    return tables;
  }

  /**
   * What a release takes of a table.
   *
   * @param snapshot names the cut; empty for what has none
   * @param count how many rows that is
   */
  public record Cut<T extends Record>(
      Table<T> table, Dataset<T> rows, String snapshot, long count) {}

  /** Writes tables; each file is sorted by its table's key. */
  public void write(List<Cut<?>> cuts) {
    for (Cut<?> cut : cuts) {
      tables.add(write(cut));
      schemas.put(cut.table().name(), cut.table().schema());
    }
  }

  private <T extends Record> ObjectNode write(Cut<T> cut) {
    Table<T> table = cut.table();
    int parts = (int) Math.max(1, (cut.count() + ROWS_PER_FILE - 1) / ROWS_PER_FILE);
    Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
    Path folder = new Path(staging, table.name());
    // No shuffle: a reader skips row groups by their statistics wherever the rows lie.
    table
        .toRows(cut.rows())
        .coalesce(parts)
        .sortWithinPartitions(key)
        .write()
        .option("compression", "zstd")
        .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        .parquet(folder.toString());
    ObjectNode entry = entry(table, cut.snapshot(), cut.count(), folder);
    checkRows(cut, entry);
    return entry;
  }

  /** The Parquet files say themselves how many rows they hold. */
  private void checkRows(Cut<?> cut, ObjectNode entry) {
    long written = 0;
    try {
      for (JsonNode file : entry.get("files")) {
        Path path = new Path(staging, file.get("path").asText());
        try (ParquetFileReader reader =
            ParquetFileReader.open(HadoopInputFile.fromPath(path, files.getConf()))) {
          written += reader.getRecordCount();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read what was written to " + staging, e);
    }
    if (written != cut.count()) {
      throw new TableContractException(
          "table %s must have its %,d rows of snapshot %s in the release, found %,d in %s"
              .formatted(cut.table(), cut.count(), cut.snapshot(), written, staging));
    }
  }

  /** The tables written so far, by name, as those who read the release will find them. */
  public Map<String, Dataset<Row>> written() {
    Map<String, Dataset<Row>> written = new LinkedHashMap<>();
    schemas.forEach(
        (name, schema) ->
            written.put(
                name, spark.read().schema(schema).parquet(new Path(staging, name).toString())));
    return written;
  }

  /**
   * Writes a file of text, in UTF-8.
   *
   * @param name in the release, with the folders that it lies in
   */
  public void writeText(String name, String text) {
    try {
      write(name, text);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + name + " of " + staging, e);
    }
  }

  /** The manifest of the newest release that is there; empty if there is none yet. */
  public Optional<JsonNode> previousManifest() {
    Path latest = new Path(target.getParent(), "LATEST");
    try {
      if (!files.exists(latest)) {
        return Optional.empty();
      }
      Path manifest = new Path(ReleaseName.in(target.getParent(), read(latest)), "manifest.json");
      return files.exists(manifest) ? Optional.of(JSON.readTree(read(manifest))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the release before " + target, e);
    }
  }

  /**
   * Adds the manifest and the column descriptions and makes the release visible.
   *
   * @return where it lies
   */
  public String publish(ObjectNode manifest, String tablesPage) {
    try {
      write("manifest.json", JSON.writeValueAsString(manifest) + "\n");
      write("tables.md", tablesPage);
      if (!files.rename(staging, target)) {
        throw new IOException("could not rename " + staging + " to " + target);
      }
      pointToLatest();
    } catch (IOException e) {
      throw new UncheckedIOException("could not publish the release " + target, e);
    }
    return target.toString();
  }

  private ObjectNode entry(Table<?> table, String snapshot, long rows, Path folder) {
    ObjectNode entry = JSON.createObjectNode();
    entry.put("name", table.name()).put("rows", rows).put("snapshot", snapshot);
    ArrayNode key = entry.putArray("key");
    table.key().forEach(key::add);
    ArrayNode written = entry.putArray("files");
    try {
      for (FileStatus part : dataFiles(folder)) {
        ObjectNode file = written.addObject();
        file.put("path", table.name() + "/" + part.getPath().getName());
        file.put("bytes", part.getLen());
        try (InputStream in = files.open(part.getPath())) {
          file.put("sha256", Checksum.sha256(in));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not list the files of " + folder, e);
    }
    return entry;
  }

  /**
   * What was written there, by name. A committer's own folder goes: an object store may still show
   * it when the commit is over.
   */
  private List<FileStatus> dataFiles(Path folder) throws IOException {
    List<FileStatus> found = new ArrayList<>();
    for (FileStatus status : files.listStatus(folder)) {
      if (status.isFile()) {
        found.add(status);
      } else {
        files.delete(status.getPath(), true);
      }
    }
    found.sort(Comparator.comparing(FileStatus::getPath));
    return found;
  }

  private void write(String name, String text) throws IOException {
    try (OutputStream out = files.create(new Path(staging, name), true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String read(Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void pointToLatest() throws IOException {
    Path latest = new Path(target.getParent(), "LATEST");
    Path fresh = new Path(target.getParent(), ".LATEST.unfinished");
    try (OutputStream out = files.create(fresh, true)) {
      out.write((target.getName() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    if (files instanceof LocalFileSystem local) {
      java.nio.file.Path folder = local.pathToFile(target.getParent()).toPath();
      replace(local.pathToFile(fresh).toPath(), local.pathToFile(latest).toPath());
      java.nio.file.Path link = folder.resolve(".latest.unfinished");
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, java.nio.file.Path.of(target.getName()));
      replace(link, folder.resolve("latest"));
    } else {
      files.delete(latest, false);
      files.rename(fresh, latest);
    }
  }

  private static void replace(java.nio.file.Path from, java.nio.file.Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The tables that a release holds: all but what no analyst reads. */
  public static List<Table<?>> releasedTables() {
    return org.newstide.tables.Tables.ALL.stream()
        .filter(table -> !UNREAD.contains(table.name()))
        .toList();
  }
}
