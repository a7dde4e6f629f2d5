package org.newstide.app.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;

/**
 * The leases of a warehouse as numbered files. The highest number counts; only its owner ever
 * writes to it. Whoever wants the warehouse creates the next number, which the file system lets
 * just one do; so to take over from the dead nothing has to be removed first. The last file stays,
 * emptied of its holder, so that no number comes twice.
 */
final class LeaseFolder {

  static final String NAME = "_lease";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A lease that was found.
   *
   * @param number its place in the order
   * @param holder empty if it is being written or cannot be read
   * @param released true if the holder has given it back
   * @param renewedAt the file's time of last change
   */
  record Lease(long number, Optional<LeaseHolder> holder, boolean released, Instant renewedAt) {}

  private final Path folder;
  private final FileSystem files;
  private final boolean local;

  LeaseFolder(String warehouse, Configuration hadoop) throws IOException {
    this.folder = new Path(warehouse, NAME);
    FileSystem found = folder.getFileSystem(hadoop);
    this.local = found instanceof LocalFileSystem;
    // Checksums beside a file that is written over and over would sometimes be those of before.
    this.files = found instanceof LocalFileSystem checked ? checked.getRawFileSystem() : found;
  }

  /** Where the leases lie. */
  Path path() {
    return folder;
  }

  /** The lease that counts; empty if there has been none yet. */
  Optional<Lease> newest() throws IOException {
    FileStatus newest = null;
    for (FileStatus file : list()) {
      if (number(file) > 0 && (newest == null || number(file) > number(newest))) {
        newest = file;
      }
    }
    return newest == null ? Optional.empty() : Optional.of(read(newest));
  }

  /**
   * Creates a lease.
   *
   * @return false if somebody else has created it
   */
  boolean create(long number, LeaseHolder holder) throws IOException {
    files.mkdirs(folder);
    try {
      write(createNew(file(number)), holder, false);
    } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      // An object store finds out only when the file is closed, each by another exception.
      if (!files.exists(file(number)) || isOf(number, holder)) {
        throw e;
      }
      return false;
    }
    return isOf(number, holder);
  }

  /** Writes an own lease again; its time of change is the sign of life. */
  void renew(long number, LeaseHolder holder) throws IOException {
    write(files.create(file(number), true), holder, false);
  }

  /** Gives an own lease back. */
  void release(long number, LeaseHolder holder) throws IOException {
    write(files.create(file(number), true), holder, true);
  }

  /** Removes the leases before a number. */
  void removeBefore(long number) throws IOException {
    for (FileStatus file : list()) {
      if (number(file) > 0 && number(file) < number) {
        files.delete(file.getPath(), false);
      }
    }
  }

  private OutputStream createNew(Path file) throws IOException {
    if (local) {
      // Hadoop's local file system looks first and creates then, which two can do at once.
      java.nio.file.Path here = java.nio.file.Path.of(file.toUri().getPath());
      return Files.newOutputStream(here, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
    FSDataOutputStreamBuilder<?, ?> created = files.createFile(file);
    created.overwrite(false);
    created.opt(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
    return created.build();
  }

  private boolean isOf(long number, LeaseHolder holder) throws IOException {
    return read(files.getFileStatus(file(number)))
        .holder()
        .map(found -> found.token().equals(holder.token()))
        .orElse(false);
  }

  private Lease read(FileStatus file) throws IOException {
    Instant renewed = Instant.ofEpochMilli(file.getModificationTime());
    try (InputStream in = files.open(file.getPath())) {
      JsonNode read = JSON.readTree(in.readAllBytes());
      Optional<LeaseHolder> holder =
          read.hasNonNull("token") ? Optional.of(holder(read)) : Optional.empty();
      return new Lease(number(file), holder, read.path("released").asBoolean(), renewed);
    } catch (JsonProcessingException e) {
      // Half written: its owner is at work just now, or died over it.
      return new Lease(number(file), Optional.empty(), false, renewed);
    }
  }

  private static LeaseHolder holder(JsonNode read) {
    return new LeaseHolder(
        read.path("token").asText(),
        read.path("run").asText(),
        read.path("host").asText(),
        read.path("processes").asText(null),
        read.path("pid").asLong(),
        Instant.parse(read.path("since").asText()));
  }

  private static void write(OutputStream file, LeaseHolder holder, boolean released)
      throws IOException {
    ObjectNode written = JSON.createObjectNode();
    written.put("token", holder.token()).put("run", holder.run()).put("host", holder.host());
    written.put("processes", holder.processes()).put("pid", holder.pid());
    written.put("since", holder.since().toString()).put("released", released);
    try (OutputStream out = file) {
      out.write((written + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private FileStatus[] list() throws IOException {
    try {
      return files.listStatus(folder);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  private Path file(long number) {
    return new Path(folder, String.format("%012d", number));
  }

  /** 0 for a file that is no lease. */
  private static long number(FileStatus file) {
    String name = file.getPath().getName();
    boolean number = !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && name.length() <= 12 ? Long.parseLong(name) : 0;
  }
}
